// SPDX-License-Identifier: GPL-3.0-or-later
// Inside network: is a straight way off the streets stopped?
#pragma once

#include "network/barriers.h"

#include <vector>

namespace yimi {

/// Does the straight way between two places cross the segment? As crossesAny.
[[nodiscard]] inline bool crosses(const Barriers::Segment& segment, Coordinate from, Coordinate to)
{
    const auto turn = [](Coordinate a, Coordinate b, Coordinate c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    };
    const auto& [a, b] = segment;
    const double side0 = turn(a, b, from);
    const double side1 = turn(a, b, to);
    if (side0 == 0 || side0 * side1 > 0)
        return false;
    return turn(from, to, a) * turn(from, to, b) <= 0;
}

/// Answers for many ways in the same place: what stopped the last one, probably stops the next.
class LineOfSight
{
public:
    explicit LineOfSight(const std::vector<Barriers::Segment>& barriers) : m_barriers(barriers) {}

    [[nodiscard]] bool free(Coordinate from, Coordinate to)
    {
        if (m_last < m_barriers.size() && crosses(m_barriers[m_last], from, to))
            return false;
        for (std::size_t i = 0; i < m_barriers.size(); ++i) {
            if (crosses(m_barriers[i], from, to)) {
                m_last = i;
                return false;
            }
        }
        return true;
    }

private:
    const std::vector<Barriers::Segment>& m_barriers;
    std::size_t m_last = 0;
};

} // namespace yimi
