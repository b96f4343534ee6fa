// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"
#include "noding.h"
#include "random.h"
#include "streets.h"

#include <algorithm>

namespace yimi::sample {

namespace {

/// How many edges meet at each node.
std::vector<std::uint32_t> degreesOf(const RoadEdges& network)
{
    std::vector<std::uint32_t> degrees(network.nodes.size(), 0);
    for (const RoadEdge& edge : network.edges) {
        ++degrees[edge.from];
        ++degrees[edge.to];
    }
    return degrees;
}

} // namespace

void trimFreeEnds(Roads& roads, std::size_t first, double kept, std::uint64_t seed)
{
    const RoadEdges network = edgesOf(roads);
    const std::vector<std::uint32_t> degrees = degreesOf(network);
    Random random(seed);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> range(roads.size());
    for (std::size_t i = 0; i < roads.size(); ++i)
        range[i] = {0, static_cast<std::uint32_t>(roads[i].line.size() - 1)};
    for (const RoadEdge& edge : network.edges) {
        const bool freeStart = degrees[edge.from] == 1;
        const bool freeEnd = degrees[edge.to] == 1;
        if (edge.road < first || (!freeStart && !freeEnd))
            continue;
        // Short stubs look like slips of the pen; long ones are the streets that end where the town
        // does.
        constexpr double kStub = 380.0;
        const bool isolated = freeStart && freeEnd;
        if (!isolated && (length(lineOf(roads, edge)) > kStub || random.chance(kept)))
            continue;
        if (freeStart)
            range[edge.road].first = edge.last;
        if (freeEnd)
            range[edge.road].second = std::min(range[edge.road].second, edge.first);
    }
    for (std::size_t i = first; i < roads.size(); ++i) {
        const auto [from, to] = range[i];
        LineString& line = roads[i].line;
        if (from < to)
            line = LineString(line.begin() + from, line.begin() + to + 1);
        else
            line.clear();
    }
    std::erase_if(roads, [](const Road& road) { return road.line.size() < 2; });
}

} // namespace yimi::sample
