// SPDX-License-Identifier: GPL-3.0-or-later
#include "countryside.h"
#include "noise.h"
#include "random.h"

namespace yimi::sample {

namespace {

/// Nothing wet and nothing built within reach.
bool freeLand(Coordinate at,
              double reach,
              const TownGrid& towns,
              const Settlement& settlement,
              const Waters& waters)
{
    for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) {
            const Coordinate probe{at.x + dx * reach, at.y + dy * reach};
            if (towns.at(probe) == 0 || settlement.urban.at(probe) != 0
                || settlement.wild.at(probe) != 0 || groundAt(waters, probe) > Ground::Stream)
                return false;
        }
    return true;
}

bool crowded(const std::vector<Village>& villages,
             const std::vector<std::vector<std::uint32_t>>& buckets,
             const Frame& frame,
             Coordinate at,
             double apart)
{
    const int column = frame.columnOf(at.x);
    const int row = frame.rowOf(at.y);
    for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx)
            if (frame.holds(column + dx, row + dy))
                for (const std::uint32_t i : buckets[frame.at(column + dx, row + dy)])
                    if (distance(villages[i].at, at) < apart)
                        return true;
    return false;
}

} // namespace

std::vector<Village> scatterVillages(const TownGrid& towns,
                                     const Settlement& settlement,
                                     const Waters& waters,
                                     const RoadIndex& roads,
                                     std::uint64_t seed)
{
    std::vector<Village> villages;
    const Frame frame = frameOver(towns.frame.box(), 900.0);
    std::vector<std::vector<std::uint32_t>> buckets(frame.size());
    Random random(seedFor(seed, 0x711));
    const Box box = frame.box();
    const auto throws = static_cast<std::size_t>(box.width() * box.height() / 1e6 * 9.0);
    for (std::size_t i = 0; i < throws; ++i) {
        const Coordinate at{random.between(box.min.x, box.max.x),
                            random.between(box.min.y, box.max.y)};
        const double radius = random.between(60.0, 150.0);
        const double apart = 520.0 + 240.0 * noise(seedFor(seed, 0x712), at, 5200.0) + 0.9 * radius;
        if (towns.at(at) == 0 || crowded(villages, buckets, frame, at, apart)
            || !freeLand(at, 90.0, towns, settlement, waters))
            continue;
        if (roads.nearest(at, 70.0, RoadIndex::kNobody))
            continue;
        buckets[frame.at(frame.columnOf(at.x), frame.rowOf(at.y))].push_back(
            static_cast<std::uint32_t>(villages.size()));
        villages.push_back({at, radius, 0.0});
    }
    return villages;
}

} // namespace yimi::sample
