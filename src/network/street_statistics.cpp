// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/street_statistics.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <limits>

namespace yimi {

namespace {

constexpr std::uint32_t kNoEdge = ~0U;

struct End
{
    std::uint32_t edge;
    std::uint32_t other; ///< node at the edge's other end
    bool open;           ///< may be travelled from here
};

/// The main component as the profile sees it.
struct Graph
{
    const StreetNetwork& network;
    std::vector<std::vector<End>> ends; ///< by node; empty outside the main component

    [[nodiscard]] bool junction(std::uint32_t node) const
    {
        return !ends[node].empty() && ends[node].size() != 2;
    }
};

Graph graphOf(const StreetNetwork& network, const TravelProfile& profile)
{
    const Components components = componentsFor(network, profile);
    Graph graph{network, std::vector<std::vector<End>>(network.nodeCount())};
    for (std::uint32_t e = 0; e < network.edgeCount(); ++e) {
        const StreetEdge& edge = network.edge(EdgeId(e));
        if (!isOpenTo(edge.road, profile) || components.ofNode[edge.from.value] != 0)
            continue;
        const OneWay way = profile.mode == TravelMode::Car    ? edge.road.oneWay
                           : profile.mode == TravelMode::Bike ? edge.road.bikeOneWay
                                                              : OneWay::No;
        graph.ends[edge.from.value].push_back({e, edge.to.value, way != OneWay::Against});
        graph.ends[edge.to.value].push_back({e, edge.from.value, way != OneWay::Along});
    }
    return graph;
}

bool counted(const std::optional<Box>& window, Coordinate at)
{
    return !window || window->intersects({at, at});
}

struct Segment
{
    double length;
    std::uint32_t last; ///< junction
    std::uint32_t lastEdge;
};

/// On along the street until the next junction.
Segment segmentFrom(const Graph& graph, std::uint32_t node, const End& first)
{
    double length = graph.network.edge(EdgeId(first.edge)).length;
    End end = first;
    while (end.other != node && !graph.junction(end.other)) {
        const std::vector<End>& both = graph.ends[end.other];
        end = both[0].edge == end.edge ? both[1] : both[0];
        length += graph.network.edge(EdgeId(end.edge)).length;
    }
    return {length, end.other, end.edge};
}

void countStreets(const Graph& graph, const std::optional<Box>& window, StreetStatistics& result)
{
    std::vector<double> lengths;
    for (std::uint32_t node = 0; node < graph.ends.size(); ++node) {
        const Coordinate at = graph.network.node(NodeId(node));
        for (const End& end : graph.ends[node]) {
            const Coordinate there = graph.network.node(NodeId(end.other));
            if (counted(window, {(at.x + there.x) / 2, (at.y + there.y) / 2}))
                result.kilometres += graph.network.edge(EdgeId(end.edge)).length / 2000;
        }
        if (!graph.junction(node) || !counted(window, at))
            continue;
        ++result.junctions;
        ++result.byDegree[std::min<std::size_t>(graph.ends[node].size(), 6)];
        std::uint32_t loop = kNoEdge;
        for (const End& end : graph.ends[node]) {
            // A segment between two counted junctions is met from both of its ends.
            const Segment segment = segmentFrom(graph, node, end);
            const auto here = std::pair(node, end.edge);
            const auto there = std::pair(segment.last, segment.lastEdge);
            if (loop == end.edge
                || (here > there && counted(window, graph.network.node(NodeId(segment.last)))))
                continue;
            lengths.push_back(segment.length);
            loop = here == there ? end.edge : loop; // an edge from here to here has two ends here
        }
    }
    result.segments = lengths.size();
    if (lengths.empty())
        return;
    for (const double length : lengths)
        result.meanSegment += length / static_cast<double>(lengths.size());
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    result.medianSegment = *middle;
}

/// Shortest ways by length from one place to another, one after the other.
class Ways
{
public:
    explicit Ways(const Graph& graph) : m_graph(graph), m_reached(graph.ends.size(), kFar) {}

    std::optional<double> between(std::uint32_t from, std::uint32_t to)
    {
        for (const std::uint32_t node : m_touched)
            m_reached[node] = kFar;
        m_touched = {from};
        m_reached[from] = 0;
        using Open = std::pair<double, std::uint32_t>;
        std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
        open.emplace(0.0, from);
        while (!open.empty()) {
            const auto [metres, node] = open.top();
            open.pop();
            if (node == to)
                return metres;
            if (metres > m_reached[node])
                continue;
            for (const End& end : m_graph.ends[node]) {
                const double next = metres + m_graph.network.edge(EdgeId(end.edge)).length;
                if (!end.open || next >= m_reached[end.other])
                    continue;
                m_reached[end.other] = next;
                m_touched.push_back(end.other);
                open.emplace(next, end.other);
            }
        }
        return std::nullopt;
    }

private:
    static constexpr double kFar = std::numeric_limits<double>::infinity();
    const Graph& m_graph;
    std::vector<double> m_reached; ///< by node
    std::vector<std::uint32_t> m_touched;
};

/// The same numbers everywhere (splitmix64).
std::uint64_t nextNumber(std::uint64_t& state)
{
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t value = state;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

Result<void> measureDetour(const Graph& graph,
                           const StreetStatisticsOptions& options,
                           const TaskContext& task,
                           StreetStatistics& result)
{
    std::vector<std::uint32_t> places;
    for (std::uint32_t node = 0; node < graph.ends.size(); ++node)
        if (graph.junction(node) && counted(options.window, graph.network.node(NodeId(node))))
            places.push_back(node);
    if (places.size() < 2)
        return {};
    Ways ways(graph);
    std::uint64_t state = options.seed;
    double sum = 0;
    // Pairs that are too near or without a way (one-way traps) are drawn again, but not for ever.
    for (std::size_t tries = 0; tries < 4 * options.pairs && result.pairs < options.pairs;
         ++tries) {
        if (task.cancelled())
            return tl::unexpected(cancelledError());
        const std::uint32_t from = places[nextNumber(state) % places.size()];
        const std::uint32_t to = places[nextNumber(state) % places.size()];
        const double straight =
            distance(graph.network.node(NodeId(from)), graph.network.node(NodeId(to)));
        if (straight < options.pairsApart)
            continue;
        if (const auto way = ways.between(from, to)) {
            sum += *way / straight;
            ++result.pairs;
        }
    }
    if (result.pairs > 0)
        result.detour = sum / static_cast<double>(result.pairs);
    return {};
}

} // namespace

double StreetStatistics::deadEndShare() const
{
    return junctions == 0 ? 0.0 : static_cast<double>(byDegree[1]) / static_cast<double>(junctions);
}

double StreetStatistics::crossingsPerSquareKilometre() const
{
    return squareKilometres > 0 ? static_cast<double>(junctions - byDegree[1]) / squareKilometres
                                : 0.0;
}

double StreetStatistics::kilometresPerSquareKilometre() const
{
    return squareKilometres > 0 ? kilometres / squareKilometres : 0.0;
}

Result<StreetStatistics> streetStatistics(const StreetNetwork& network,
                                          const TravelProfile& profile,
                                          const StreetStatisticsOptions& options,
                                          const TaskContext& task)
{
    StreetStatistics result;
    if (network.nodeCount() == 0)
        return result;
    const Box area = options.window.value_or(network.extent());
    result.squareKilometres = area.width() * area.height() / 1e6;
    const Graph graph = graphOf(network, profile);
    countStreets(graph, options.window, result);
    if (const auto measured = measureDetour(graph, options, task, result); !measured)
        return tl::unexpected(measured.error());
    return result;
}

} // namespace yimi
