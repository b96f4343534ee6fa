// SPDX-License-Identifier: GPL-3.0-or-later
// Places for children of whom only the community is known. Private to city.
#pragma once

#include "geometry/box_index.h"
#include "table/feature_table.h"

#include <vector>

namespace yimi {

/// Areas that people live in, asked by points.
class ResidentialLand
{
public:
    /// `table` may be null; kept by reference.
    explicit ResidentialLand(const FeatureTable* table);

    [[nodiscard]] bool holds(Coordinate point) const;

    /// There is any at all.
    [[nodiscard]] bool known() const { return !m_areas.empty(); }

private:
    std::vector<const Polygons*> m_areas;
    BoxIndex m_index;
};

/// Centres of the grid cells that lie inside an area; the grid is anchored at the CRS origin, so
/// that neighbours share it.
[[nodiscard]] Points cellsInside(const Polygons& area, double cellSize);

} // namespace yimi
