// SPDX-License-Identifier: GPL-3.0-or-later
#include "dwellings.h"

#include "base/parallel.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"
#include "random.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace yimi::sample {

namespace {

/// Dwellings wished for along a metre of street.
double perMetre(const Road& road, bool urban)
{
    if (road.level != 0)
        return 0.0;
    switch (road.roadClass) {
    case RoadClass::Lane:
        return urban ? 1.0 / 105.0 : 1.0 / 95.0;
    case RoadClass::Local:
        return urban ? 1.0 / 210.0 : 0.0;
    case RoadClass::Secondary:
        return urban ? 1.0 / 420.0 : 0.0;
    default:
        return 0.0;
    }
}

struct DwellingSite
{
    const TownGrid& towns;
    const Settlement& settlement;
    const WaterIndex& water;
    const Polygons& keepOut;
    const BoxIndex& keepOutIndex;
    std::uint64_t seed;

    [[nodiscard]] bool fits(Coordinate at) const
    {
        if (settlement.wild.at(at) != 0 || water.wet(at))
            return false;
        for (const std::uint32_t i : keepOutIndex.query({at, at}))
            if (contains(keepOut[i], at))
                return false;
        return true;
    }
};

std::optional<Dwelling>
dwellingBeside(const Road& road, double along, const DwellingSite& site, Random& random)
{
    const Coordinate foot = pointAlong(road.line, along);
    const Coordinate ahead = pointAlong(road.line, along + 3.0);
    const Coordinate behind = pointAlong(road.line, along - 3.0);
    const double run = std::max(1e-6, distance(behind, ahead));
    const double off = random.between(13.0, 34.0) * (random.chance(0.5) ? 1.0 : -1.0);
    const Coordinate at{foot.x - off * (ahead.y - behind.y) / run,
                        foot.y + off * (ahead.x - behind.x) / run};
    const std::uint16_t label = site.towns.at(at);
    const bool urban = site.settlement.urban.at(at) != 0;
    if (label == 0 || !site.fits(at)
        || (urban && isWorks(site.settlement, at, site.seed) && !random.chance(0.06)))
        return std::nullopt;
    const double density = urban ? static_cast<double>(site.settlement.density.at(at)) : 0.30;
    const double weight = (0.15 + density) * std::exp(0.45 * random.normal());
    return Dwelling{at, weight, static_cast<std::uint16_t>(label - 1), !urban};
}

std::vector<Dwelling>
dwellingsAlong(const Road& road, const DwellingSite& site, double share, Random random)
{
    std::vector<Dwelling> dwellings;
    if (!walkable(road))
        return dwellings;
    const double whole = length(road.line);
    const bool urban = site.settlement.urban.at(pointAlong(road.line, whole / 2)) != 0;
    const double density =
        static_cast<double>(site.settlement.density.at(pointAlong(road.line, whole / 2)));
    const double crowd = urban ? std::clamp(0.35 + 1.35 * density, 0.4, 2.4) : 1.0;
    const double wanted = share * crowd * whole * perMetre(road, urban);
    const auto count = static_cast<int>(wanted + random.uniform());
    for (int i = 0; i < count; ++i)
        if (const auto dwelling = dwellingBeside(
                road, whole * (i + random.between(0.15, 0.85)) / count, site, random))
            dwellings.push_back(*dwelling);
    return dwellings;
}

} // namespace

std::vector<Dwelling> placeDwellings(const Roads& roads,
                                     const TownGrid& towns,
                                     const Settlement& settlement,
                                     const WaterIndex& water,
                                     const Polygons& keepOut,
                                     double share,
                                     std::uint64_t seed,
                                     unsigned threads)
{
    std::vector<Box> boxes;
    for (const Polygon& polygon : keepOut)
        boxes.push_back(boxOf(polygon));
    const BoxIndex keepOutIndex(boxes);
    const DwellingSite site{towns, settlement, water, keepOut, keepOutIndex, seed};
    std::vector<std::vector<Dwelling>> byRoad(roads.size());
    parallelFor(roads.size(), threads, [&](std::size_t i, unsigned) {
        byRoad[i] = dwellingsAlong(roads[i], site, share, Random(seedFor(seed, 0xD3E1, i)));
    });
    std::vector<Dwelling> dwellings;
    for (const std::vector<Dwelling>& some : byRoad)
        dwellings.insert(dwellings.end(), some.begin(), some.end());
    return dwellings;
}

} // namespace yimi::sample
