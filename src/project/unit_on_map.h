// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "render/scene.h"

namespace yimi {

/// Puts what a page is about on its map: pale around the area, a line along its edge. `extent`:
/// what the page shows of the plane at least; `at`: among the scene's layers, those from there on
/// lie above. Errors: those of difference.
[[nodiscard]] Result<void>
showUnit(Scene& scene, const Polygons& area, const Box& extent, const Crs& crs, std::size_t at);

/// «本页范围», as its edge is drawn.
[[nodiscard]] QString unitName();
[[nodiscard]] Stroke unitEdge();

/// The extent of a page about an area: with its surroundings, `share` of its size and no less than
/// `least` metres on each side. Empty for an empty one.
[[nodiscard]] Box withSurroundings(const Box& box, double share, double least);

} // namespace yimi
