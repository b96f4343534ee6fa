// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arterials.h"

namespace yimi::sample {

/// Roads that lead main roads, county roads and expressways on from where they would stop inside
/// the city, to the next road of their kind ahead. Where there is none within some kilometres, or
/// the city ends, they stop.
[[nodiscard]] Roads continuedRoads(const Roads& roads, const TownGrid& towns, const Waters& waters);

} // namespace yimi::sample
