// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks.h"

#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "noding.h"
#include "noise.h"
#include "random.h"

#include <algorithm>

namespace yimi::sample {

namespace {

constexpr double kSmallest = 4000.0; ///< square metres
constexpr double kLargest = 1.6e6;

BlockUse useOf(Coordinate at, const Settlement& settlement, std::uint64_t seed)
{
    const double density = static_cast<double>(settlement.density.at(at));
    if (isWorks(settlement, at, seed))
        return BlockUse::Works;
    if (density > 1.05)
        return BlockUse::OldTown;
    return noise(seedFor(seed, 0xB10D), at, 700.0) > 0.55 ? BlockUse::Mixed : BlockUse::Homes;
}

/// The ground between the two carriageways of one road.
bool betweenCarriageways(const Ring& outline, double size)
{
    const double around = length(outline);
    constexpr double kWidest = 60.0;
    constexpr double kRoundest = 0.45;
    return 2 * size / around < kWidest && 12.566 * size / (around * around) < kRoundest;
}

bool nearUrban(const Settlement& settlement, const LineString& line)
{
    return std::any_of(
        line.begin(), line.end(), [&](Coordinate at) { return settlement.urban.at(at) != 0; });
}

} // namespace

Result<std::vector<Block>>
blocksBetween(const Roads& roads, const Settlement& settlement, std::uint64_t seed)
{
    Lines lines;
    for (const RoadEdge& edge : edgesOf(roads).edges) {
        LineString line = lineOf(roads, edge);
        if (nearUrban(settlement, line))
            lines.push_back(std::move(line));
    }
    auto faces = polygonize(lines);
    if (!faces)
        return tl::unexpected(faces.error());
    std::vector<Block> blocks;
    for (Polygon& face : *faces) {
        const double size = area(face);
        const Coordinate centre = centroid({face});
        if (size < kSmallest || size > kLargest || betweenCarriageways(face.outer, size)
            || settlement.urban.at(centre) == 0)
            continue;
        blocks.push_back({std::move(face.outer), size, centre, useOf(centre, settlement, seed)});
    }
    // The kernel's order of faces is its own affair.
    std::sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) {
        return a.centre < b.centre;
    });
    return blocks;
}

} // namespace yimi::sample
