// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"
#include "blocks.h"
#include "compounds.h"
#include "geometry/measures.h"

#include <optional>

namespace yimi::sample {

namespace {

/// Wished width of plots, metres.
double plotSize(BlockUse use)
{
    switch (use) {
    case BlockUse::OldTown:
        return 104.0;
    case BlockUse::Homes:
        return 182.0;
    case BlockUse::Mixed:
        return 202.0;
    case BlockUse::Works:
        return 210.0;
    case BlockUse::Park:
        break;
    }
    return 400.0;
}

/// The cut as far as it is free, seen from its start; nothing when that is hardly anything.
std::optional<LineString>
freePart(Coordinate from, Coordinate to, const LaneObstacles& obstacles, bool overStreams)
{
    constexpr double kStep = 9.0;
    constexpr double kRoom = 10.0;
    const double whole = distance(from, to);
    const auto at = [&](double along) {
        return Coordinate{from.x + along / whole * (to.x - from.x),
                          from.y + along / whole * (to.y - from.y)};
    };
    if (obstacles.rails.firstMet(from, to, RoadIndex::kNobody))
        return std::nullopt;
    for (double along = 0; along <= whole; along += kStep)
        if (obstacles.blocks(at(along), overStreams)) {
            const double kept = along - kStep - kRoom;
            return kept > 35.0 ? std::optional(LineString{from, at(kept)}) : std::nullopt;
        }
    return LineString{from, to};
}

void layCut(const PlotCut& cut,
            const Block& block,
            const LaneObstacles& obstacles,
            Random& random,
            Roads& lanes)
{
    const bool street = cut.depth == 0 && block.area > 90000.0;
    const bool turned = random.chance(0.5);
    const Coordinate from = turned ? cut.to : cut.from;
    Coordinate to = turned ? cut.from : cut.to;
    constexpr double kSkipped = 0.07;
    constexpr double kStubs = 0.30;
    if (cut.last && random.chance(kSkipped))
        return;
    if (cut.last && block.use == BlockUse::OldTown && random.chance(kStubs)) {
        const double kept = random.between(0.45, 0.8);
        to = {from.x + kept * (to.x - from.x), from.y + kept * (to.y - from.y)};
    }
    auto line = freePart(from, to, obstacles, street || random.chance(0.35));
    if (!line)
        line = freePart(to, from, obstacles, street);
    if (line && distance(line->front(), line->back()) > 14.0)
        lanes.push_back(
            {.line = std::move(*line), .roadClass = street ? RoadClass::Local : RoadClass::Lane});
}

std::uint64_t keyOf(Coordinate at)
{
    return (static_cast<std::uint64_t>(static_cast<std::int64_t>(at.x * 10)) << 32)
           ^ static_cast<std::uint64_t>(static_cast<std::int64_t>(at.y * 10));
}

} // namespace

Plots plotsOf(const Block& block, std::uint64_t seed)
{
    Random random(seedFor(seed, 0x1A9E, keyOf(block.centre)));
    return cutIntoPlots(block.outline, plotSize(block.use), random);
}

Roads layOutLanes(const std::vector<Block>& blocks,
                  const Waters& waters,
                  const Lines& rails,
                  const Polygons& keepOut,
                  std::uint64_t seed,
                  unsigned threads)
{
    RoadIndex railIndex(waters.ground.frame.box());
    for (const LineString& rail : rails)
        railIndex.add(rail, 0);
    std::vector<Box> boxes;
    for (const Polygon& polygon : keepOut)
        boxes.push_back(boxOf(polygon));
    const LaneObstacles obstacles{waters, railIndex, keepOut, BoxIndex(boxes)};
    std::vector<Roads> byBlock(blocks.size());
    parallelFor(blocks.size(), threads, [&](std::size_t i, unsigned) {
        const Block& block = blocks[i];
        if (block.use == BlockUse::Park)
            return;
        Random random(seedFor(seed, 0x1A9F, keyOf(block.centre)));
        const Plots plots = plotsOf(block, seed);
        for (const PlotCut& cut : plots.cuts)
            layCut(cut, block, obstacles, random, byBlock[i]);
        if (block.use == BlockUse::Homes || block.use == BlockUse::Mixed)
            for (const Ring& plot : plots.plots)
                layCompound(plot, obstacles, random, byBlock[i]);
    });
    Roads lanes;
    for (Roads& some : byBlock)
        lanes.insert(lanes.end(),
                     std::make_move_iterator(some.begin()),
                     std::make_move_iterator(some.end()));
    return lanes;
}

} // namespace yimi::sample
