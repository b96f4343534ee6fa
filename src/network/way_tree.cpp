// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/way_tree.h"

#include "geometry/measures.h"

#include <algorithm>

namespace yimi {

namespace {

Label plus(const SearchWorkspace& search, Label label, Cost cost, double metres)
{
    label.cost += cost;
    label.millimetres += search.millimetresOf(metres);
    return label;
}

} // namespace

WayTree::WayTree(const SearchWorkspace& search, std::span<const Seed> seeds)
    : m_search(&search)
    , m_seeds(seeds.begin(), seeds.end())
    , m_parent(search.graph().nodeCount(), kNone)
    , m_parentArc(search.graph().nodeCount(), kNone)
    , m_seedOf(search.graph().nodeCount(), kNone)
{
    const ArcGraph& arcs = search.graph().arcs();
    // The least tail wins, whatever the order in which nodes were reached.
    for (const std::uint32_t tail : search.reached()) {
        const auto [begin, end] = arcs.arcRange(tail);
        for (std::uint32_t a = begin; a < end; ++a) {
            const std::uint32_t head = arcs.arc(a).head;
            if (!continues(tail, a))
                continue;
            if (m_parent[head] == kNone || tail < m_parent[head]
                || (tail == m_parent[head] && a < m_parentArc[head])) {
                m_parent[head] = tail;
                m_parentArc[head] = a;
            }
        }
    }
    for (std::uint32_t s = 0; s < m_seeds.size(); ++s) {
        const Label start = search.labelOf(m_seeds[s]);
        forEachStart(search.graph(), m_seeds[s], [&](std::uint32_t node, Cost cost, double metres) {
            if (search.label(node) == plus(search, start, cost, metres) && m_seedOf[node] == kNone)
                m_seedOf[node] = s;
        });
    }
}

bool WayTree::continues(std::uint32_t tail, std::uint32_t arc) const
{
    const ArcGraph& arcs = m_search->graph().arcs();
    const Arc& a = arcs.arc(arc);
    Label label = m_search->label(tail);
    label.cost += a.weight;
    if (m_search->millimetresOf(1.0) > 0)
        label.millimetres += arcs.millimetresOfArc(arc);
    return label == m_search->label(a.head);
}

/// Where a node of the graph is on an edge: at one of its ends, or at a place on it.
double WayTree::alongOf(std::uint32_t node, EdgeId edge, bool entering) const
{
    const ProfileGraph& graph = m_search->graph();
    const double length = graph.network().edge(edge).length;
    double along = entering ? 0 : length;
    graph.forEachTrack(edge, Side::Both, [&](std::uint32_t from, std::uint32_t to) {
        if (from != to && node == from)
            along = 0;
        if (from != to && node == to)
            along = length;
    });
    graph.forEachPlace(edge, Side::Both, true, [&](std::uint32_t place, Cost, double metres) {
        if (node == place)
            along = metres;
    });
    return along;
}

/// An arc along no street, where nobody rides, leads from corner to corner of the junction at which
/// the piece traced last begins.
void WayTree::noteCrossing(Way& way) const
{
    const ProfileGraph& graph = m_search->graph();
    if (graph.profile().usesLines || graph.profile().mainRoads != MainRoadCrossing::Costs)
        return;
    const WayPiece& next = way.pieces.back();
    const StreetEdge& edge = graph.network().edge(next.edge);
    way.crossings.push_back(next.fromAlong <= 0 ? edge.from : edge.to);
}

/// The way to a node, last piece first.
void WayTree::traceBack(std::uint32_t node, Way& way) const
{
    const ProfileGraph& graph = m_search->graph();
    while (m_seedOf[node] == kNone) {
        const std::uint32_t before = m_parent[node];
        if (const std::uint32_t edge = graph.edgeOfArc(m_parentArc[node]); edge != kNoEdge)
            way.pieces.push_back({EdgeId(edge),
                                  alongOf(before, EdgeId(edge), true),
                                  alongOf(node, EdgeId(edge), false)});
        else
            noteCrossing(way);
        node = before;
    }
    way.seed = m_seedOf[node];
    const Seed& seed = m_seeds[way.seed];
    const bool byFromEnd =
        m_search->label(node)
        == plus(*m_search, m_search->labelOf(seed), seed.along, seed.alongMetres);
    way.pieces.push_back({seed.edge, seed.alongMetres, alongOf(node, seed.edge, byFromEnd)});
}

std::optional<Way> WayTree::wayTo(const NetworkLocation& place, bool connectorCosts) const
{
    const SeedsByEdge byEdge(m_seeds);
    const Label best = labelAt(*m_search, byEdge, place, connectorCosts);
    if (best.cost == kNoCost)
        return std::nullopt;
    const ProfileGraph& graph = m_search->graph();
    const Cost connector = connectorCosts ? graph.connectorCost(place.connector) : 0;
    const double beside = connectorCosts ? place.connector : 0.0;
    const auto fits = [&](const Label& base, Cost cost, double metres) {
        return base.cost != kNoCost
               && plus(*m_search, plus(*m_search, base, cost, metres), connector, beside) == best;
    };
    Way way{.owner = best.owner, .seed = 0, .pieces = {}, .crossings = {}};
    bool found = false;
    for (std::size_t s = 0; s < m_seeds.size() && !found; ++s) {
        const auto direct = directWay(graph, m_seeds[s], place);
        if (direct && fits(m_search->labelOf(m_seeds[s]), direct->cost, direct->metres)) {
            way.seed = s;
            way.pieces = {{place.edge, m_seeds[s].alongMetres, place.along}};
            found = true;
        }
    }
    forEachLanding(graph, place, [&](std::uint32_t node, Cost cost, double metres) {
        if (found || !fits(m_search->label(node), cost, metres))
            return;
        found = true;
        way.pieces.push_back({place.edge,
                              alongOf(node, place.edge, std::abs(place.along - metres) < 1e-9),
                              place.along});
        traceBack(node, way);
    });
    std::ranges::reverse(way.pieces);
    std::ranges::reverse(way.crossings);
    std::erase_if(way.pieces, [](const WayPiece& p) { return p.fromAlong == p.toAlong; });
    return way;
}

LineString lineOf(const StreetNetwork& network, const Way& way)
{
    LineString line;
    for (const WayPiece& piece : way.pieces) {
        const auto shape = network.shape(piece.edge);
        LineString part = lineBetween({shape.begin(), shape.end()},
                                      std::min(piece.fromAlong, piece.toAlong),
                                      std::max(piece.fromAlong, piece.toAlong));
        if (piece.fromAlong > piece.toAlong)
            std::ranges::reverse(part);
        for (const Coordinate& c : part) {
            if (line.empty() || distance(line.back(), c) > 1e-6)
                line.push_back(c);
        }
    }
    return line;
}

} // namespace yimi
