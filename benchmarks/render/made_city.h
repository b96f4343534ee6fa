// SPDX-License-Identifier: GPL-3.0-or-later
// Layers made in code: the same for the same numbers, no files needed.
#pragma once

#include "table/feature_table.h"

#include <memory>

namespace yimi::bench {

/// Streets of a jittered grid of `side` × `side` junctions 140 m apart: 2·side·(side − 1) lines of
/// 2 to 5 vertices with `class`, `name` and `level`.
[[nodiscard]] std::shared_ptr<const FeatureTable> madeRoads(int side);

/// `side` × `side` polygons that tile the same square, borders of 12 pieces, with `name` and
/// `state`.
[[nodiscard]] std::shared_ptr<const FeatureTable> madeAreas(int side, double extent);

/// Points spread over the square with `name`.
[[nodiscard]] std::shared_ptr<const FeatureTable> madePoints(int count, double extent);

} // namespace yimi::bench
