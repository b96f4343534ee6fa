// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page.h"
#include "project/page_layers.h"

namespace yimi {

/// What of the plane a map shows, and from how far.
struct LegendView
{
    Box extent;                ///< empty: everything
    double metresPerPixel = 0; ///< classes that are not drawn at this scale are left out; 0: none
};

/// What is on the map, in reading order: results, facilities, parks and waters that the page is
/// about, ground. Every class of every visible layer that has a feature in the view and is drawn at
/// its scale, as it is drawn there; with the number of those features but for ground; areas of
/// bands with their size.
[[nodiscard]] std::vector<LegendGroup>
pageLegend(const ProjectContents& contents, const PageSubject& subject, const LegendView& view);

/// The classes of a legend group as parts of the whole that they are together. Empty where the
/// counts are no whole numbers or all nought.
[[nodiscard]] std::vector<PagePart> ringOf(const LegendGroup& group);

} // namespace yimi
