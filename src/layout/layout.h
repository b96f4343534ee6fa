// SPDX-License-Identifier: GPL-3.0-or-later
// How a page is laid out, as a value: paper and items in millimetres. What stands in the items
// comes from a Page.
#pragma once

#include "geometry/box.h"
#include "style/style.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace yimi {

enum class ItemKind {
    Map,   ///< a map frame: fixed scale, fixed extent, or the page's own at a round scale
    Title, ///< 图名
    Subtitle,
    Legend, ///< 图例
    Scale,  ///< 1:80 000
    ScaleBar,
    NorthArrow,
    WindRose,   ///< 风玫瑰
    Frame,      ///< 图框, a double line
    TitleBlock, ///< 图签
    Inset,      ///< the whole city with the main frame's extent
    Table,
    Bars,
    RingChart,
    Headline,   ///< one large number
    Indicators, ///< the other numbers, a line each
    Text,
    Source,
    Method,
    GapSentence,
    Logo,
    PageNumber,
    Rule, ///< a coloured strip
};

inline constexpr int kItemKinds = static_cast<int>(ItemKind::Rule) + 1;

/// Which edges of the paper an item keeps its distance to when the paper changes.
enum class Hold {
    Near,  ///< left or top
    Far,   ///< right or bottom
    Both,  ///< grows with the paper
    Share, ///< its edges stay at the same share of the paper
};

enum class TextAlign { Left, Centre, Right };

/// Several items in one column, each as high as what stands in it: they hang below one another from
/// the top of the column, or stand on one another from its foot. Where all are too long they are
/// set closer. The column is what the items' rectangles cover together.
struct Stack
{
    QString name; ///< empty: the item stays in its rectangle
    bool fromFoot = false;

    bool operator==(const Stack&) const = default;
};

struct ItemLook
{
    double points = 0; ///< size of its text at unit 1; 0: the kind's own
    std::optional<bool> bold;
    std::optional<Colour> colour; ///< of text, of a rule; nothing: the kind's own
    std::optional<Colour> ground; ///< behind the item
    TextAlign align = TextAlign::Left;
    bool heading = true; ///< with the heading the page has for it
    bool outline = false;
    int columns = 1; ///< of a legend

    bool operator==(const ItemLook&) const = default;
};

struct LayoutItem
{
    ItemKind kind = ItemKind::Text;
    QRectF rect; ///< mm from the paper's upper left corner
    /// What is written in place of what the page has. «{title}», «{date}» and the other words of
    /// fillPlaceholders stand for the page's own.
    QString text;
    int content = 0;           ///< which of the page's maps, indicators, tables; 0: the first
    double scale = 0;          ///< of a map: its denominator; 0: a round one that shows the extent
    std::optional<Box> extent; ///< of a map; nothing: the page's
    QString file;              ///< of a logo
    ItemLook look;
    Hold across = Hold::Share;
    Hold down = Hold::Share;
    Stack stack;

    bool operator==(const LayoutItem&) const = default;
};

struct Layout
{
    QString name;  ///< id: "coverage"; empty: made for one page
    QString title; ///< for people
    QSizeF size{420, 297};
    /// Millimetres that one unit of text, symbols and lines is: 1 on an A3 sheet.
    double unit = 1;
    bool screen = false;           ///< shown on a wall: everything shrinks and grows with the paper
    std::vector<LayoutItem> items; ///< from the bottom up; maps are below all others
    std::vector<double> guidesAcross; ///< mm from the left
    std::vector<double> guidesDown;   ///< mm from the top

    bool operator==(const Layout&) const = default;
};

/// The layout on other paper: items keep the distance to the edges they hold to, texts of smaller
/// sheets shrink less than the paper. Back on its first paper it is what it was, to a hundredth of
/// a millimetre. Precondition: both sizes are of a positive width and height.
[[nodiscard]] Layout fitLayout(const Layout& layout, QSizeF size);

/// Text sizes and lines of items that show maps, numbers and so on: the content they may choose
/// from is counted by `LayoutItem::content`.
[[nodiscard]] bool hasContentChoice(ItemKind kind);

/// A size on which a map and its numbers have room: between 60 and 5000 mm.
[[nodiscard]] bool sensiblePaper(QSizeF millimetres);

struct Paper
{
    const char* name; ///< "A3"
    QSizeF size;      ///< landscape
};

/// A4 to A0 and 16:9.
[[nodiscard]] std::span<const Paper> papers();

} // namespace yimi
