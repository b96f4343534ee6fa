// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "road.h"
#include "waters.h"

namespace yimi::sample {

struct Railway
{
    std::string name;
    LineString line;
    bool elevated = false; ///< streets pass beneath without ado
};

/// The named lines of the gazetteer at their approximate course.
struct Arterials
{
    Roads roads; ///< expressways (level 2) and main roads
    std::vector<Railway> railways;
};

/// Elevated roads get a one-way main road on either side on the ground. Ends that nearly meet
/// another main road are led to it; long stretches that would run in water are moved to the bank.
[[nodiscard]] Arterials layOutArterials(const Facts& facts,
                                        const TownGrid& towns,
                                        const Waters& waters,
                                        std::uint64_t seed);

/// The line with stretches in rivers or lakes longer than a bridge would be moved sideways to dry
/// land.
[[nodiscard]] LineString keptDry(LineString line, const Waters& waters);

/// The parts of a line inside the city or within `margin` metres of it.
[[nodiscard]] Lines insideCity(const LineString& line, const TownGrid& towns, double margin);

} // namespace yimi::sample
