// SPDX-License-Identifier: GPL-3.0-or-later
// Edits in place: a street opened, closed, or put in. What lies elsewhere is not looked at.
#include "geometry/measures.h"
#include "network/noding.h"
#include "network/street_network.h"

#include <algorithm>

namespace yimi {

/// Puts one line into a network. The noder decides where it meets the streets near it, by the rules
/// by which networks are built.
class LinkPlacer
{
public:
    LinkPlacer(StreetNetwork& network, const LineString& line, const RoadAttributes& road)
        : m_network(network), m_road(road)
    {
        m_lines.add(line, road.level);
    }

    Result<NetworkEdit> place(std::int64_t featureId, double tolerance)
    {
        Box around;
        for (const Coordinate& vertex : m_lines.lines[0])
            around.include(vertex);
        for (const std::uint32_t id : m_network.edgesNear(around.grownBy(tolerance))) {
            m_near.emplace_back(id);
            m_lines.add(m_network.shape(EdgeId(id)), m_network.edge(EdgeId(id)).road.level);
        }
        const auto noding = nodeLines(m_lines, {.tolerance = tolerance, .threads = 1});
        if (!noding)
            return tl::unexpected(noding.error());
        m_noding = &*noding;
        m_node.assign(noding->junctions.size(), kNotYet);
        m_onLink.assign(noding->junctions.size(), false);
        for (const NodedPiece& piece : noding->pieces) {
            if (piece.line == 0)
                m_onLink[piece.from] = m_onLink[piece.to] = true;
        }
        takeExistingJunctions(tolerance);
        splitStreets();
        for (const NodedPiece& piece : noding->pieces) {
            if (piece.line == 0)
                addPiece(piece, featureId);
        }
        std::ranges::sort(m_edit.edges);
        m_edit.edges.erase(std::ranges::unique(m_edit.edges).begin(), m_edit.edges.end());
        return std::move(m_edit);
    }

private:
    static constexpr std::uint32_t kNotYet = ~0U;

    /// Junctions of the noder that are junctions of the network already.
    void takeExistingJunctions(double tolerance)
    {
        for (const EdgeId edge : m_near) {
            const StreetEdge& street = m_network.edge(edge);
            for (const NodeId node : {street.from, street.to}) {
                for (std::size_t j = 0; j < m_node.size(); ++j) {
                    if (m_node[j] == kNotYet
                        && distance(m_noding->junctions[j], m_network.node(node)) <= tolerance)
                        m_node[j] = node.value;
                }
            }
        }
    }

    std::uint32_t nodeAt(std::uint32_t junction)
    {
        if (m_node[junction] == kNotYet) {
            m_node[junction] = static_cast<std::uint32_t>(m_network.m_nodes.size());
            m_network.m_nodes.push_back(m_noding->junctions[junction]);
        }
        return m_node[junction];
    }

    /// Streets that the new one meets between their ends, cut there from their far end inwards, so
    /// that the lengths along what is left stay what they are.
    void splitStreets()
    {
        for (std::size_t i = 0; i < m_near.size(); ++i) {
            double along = 0;
            std::vector<std::pair<double, std::uint32_t>> cuts;
            for (const NodedPiece& piece : m_noding->pieces) {
                if (piece.line != i + 1)
                    continue;
                along += length(shapeOf(piece));
                if (m_onLink[piece.to] && m_node[piece.to] == kNotYet)
                    cuts.emplace_back(along, piece.to);
                else if (m_onLink[piece.to] && !isEnd(m_near[i], m_node[piece.to]))
                    cuts.emplace_back(along, piece.to);
            }
            std::ranges::sort(cuts, std::greater<>());
            for (const auto& [at, junction] : cuts)
                split(m_near[i], at, nodeAt(junction));
        }
    }

    [[nodiscard]] bool isEnd(EdgeId edge, std::uint32_t node) const
    {
        const StreetEdge& street = m_network.edge(edge);
        return street.from.value == node || street.to.value == node;
    }

    void split(EdgeId id, double at, std::uint32_t node)
    {
        const auto shape = m_network.shape(id);
        const LineString line(shape.begin(), shape.end());
        const double whole = length(line);
        if (at <= 0 || at >= whole)
            return;
        LineString head = lineBetween(line, 0, at);
        LineString tail = lineBetween(line, at, whole);
        head.back() = m_network.m_nodes[node];
        tail.front() = m_network.m_nodes[node];
        StreetEdge rest = m_network.edge(id);
        rest.from = NodeId(node);
        setShape(rest, tail);
        const EdgeId restId(m_network.m_edges.size());
        m_network.m_edges.push_back(rest);
        StreetEdge& street = m_network.m_edges[id.value];
        street.to = NodeId(node);
        setShape(street, head);
        m_edit.splits.push_back({id, street.length, restId});
        m_edit.edges.insert(m_edit.edges.end(), {id, restId});
    }

    void addPiece(const NodedPiece& piece, std::int64_t featureId)
    {
        StreetEdge edge{.from = NodeId(nodeAt(piece.from)),
                        .to = NodeId(nodeAt(piece.to)),
                        .featureId = featureId,
                        .road = m_road};
        LineString shape = shapeOf(piece);
        shape.front() = m_network.node(edge.from);
        shape.back() = m_network.node(edge.to);
        setShape(edge, shape);
        if (!(edge.length > 0))
            return;
        m_edit.edges.emplace_back(m_network.m_edges.size());
        m_network.m_edges.push_back(edge);
        for (const Coordinate& vertex : shape)
            m_network.m_extent.include(vertex);
    }

    [[nodiscard]] LineString shapeOf(const NodedPiece& piece) const
    {
        return yimi::shapeOf(piece, m_noding->junctions, m_lines.lines);
    }

    void setShape(StreetEdge& edge, const LineString& shape)
    {
        edge.firstVertex = static_cast<std::uint32_t>(m_network.m_vertices.size());
        edge.vertexCount = static_cast<std::uint32_t>(shape.size());
        edge.length = length(shape);
        m_network.m_vertices.insert(m_network.m_vertices.end(), shape.begin(), shape.end());
    }

    StreetNetwork& m_network;
    RoadAttributes m_road;
    LevelledLines m_lines; ///< the link first, then the streets near it
    std::vector<EdgeId> m_near;
    const Noding* m_noding = nullptr;
    std::vector<std::uint32_t> m_node; ///< of the network, by junction of the noder
    std::vector<bool> m_onLink;        ///< by junction
    NetworkEdit m_edit;
};

NetworkEdit StreetNetwork::setRoad(EdgeId edge, const RoadAttributes& road)
{
    m_edges[edge.value].road = road;
    return {.edges = {edge}, .splits = {}};
}

NetworkEdit StreetNetwork::close(EdgeId edge)
{
    RoadAttributes road = m_edges[edge.value].road;
    road.walk = road.bike = road.drive = false;
    return setRoad(edge, road);
}

Result<NetworkEdit> StreetNetwork::addLink(const LineString& line,
                                           const RoadAttributes& road,
                                           std::int64_t featureId,
                                           double tolerance)
{
    const bool finite = std::ranges::all_of(line, isFinite);
    if (line.size() < 2 || !finite || !(length(line) > tolerance))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .feature = std::to_string(featureId),
                        .field = "link",
                        .detail = "≥ 2 vertices, finite, longer than the tolerance"});
    return LinkPlacer(*this, line, road).place(featureId, tolerance);
}

} // namespace yimi
