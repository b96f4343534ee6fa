// SPDX-License-Identifier: GPL-3.0-or-later
// What the places of a city are held against: water, its outline, its communities, its streets.
// Private to checkup.
#pragma once

#include "checkup/check_layers.h"
#include "geometry/box_index.h"
#include "intake/offset_test.h"

namespace yimi {

/// All areas of one theme, asked by points.
class Areas
{
public:
    Areas(std::span<const CheckedLayer> layers, Theme theme);

    [[nodiscard]] bool empty() const { return m_areas.empty(); }

    [[nodiscard]] bool hold(Coordinate point) const;

private:
    std::vector<const Polygons*> m_areas;
    BoxIndex m_index;
};

/// Built once for all layers, which must outlive it.
struct Surroundings
{
    explicit Surroundings(std::span<const CheckedLayer> layers);

    /// Further than so many metres from the streets of all road layers; false when there are none.
    [[nodiscard]] bool farFromRoad(Coordinate point, double metres) const;

    Areas water;
    Areas city; ///< the finest outline that covers it: what lies between communities is city, too
    Areas communities;
    std::vector<LineDistances> streets; ///< one a road layer
};

} // namespace yimi
