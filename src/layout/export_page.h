// SPDX-License-Identifier: GPL-3.0-or-later
// Pages as files: PDF, SVG and pictures, whole or not at all.
#pragma once

#include "crs/crs.h"
#include "layout/page.h"

#include <QStringList>

#include <span>

namespace yimi {

/// How a page is written.
struct PageOutput
{
    PageFormat format = PageFormat::Pdf;
    int dpi = 200;    ///< of a picture
    int quality = 90; ///< of a JPEG, 1…100
    /// PDF and TIFF carry where the map lies on the ground, for programs that measure on it.
    bool georeferenced = false;
    bool worldFile = false; ///< beside a picture, the same as a small text
    bool layers = false;    ///< of a PDF: its maps' layers can be switched off and on
    Crs crs = {};           ///< of the page's map; needed by the two before
};

/// Densities that a picture may have.
inline constexpr int kLeastDpi = 20;
inline constexpr int kMostDpi = 1200;

/// Formats, with the ending that files of it get, in the order that people choose from.
struct PageFormatEnding
{
    PageFormat format;
    const char* ending; ///< without the dot
};

[[nodiscard]] std::span<const PageFormatEnding> pageFormats();
[[nodiscard]] QString endingOf(PageFormat format);
/// Made of dots.
[[nodiscard]] bool isPicture(PageFormat format);

/// Writes a page, each file whole or not at all; the files that were written, the page first. A
/// picture is drawn in bands, so that memory does not grow with the page. The same page gives the
/// same bytes; PDF but for its date. Needs a QGuiApplication. Errors: FileUnwritable, DiskFull,
/// ParameterInvalid (a page of no or absurd size, too many dots, a place on the ground or layers
/// for a format that has none or a page without a map), those of checkMapFont, of Transformer and
/// of pictures below the maps that did not come (pictureProblem), Cancelled.
[[nodiscard]] Result<QStringList> writePage(const Page& page,
                                            const QString& path,
                                            const PageOutput& output,
                                            const TaskContext& task = {});

/// The page as one image in memory, for a look at it and for the clipboard. Errors:
/// ParameterInvalid as above, those of pictures below the maps, Cancelled.
[[nodiscard]] Result<QImage> pageImage(const Page& page, int dpi, const TaskContext& task = {});

} // namespace yimi
