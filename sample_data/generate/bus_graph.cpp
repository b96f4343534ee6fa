// SPDX-License-Identifier: GPL-3.0-or-later
#include "bus_graph.h"

#include "geometry/measures.h"

#include <queue>

#include <algorithm>

namespace yimi::sample {

namespace {

/// How much longer than a main road a street of this class seems to a bus; 0: not for buses.
double reluctance(const Road& road)
{
    if (road.oneway != 0)
        return 0.0;
    switch (road.roadClass) {
    case RoadClass::Main:
        return 1.0;
    case RoadClass::Secondary:
        return 1.02;
    case RoadClass::Local:
        return 1.3;
    default:
        return 0.0;
    }
}

constexpr double kLeastTaste = 0.8;
constexpr double kTasteRange = 0.6;

/// A road is liked or not as a whole, in pieces of some junctions.
double tasteFor(std::uint64_t taste, const RoadEdge& edge)
{
    const std::uint64_t bits = seedFor(taste, edge.road, edge.first / 24);
    return kLeastTaste + kTasteRange * static_cast<double>(bits >> 40) * 0x1.0p-24;
}

} // namespace

BusGraph::BusGraph(const Roads& roads, const RoadEdges& edges)
    : m_roads(roads), m_edges(edges), m_firstArc(edges.nodes.size() + 1, 0)
{
    for (const RoadEdge& edge : edges.edges)
        if (reluctance(roads[edge.road]) > 0.0) {
            ++m_firstArc[edge.from + 1];
            ++m_firstArc[edge.to + 1];
        }
    for (std::size_t i = 1; i < m_firstArc.size(); ++i)
        m_firstArc[i] += m_firstArc[i - 1];
    m_arcs.resize(m_firstArc.back());
    std::vector<std::uint32_t> next(m_firstArc.begin(), m_firstArc.end() - 1);
    for (std::uint32_t i = 0; i < edges.edges.size(); ++i) {
        const RoadEdge& edge = edges.edges[i];
        const double factor = reluctance(roads[edge.road]);
        if (factor <= 0.0)
            continue;
        const auto cost = static_cast<float>(factor * length(lineOf(roads, edge)));
        m_arcs[next[edge.from]++] = {edge.to, i, cost};
        m_arcs[next[edge.to]++] = {edge.from, i, cost};
    }
    keepLargestPiece();
}

void BusGraph::keepLargestPiece()
{
    std::vector<std::uint8_t> seen(m_edges.nodes.size(), 0);
    for (std::uint32_t start = 0; start < seen.size(); ++start) {
        if (seen[start] != 0)
            continue;
        std::vector<std::uint32_t> piece{start};
        seen[start] = 1;
        for (std::size_t i = 0; i < piece.size(); ++i)
            for (std::uint32_t a = m_firstArc[piece[i]]; a < m_firstArc[piece[i] + 1]; ++a)
                if (seen[m_arcs[a].to] == 0) {
                    seen[m_arcs[a].to] = 1;
                    piece.push_back(m_arcs[a].to);
                }
        if (piece.size() > m_nodes.size())
            m_nodes = std::move(piece);
    }
    std::ranges::sort(m_nodes);
    std::vector<Box> boxes;
    for (const std::uint32_t node : m_nodes)
        boxes.push_back({placeOf(node), placeOf(node)});
    m_index = BoxIndex(boxes);
}

std::optional<std::uint32_t> BusGraph::nodeNear(Coordinate at) const
{
    std::optional<std::uint32_t> nearest;
    m_index.nearest(at, [&](std::uint32_t position, double) {
        nearest = m_nodes[position];
        return false;
    });
    return nearest;
}

std::vector<std::uint32_t>
BusGraph::way(std::uint32_t from, std::uint32_t to, std::uint64_t taste, Workspace& workspace) const
{
    if (workspace.cost.empty()) {
        workspace.cost.resize(m_edges.nodes.size());
        workspace.arrivedBy.resize(m_edges.nodes.size());
        workspace.round.resize(m_edges.nodes.size(), 0);
    }
    ++workspace.current;
    const auto rest = [&](std::uint32_t node) {
        return static_cast<float>(kLeastTaste * distance(placeOf(node), placeOf(to)));
    };
    using Open = std::pair<float, std::uint32_t>;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
    const auto reach = [&](std::uint32_t node, float cost, std::uint32_t edge) {
        if (workspace.round[node] == workspace.current && workspace.cost[node] <= cost)
            return;
        workspace.round[node] = workspace.current;
        workspace.cost[node] = cost;
        workspace.arrivedBy[node] = edge;
        open.emplace(cost + rest(node), node);
    };
    reach(from, 0.0F, 0);
    while (!open.empty() && open.top().second != to) {
        const auto [key, node] = open.top();
        open.pop();
        if (key > workspace.cost[node] + rest(node))
            continue;
        for (std::uint32_t a = m_firstArc[node]; a < m_firstArc[node + 1]; ++a) {
            const Arc& arc = m_arcs[a];
            const auto liking = static_cast<float>(tasteFor(taste, m_edges.edges[arc.edge]));
            reach(arc.to, workspace.cost[node] + arc.cost * liking, arc.edge);
        }
    }
    std::vector<std::uint32_t> edges;
    if (open.empty())
        return edges;
    for (std::uint32_t node = to; node != from; node = otherEnd(edges.back(), node))
        edges.push_back(workspace.arrivedBy[node]);
    std::ranges::reverse(edges);
    return edges;
}

void BusGraph::draw(std::uint32_t from,
                    const std::vector<std::uint32_t>& way,
                    BusRoute& route) const
{
    double along = 0.0;
    std::uint32_t node = from;
    route.line = {placeOf(from)};
    for (const std::uint32_t number : way) {
        const RoadEdge& edge = m_edges.edges[number];
        LineString piece = lineOf(m_roads, edge);
        if (edge.from != node)
            std::ranges::reverse(piece);
        route.line.insert(route.line.end(), piece.begin() + 1, piece.end());
        const double end = along + length(piece);
        route.stretches.push_back({along, end, edge.road});
        along = end;
        node = otherEnd(number, node);
    }
}

} // namespace yimi::sample
