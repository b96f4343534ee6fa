// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arterials.h"
#include "grid.h"

namespace yimi::sample {

/// Which way streets run at a place: a cross of two directions, smooth over the city. Streets
/// follow the nearest arterials, canals and railways, and elsewhere a slowly turning drift: the
/// tensor field of [chen2008].
class StreetField
{
public:
    StreetField(const Box& area, const Lines& guides, std::uint64_t seed);

    /// The one of the four directions nearest to `heading`; radians from east.
    [[nodiscard]] double direction(Coordinate at, double heading) const;

private:
    Grid<float> m_cosines; ///< cos and sin of four times the angle
    Grid<float> m_sines;
};

} // namespace yimi::sample
