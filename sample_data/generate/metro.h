// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facility_facts.h"
#include "site_ground.h"

namespace yimi::sample {

struct MetroStation
{
    std::string name;
    Coordinate at;
    std::size_t community = 0;
    std::vector<std::size_t> lines;   ///< indices into Metro::lines
    std::vector<std::size_t> numbers; ///< along each of them, from 1
};

struct MetroLine
{
    std::string number; ///< "1"
    int opened = 0;     ///< year
    LineString line;    ///< through its stations, first to last
};

struct MetroEntrance
{
    std::size_t station = 0;
    std::size_t number = 0; ///< from 1
    Coordinate at;
};

struct Metro
{
    std::vector<MetroLine> lines;
    std::vector<MetroStation> stations; ///< one where lines meet
    std::vector<MetroEntrance> entrances;
};

/// The gazetteer's stations, each moved to the nearest street (their places are rough), lines as
/// smooth curves through them, two to four entrances beside the streets around. Stations outside
/// the sample are left out, and lines with fewer than two stations.
[[nodiscard]] Metro layOutMetro(const std::vector<MetroLineFact>& facts,
                                const SiteGround& ground,
                                const WaterIndex& water,
                                std::uint64_t seed);

} // namespace yimi::sample
