// SPDX-License-Identifier: GPL-3.0-or-later
// The street network: junctions and edges built from road lines. Immutable once built; shared
// between threads.
#pragma once

#include "base/ids.h"
#include "base/large_array.h"
#include "base/quantity.h"
#include "geometry/box_index.h"
#include "geometry/shapes.h"
#include "network/travel_profile.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yimi {

enum class OneWay : std::int8_t { Against = -1, No = 0, Along = 1 };

/// What may happen on a street and how it is built.
struct RoadAttributes
{
    RoadClass roadClass = RoadClass::Other;
    bool walk = true;
    bool bike = true;
    bool drive = true;
    OneWay oneWay = OneWay::No;     ///< of cars, relative to the edge's direction
    OneWay bikeOneWay = OneWay::No; ///< of bicycles, which may have a contraflow; walking has none
    std::int8_t level = 0;          ///< 层级: 0 ground, > 0 bridge or elevated, < 0 underpass
    std::uint8_t speedKmh = 0;      ///< driving speed; 0: by class
    bool pavement = true;           ///< false: a field says that there is none
    std::int8_t slopePercent = 0;   ///< rise along the edge's direction, in percent; 0: level

    auto operator<=>(const RoadAttributes&) const = default;
};

/// A piece of street between two junctions. from ≤ to.
struct StreetEdge
{
    NodeId from;
    NodeId to;
    double length = 0;             ///< metres, > 0, along the shape
    std::uint32_t firstVertex = 0; ///< in the network's vertex array
    std::uint32_t vertexCount = 0; ///< ≥ 2; first vertex = junction `from`, last = `to`
    std::int64_t featureId = 0;    ///< of the road line it came from
    RoadAttributes road;
};

/// An edge that became two: what lay beyond `at` is now on `rest`, that much nearer to its start.
struct EdgeSplit
{
    EdgeId edge;   ///< keeps its `from` end
    double at = 0; ///< metres from there
    EdgeId rest;
};

/// What an edit in place touched.
struct NetworkEdit
{
    std::vector<EdgeId> edges;     ///< with another shape or other attributes, or new
    std::vector<EdgeSplit> splits; ///< in the order in which they were made
};

/// Nodes are in Hilbert order of their position, edges in order of (from, to, length, shape): the
/// same network for every order of the input lines. Edits in place append: edited networks are in
/// no canonical order.
class StreetNetwork
{
public:
    StreetNetwork() = default;

    /// Preconditions: edges refer to existing nodes and vertices, and are in the order above.
    StreetNetwork(LargeArray<Coordinate> nodes,
                  LargeArray<StreetEdge> edges,
                  LargeArray<Coordinate> vertices);

    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }

    [[nodiscard]] std::size_t edgeCount() const { return m_edges.size(); }

    [[nodiscard]] Coordinate node(NodeId id) const { return m_nodes[id.value]; }

    [[nodiscard]] const StreetEdge& edge(EdgeId id) const { return m_edges[id.value]; }

    [[nodiscard]] std::span<const StreetEdge> edges() const { return m_edges; }

    [[nodiscard]] std::span<const Coordinate> nodes() const { return m_nodes; }

    [[nodiscard]] std::span<const Coordinate> vertices() const { return m_vertices; }

    [[nodiscard]] std::span<const Coordinate> shape(EdgeId id) const
    {
        const StreetEdge& e = edge(id);
        return {m_vertices.data() + e.firstVertex, e.vertexCount};
    }

    /// Edges whose boxes meet the window, ascending; also those of edits. May be called by many
    /// threads at once.
    [[nodiscard]] std::vector<std::uint32_t> edgesNear(const Box& window) const;

    [[nodiscard]] Box extent() const { return m_extent; }

    /// Opens, closes, or changes what may happen on an edge.
    NetworkEdit setRoad(EdgeId edge, const RoadAttributes& road);

    /// Closes an edge to everybody. Places on it are cut off until it is opened again.
    NetworkEdit close(EdgeId edge);

    /// Puts a new street in: joined where its ends touch junctions or streets of the network
    /// (within the tolerance, metres) and where it crosses streets of its level, as when a network
    /// is built. Errors: ParameterInvalid (no length, coordinates not finite).
    Result<NetworkEdit> addLink(const LineString& line,
                                const RoadAttributes& road,
                                std::int64_t featureId,
                                double tolerance = 0.1);

    [[nodiscard]] double totalLength() const; ///< metres

private:
    friend class LinkPlacer;

    LargeArray<Coordinate> m_nodes;
    LargeArray<StreetEdge> m_edges;
    LargeArray<Coordinate> m_vertices;
    [[nodiscard]] Box boxOf(std::size_t edge) const;

    BoxIndex m_blocks; ///< boxes of runs of kBlock edges, of the edges the network was made with
    std::size_t m_indexed = 0; ///< how many these are
    Box m_extent;
};

/// Connected pieces of the streets that a test accepts (ignoring one-way).
struct Components
{
    std::vector<std::uint32_t>
        ofNode; ///< size nodeCount; component of each node, numbered from the largest
    std::vector<std::uint32_t> nodes; ///< nodes of each component
    std::vector<std::uint32_t> edges; ///< accepted edges of each component

    bool operator==(const Components&) const = default;
};

/// Components of the edges open to the profile. Numbered by falling node count, then by lowest
/// node.
[[nodiscard]] Components componentsFor(const StreetNetwork& network, const TravelProfile& profile);

/// Components of all edges.
[[nodiscard]] Components componentsOfAll(const StreetNetwork& network);

/// May this profile use the edge at all?
[[nodiscard]] bool isOpenTo(const RoadAttributes& road, const TravelProfile& profile);

} // namespace yimi
