// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bus_network.h"
#include "geometry/box_index.h"

namespace yimi::sample {

/// The streets that buses can use, both ways, as a graph: the largest piece that hangs together.
/// Immutable; any number of threads may search, each with a workspace of its own.
class BusGraph
{
public:
    BusGraph(const Roads& roads, const RoadEdges& edges);

    /// What one search at a time needs.
    struct Workspace
    {
        std::vector<float> cost;
        std::vector<std::uint32_t> arrivedBy; ///< edge
        std::vector<std::uint32_t> round;     ///< of the search that set the others
        std::uint32_t current = 0;
    };

    /// The nearest junction; nothing when the graph is empty.
    [[nodiscard]] std::optional<std::uint32_t> nodeNear(Coordinate at) const;

    [[nodiscard]] Coordinate placeOf(std::uint32_t node) const { return m_edges.nodes[node]; }

    /// Cheap ways differ by `taste`, so that routes between near places spread over parallel
    /// streets (A* with the distance in a straight line). Empty when there is none.
    [[nodiscard]] std::vector<std::uint32_t>
    way(std::uint32_t from, std::uint32_t to, std::uint64_t taste, Workspace& workspace) const;

    /// The line of a way that starts at a node, with its roads.
    void draw(std::uint32_t from, const std::vector<std::uint32_t>& way, BusRoute& route) const;

private:
    struct Arc
    {
        std::uint32_t to;
        std::uint32_t edge;
        float cost;
    };

    [[nodiscard]] std::uint32_t otherEnd(std::uint32_t edge, std::uint32_t node) const
    {
        const RoadEdge& one = m_edges.edges[edge];
        return one.from == node ? one.to : one.from;
    }

    void keepLargestPiece();

    const Roads& m_roads;
    const RoadEdges& m_edges;
    std::vector<std::uint32_t>
        m_firstArc; ///< size nodes + 1; arcs of v are [m_firstArc[v], m_firstArc[v+1])
    std::vector<Arc> m_arcs;
    std::vector<std::uint32_t> m_nodes; ///< of the largest piece
    BoxIndex m_index;                   ///< of m_nodes
};

} // namespace yimi::sample
