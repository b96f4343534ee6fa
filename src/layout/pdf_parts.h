// SPDX-License-Identifier: GPL-3.0-or-later
// What is added to a PDF of Qt's: names of subset fonts, bookmarks, places on the ground. Private
// to layout.
#pragma once

#include "crs/crs.h"
#include "layout/frame_place.h"
#include "layout/pdf_file.h"

#include <span>

namespace yimi {

class PdfObjects;

/// Fonts get the name of their descriptor, whose mark says that only the glyphs used are there.
void markSubsets(PdfObjects& pdf);

/// The list of contents as objects.
struct OutlineObjects
{
    std::vector<QByteArray> bodies; ///< numbered from the first number on
    QByteArray catalogEntry;        ///< empty without bookmarks
};

/// pages[i] is the object of page i. Bookmarks that lead to no page are left out.
[[nodiscard]] OutlineObjects
outlineOf(std::span<const PdfBookmark> bookmarks, std::span<const int> pages, int firstNumber);

/// The array of one viewport with its measure: where the map frame is on the sheet (in points, from
/// its lower left corner, sheets being `sheetPoints` high) and its corners in degrees. Errors:
/// those of Transformer and describe.
[[nodiscard]] Result<QByteArray>
viewportOf(const FramePlace& place, const Crs& crs, double sheetPoints);

} // namespace yimi
