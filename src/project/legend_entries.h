// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/page_legend.h"

#include <vector>

namespace yimi {

/// What a layer says in the legend of a map: the lines of its own legend that are seen there, as
/// they are drawn at its scale. `counted`: with numbers, of the unit's features where the map is
/// about one; of ground nobody asks for these. Errors: those of UnitArea.
[[nodiscard]] Result<std::vector<LegendEntry>>
layerEntries(const DocumentLayer& layer, const LegendView& view, bool counted);

/// Bands of areas that can be reached, from the facility outwards, with the area of each.
/// Precondition: there are such areas. Errors: those of UnitArea.
[[nodiscard]] Result<std::vector<LegendEntry>>
bandEntries(const ProjectContents& contents, const DocumentLayer& layer, const LegendView& view);

} // namespace yimi
