// SPDX-License-Identifier: GPL-3.0-or-later
// What an item shows of a page.
#pragma once

#include "layout/page.h"

namespace yimi {

/// LayoutItem::content of maps and legends: 0 is the page's own, 1 the first beside it. Null where
/// there is no such map.
[[nodiscard]] const Scene* mapScene(const Page& page, int content);
/// Empty where there is no such map.
[[nodiscard]] Box mapExtent(const Page& page, int content);
[[nodiscard]] const std::vector<LegendGroup>& mapLegend(const Page& page, int content);

/// Why a picture below one of the page's maps did not come when it was last asked for; nothing: all
/// came.
[[nodiscard]] std::optional<Error> pictureProblem(const Page& page);

/// A text with «{title}», «{subtitle}», «{organisation}», «{number}», «{date}», «{reviewer}»,
/// «{source}», «{mark}» (of sample data), «{scale}», «{page}», «{map0}», «{map1}» (captions) filled
/// in. Of parts joined by « · » those that come out empty are left out with their joint.
[[nodiscard]] QString fillPlaceholders(const QString& text, const Page& page, double scale);

/// «1:120 000».
[[nodiscard]] QString scaleText(double denominator);

/// Frequencies of 8 or 16 winds from north clockwise, as people type them: numbers parted by
/// blanks, commas or their Chinese forms, percent signs allowed. Nothing for any other number of
/// numbers, negative ones, or all zero.
[[nodiscard]] std::optional<std::vector<double>> windShares(const QString& text);

} // namespace yimi
