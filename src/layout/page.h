// SPDX-License-Identifier: GPL-3.0-or-later
// A printed page, thought in millimetres.
#pragma once

#include "base/task_context.h"
#include "layout/layout.h"
#include "render/scene.h"

#include <QDate>
#include <QImage>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace yimi {

/// One line of a legend.
struct LegendEntry
{
    QString label;
    QString count; ///< right-aligned, may be empty
    std::optional<Fill> fill;
    std::optional<Stroke> stroke;
    std::optional<Marker> marker;
    double width = 0; ///< px of a marker that stands for a number; 0: as large as others

    bool operator==(const LegendEntry&) const = default;
};

struct LegendGroup
{
    QString heading; ///< may be empty
    std::vector<LegendEntry> entries;

    bool operator==(const LegendGroup&) const = default;
};

/// One headline number with its bar against the target.
struct PageIndicator
{
    QString label;
    QString value;                        ///< "52.3 %"
    QString target;                       ///< "目标 60 % (2025)", "全市 53.6 %"; may be empty
    double fraction = 0;                  ///< bar length, 0…1
    std::optional<double> targetFraction; ///< tick across the bar
    bool hasBar = true;                   ///< false: a number that is no share of anything
};

/// One row of a bar chart.
struct PageBar
{
    QString label;
    QString value;
    double fraction = 0;
    std::optional<double> mark = {}; ///< tick across it, to compare with
};

/// One part of a ring that is a whole.
struct PagePart
{
    QString label;
    QString value;
    double fraction = 0;
    Colour colour;
};

struct PageTable
{
    QString heading;
    std::vector<QString> columns;
    std::vector<bool> numeric; ///< by column: right-aligned; shorter: the rest is text
    std::vector<std::vector<QString>> rows;
    QString barsHeading = {};
    /// By row, drawn in a last column; their labels are not. Empty: there is no such column.
    std::vector<PageBar> bars = {};
};

/// Another map beside the page's own.
struct PageMap
{
    QString caption;
    Scene scene;
    Box extent;
    std::vector<LegendGroup> legend;
};

/// Sentences that painting may need. «%1» is a number, a name.
struct PageWords
{
    QString ground;    ///< of layers in a PDF: what lies below all of a map
    QString labels;    ///< the names on a map
    QString furniture; ///< everything around it
    QString more;     ///< «另有 %1 项»
    QString noMap;    ///< where a map has nothing to show
    QString fileGone; ///< «找不到图片：%1»
    QString noWind;   ///< where a wind rose has no numbers
};

/// Everything on a page. Texts are ready to print (already in the reader's language).
struct Page
{
    QString name; ///< id: "coverage"
    QSizeF sizeMillimetres{420, 297};
    /// Where things stand; fitted to the page's size. Without items: a plain one for that size.
    Layout layout = {};
    QString title;
    QString subtitle;
    Scene scene;
    Box extent;     ///< what the map frame must show at least; the scale is then a round number
    Box cityExtent; ///< for the inset; empty: no inset
    Scene insetScene;
    std::vector<LegendGroup> legend;
    QString caption;           ///< of the page's own map where there are others
    std::vector<PageMap> maps; ///< beside it, LayoutItem::content 1, 2, …
    std::vector<PageIndicator> indicators;
    std::vector<PageTable> tables;
    QString ringHeading;
    std::vector<PagePart> ring;
    QString gapHeading, gapSentence;
    QString pageNumber; ///< «第 2 页，共 7 页»
    PageWords words;
    QString barsHeading;
    std::vector<PageBar> bars;
    QString method; ///< several sentences, wrapped
    QString source; ///< data source
    QString date;
    QString unitLabel, unit;     ///< 编制单位
    QString numberLabel, number; ///< 图号
    QString dateLabel;
    QString reviewerLabel, reviewer; ///< 审核
    QString sampleMark;              ///< empty when the data are real
    QString legendHeading, indicatorsHeading, methodHeading, sourceHeading; ///< each may be empty
    QString insetHeading, titleBlockHeading; ///< «区位», «图签»; may be empty
};

enum class PageFormat { Pdf, Png, Svg, Jpeg, Tiff };

/// From the file name's ending (.pdf, .png, .svg, .jpg, .jpeg, .tif, .tiff); nothing for others.
[[nodiscard]] std::optional<PageFormat> pageFormatOf(const QString& path);

/// Denominator of the first map's scale on the page: its fixed one, or the largest round scale that
/// shows `extent`. 0 when there is nothing to show or no room for a map.
[[nodiscard]] double pageScale(const Page& page);

/// Draws the page with its upper left corner at the painter's origin; one millimetre is
/// `unitsPerMillimetre` units of the painter. `vector`: the painter is PDF or SVG. False when
/// stopped.
bool paintPage(const Page& page,
               QPainter& painter,
               double unitsPerMillimetre,
               bool vector,
               const TaskContext& task = {});

/// The same for a PDF that is told what is drawn: its maps' layers, its labels' words.
bool paintMarkedPage(const Page& page,
                     QPainter& painter,
                     double unitsPerMillimetre,
                     PictureMarks& marks,
                     const TaskContext& task = {});

/// Writes a page, whole or not at all. PNG at `dpi`, drawn in bands so that memory does not grow
/// with the page. The same page gives the same bytes; PDF but for its date. Needs a
/// QGuiApplication. Errors: FileUnwritable, DiskFull, ParameterInvalid (a page of no or absurd
/// size, or too many dots), Cancelled.
[[nodiscard]] Result<void> exportPage(const Page& page,
                                      const QString& path,
                                      PageFormat format,
                                      int dpi = 200,
                                      const TaskContext& task = {});

} // namespace yimi
