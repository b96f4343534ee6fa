// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page.h"
#include "project/page_layers.h"
#include "project/unit_area.h"

namespace yimi {

/// What of the plane a map shows, and from how far.
struct LegendView
{
    Box extent;                ///< empty: everything
    double metresPerPixel = 0; ///< classes that are not drawn at this scale are left out; 0: none
    const UnitArea* unit = nullptr; ///< what the numbers are about; null: all that is seen
};

/// What is on the map, in reading order: results, facilities, parks and waters that the page is
/// about, ground. Every class of every visible layer that has a feature in the view and is drawn at
/// its scale, as it is drawn there; with the number of those features but for ground; areas of
/// bands with their size. Numbers are those of the view's unit, where they may be nought, if it has
/// one, whose edge is then in the legend too. Errors: those of UnitArea.
[[nodiscard]] Result<std::vector<LegendGroup>>
pageLegend(const ProjectContents& contents, const PageSubject& subject, const LegendView& view);

/// The classes of a legend group as parts of the whole that they are together. Empty where the
/// counts are no whole numbers or all nought.
[[nodiscard]] std::vector<PagePart> ringOf(const LegendGroup& group);

} // namespace yimi
