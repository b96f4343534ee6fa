// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/gap.h"
#include "network/barriers.h"

namespace yimi {

/// What people cannot walk across, by kind. Immutable once made.
class Obstacles
{
public:
    /// `mainRoads`: also those, for children who may not cross them alone.
    Obstacles(const CityBase& city, bool mainRoads);

    /// The first of railway, expressway, water and main road that the straight line crosses.
    [[nodiscard]] Obstacle between(Coordinate from, Coordinate to) const;

private:
    struct Kind
    {
        Obstacle obstacle;
        Barriers barriers;
    };

    std::vector<Kind> m_kinds;
};

} // namespace yimi
