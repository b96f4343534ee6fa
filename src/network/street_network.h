// SPDX-License-Identifier: GPL-3.0-or-later
// The street network: junctions and edges built from road lines. Immutable once built; shared
// between threads.
#pragma once

#include "base/ids.h"
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
    OneWay oneWay = OneWay::No; ///< relative to the edge's direction; walking ignores it
    std::int8_t level = 0;      ///< 层级: 0 ground, > 0 bridge or elevated, < 0 underpass
    std::uint8_t speedKmh = 0;  ///< driving speed; 0: by class

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

/// What an edit in place touched.
struct NetworkEdit
{
    std::vector<EdgeId> edges; ///< with another shape, other attributes, removed, or new
};

/// Nodes are in Hilbert order of their position, edges in order of (from, to, length, shape): the
/// same network for every order of the input lines.
class StreetNetwork
{
public:
    StreetNetwork() = default;

    /// Preconditions: edges refer to existing nodes and vertices, and are in the order above.
    StreetNetwork(std::vector<Coordinate> nodes,
                  std::vector<StreetEdge> edges,
                  std::vector<Coordinate> vertices);

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

    /// Boxes of all edges.
    [[nodiscard]] const BoxIndex& edgeIndex() const { return m_edgeIndex; }

    [[nodiscard]] Box extent() const { return m_extent; }

    [[nodiscard]] double totalLength() const; ///< metres

private:
    std::vector<Coordinate> m_nodes;
    std::vector<StreetEdge> m_edges;
    std::vector<Coordinate> m_vertices;
    BoxIndex m_edgeIndex;
    Box m_extent;
};

/// Connected pieces of the streets that a test accepts (ignoring one-way).
struct Components
{
    std::vector<std::uint32_t>
        ofNode; ///< size nodeCount; component of each node, numbered from the largest
    std::vector<std::uint32_t> nodes; ///< nodes of each component
    std::vector<std::uint32_t> edges; ///< accepted edges of each component
};

/// Components of the edges open to the profile. Numbered by falling node count, then by lowest
/// node.
[[nodiscard]] Components componentsFor(const StreetNetwork& network, const TravelProfile& profile);

/// Components of all edges.
[[nodiscard]] Components componentsOfAll(const StreetNetwork& network);

/// May this profile use the edge at all?
[[nodiscard]] bool isOpenTo(const RoadAttributes& road, const TravelProfile& profile);

} // namespace yimi
