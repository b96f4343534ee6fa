// SPDX-License-Identifier: GPL-3.0-or-later
#include "metro.h"

#include "curve.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yimi::sample {

namespace {

/// The station of a name, made where it is not there yet; nothing outside the sample.
std::optional<std::size_t>
stationOf(const MetroStop& stop, const SiteGround& ground, std::vector<MetroStation>& stations)
{
    const auto known = std::ranges::find(stations, stop.name, &MetroStation::name);
    if (known != stations.end())
        return static_cast<std::size_t>(known - stations.begin());
    constexpr double kReach = 900.0;
    if (!ground.communityAt(stop.at))
        return std::nullopt;
    const auto street = ground.street(stop.at, kReach);
    const auto community = street ? ground.communityAt(street->at) : std::nullopt;
    if (!community)
        return std::nullopt;
    stations.push_back({.name = stop.name, .at = street->at, .community = *community});
    return stations.size() - 1;
}

void addEntrances(Metro& metro,
                  const SiteGround& ground,
                  const WaterIndex& water,
                  std::uint64_t seed)
{
    for (std::size_t i = 0; i < metro.stations.size(); ++i) {
        Random random(seedFor(seed, 0x3E70, i));
        const Coordinate middle = metro.stations[i].at;
        const double turn = random.between(0.0, std::numbers::pi);
        std::size_t number = 0;
        for (int quarter = 0; quarter < 4; ++quarter) {
            const double angle = turn + quarter * std::numbers::pi / 2;
            const double off = random.between(45.0, 85.0);
            const Coordinate wish{middle.x + off * std::cos(angle),
                                  middle.y + off * std::sin(angle)};
            const auto street = ground.street(wish, 60.0);
            if (!street || water.wet(wish) || street->distance < 2.0)
                continue;
            // On the pavement of the street that is nearest.
            const double share = std::min(1.0, 8.0 / street->distance);
            const Coordinate at{street->at.x + share * (wish.x - street->at.x),
                                street->at.y + share * (wish.y - street->at.y)};
            if (!water.wet(at) && ground.communityAt(at))
                metro.entrances.push_back({i, ++number, at});
        }
    }
}

} // namespace

Metro layOutMetro(const std::vector<MetroLineFact>& facts,
                  const SiteGround& ground,
                  const WaterIndex& water,
                  std::uint64_t seed)
{
    constexpr double kStep = 60.0;
    Metro metro;
    for (const MetroLineFact& fact : facts) {
        std::vector<std::size_t> called;
        LineString places;
        for (const MetroStop& stop : fact.stops)
            if (const auto station = stationOf(stop, ground, metro.stations)) {
                called.push_back(*station);
                places.push_back(metro.stations[*station].at);
            }
        if (called.size() < 2)
            continue;
        for (std::size_t k = 0; k < called.size(); ++k) {
            metro.stations[called[k]].lines.push_back(metro.lines.size());
            metro.stations[called[k]].numbers.push_back(k + 1);
        }
        metro.lines.push_back({fact.number, fact.opened, curveThrough(places, kStep)});
    }
    std::erase_if(metro.stations, [](const MetroStation& one) { return one.lines.empty(); });
    addEntrances(metro, ground, water, seed);
    return metro;
}

} // namespace yimi::sample
