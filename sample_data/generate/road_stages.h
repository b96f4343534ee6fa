// SPDX-License-Identifier: GPL-3.0-or-later
// The stages that lay out roads, in their order; see stages.cpp.
#pragma once

#include "city.h"

namespace yimi::sample {

[[nodiscard]] Result<void> makeArterials(City& city);
[[nodiscard]] Result<void> makeStreets(City& city);
[[nodiscard]] Result<void> makeCountryside(City& city);
[[nodiscard]] Result<void> makeBlocks(City& city);
[[nodiscard]] Result<void> makeParks(City& city);
[[nodiscard]] Result<void> makeLanes(City& city);
[[nodiscard]] Result<void> makeNetwork(City& city);
[[nodiscard]] Result<void> makeParkPaths(City& city);

/// Roads on the ground that are walked on, by their number.
[[nodiscard]] RoadIndex groundIndex(const City& city);

[[nodiscard]] Polygons parkShapes(const City& city);

} // namespace yimi::sample
