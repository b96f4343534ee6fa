// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/part_set.h"

#include <vector>

namespace yimi {

/// A ring with the place that its border is drawn at.
struct PlacedRing
{
    PartSetBuilder::Place place;
    std::vector<Vertex> vertices; ///< closed
};

/// Adds the borders of rings as lines, each segment once: a border shared by two neighbours goes to
/// the one whose rule is drawn later. Drawn twice, dashes would fill each other's gaps and thin
/// lines come out too strong.
void addOutlines(const std::vector<PlacedRing>& rings, PartSetBuilder& lines);

} // namespace yimi
