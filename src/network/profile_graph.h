// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/arc_graph.h"
#include "network/main_road_sides.h"
#include "network/street_network.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace yimi {

enum class Metric : std::uint8_t { Time, Distance };

/// Which way the search runs against the way people travel.
enum class SearchDirection : std::uint8_t {
    WithTravel,    ///< from origins outward
    AgainstTravel, ///< toward facilities: the search starts at facilities and runs backwards
};

inline constexpr std::uint32_t kNoEdge = ~0U; ///< of arcs that are no street

/// A place on a street that is a node of the graph by itself, such as the foot of a bus stop.
struct PlaceNode
{
    EdgeId edge;
    double along = 0; ///< metres from the edge's `from` end
    Side side = Side::Both;
};

/// What is put on top of the streets: copies of the walked streets (layers), places on them, and
/// nodes beside them, joined by arcs. Searches start on layer 0; a place is as near as on its
/// nearest layer. Nodes: layer L has the street nodes at L × walkingNodes() + …, its place p at
/// node(L, p); extra nodes follow all layers.
struct GraphExtension
{
    struct ExtraArc
    {
        std::uint32_t tail = 0; ///< in the direction of the search
        std::uint32_t head = 0;
        Cost weight = 0;
    };

    std::uint32_t layers = 1; ///< ≥ 1
    std::vector<PlaceNode> places;
    std::uint32_t extraNodes = 0;
    std::vector<ExtraArc> arcs; ///< between place nodes and extra nodes, in numbers of the graph
};

/// The network as one profile sees it, ready for searching: arcs side by side in rising order of
/// their tail. The search side knows only nodes and arcs, not how their costs were found. Immutable
/// but for edit(). Its network must outlive it.
class ProfileGraph
{
public:
    ProfileGraph(const StreetNetwork& network,
                 const TravelProfile& profile,
                 Metric metric,
                 SearchDirection direction);

    /// The same with an extension; `makeExtension` is told the number of street nodes of one layer
    /// (its places come behind these). Precondition: the places' edges are open to the profile.
    template <typename MakeExtension>
    ProfileGraph(const StreetNetwork& network,
                 const TravelProfile& profile,
                 Metric metric,
                 SearchDirection direction,
                 MakeExtension&& makeExtension)
        : ProfileGraph(Streets{}, network, profile, metric, direction)
    {
        m_extension = makeExtension(m_streetNodes);
        arrange();
    }

    [[nodiscard]] const StreetNetwork& network() const { return *m_network; }

    [[nodiscard]] const TravelProfile& profile() const { return m_profile; }

    [[nodiscard]] Metric metric() const { return m_metric; }

    [[nodiscard]] SearchDirection direction() const { return m_direction; }

    /// What searches run on. Nodes: at least those of the network.
    [[nodiscard]] const ArcGraph& arcs() const { return m_arcs; }

    [[nodiscard]] std::uint32_t nodeCount() const { return m_arcs.nodeCount(); }

    /// Positions of a node's arcs: [first, second).
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> arcRange(std::uint32_t node) const
    {
        return m_arcs.arcRange(node);
    }

    /// The street an arc runs along (whole or in part), or kNoEdge.
    [[nodiscard]] std::uint32_t edgeOfArc(std::uint32_t index) const { return m_arcEdges[index]; }

    [[nodiscard]] bool isOpen(EdgeId edge) const { return m_flags[edge.value] != 0; }

    /// May the search run from → to along the edge?
    [[nodiscard]] bool searchesAlong(EdgeId edge) const { return (m_flags[edge.value] & 1U) != 0; }

    [[nodiscard]] bool searchesAgainst(EdgeId edge) const
    {
        return (m_flags[edge.value] & 2U) != 0;
    }

    /// Cost of the whole edge.
    [[nodiscard]] Cost edgeCost(EdgeId edge) const { return m_edgeCosts[edge.value]; }

    /// Cost from the edge's `from` end to a place on it; ≤ edgeCost, monotone in `along`, whole
    /// costs at the ends.
    [[nodiscard]] Cost costAlong(EdgeId edge, double along) const;

    /// Cost of an off-network straight piece.
    [[nodiscard]] Cost connectorCost(double metres) const;

    /// Does every way lead both ways at the same cost, and every street of a component to all
    /// others of it?
    [[nodiscard]] bool symmetric() const;

    /// Connected streets of the profile.
    [[nodiscard]] const Components& components() const { return m_components; }

    /// Does a place on the edge have a left and a right that are not the same to this profile?
    [[nodiscard]] bool hasSides(EdgeId edge) const { return m_sides.hasSides(edge); }

    /// Calls visit(nodeAtFrom, nodeAtTo) for the tracks a search may start on: those of the side,
    /// on layer 0.
    template <typename Visit>
    void forEachStartTrack(EdgeId edge, Side side, Visit&& visit) const
    {
        forEachTrackOfLayer(0, edge, side, visit);
    }

    /// Calls visit(nodeAtFrom, nodeAtTo) for all tracks of the side, on every layer.
    template <typename Visit>
    void forEachTrack(EdgeId edge, Side side, Visit&& visit) const
    {
        for (std::uint32_t layer = 0; layer < m_extension.layers; ++layer)
            forEachTrackOfLayer(layer, edge, side, visit);
    }

    /// Calls visit(node, costAlong, metresAlong) for the place nodes on the edge and side: on layer
    /// 0, or on all.
    template <typename Visit>
    void forEachPlace(EdgeId edge, Side side, bool allLayers, Visit&& visit) const
    {
        if (m_placesByEdge.empty())
            return;
        for (std::uint32_t k = m_firstPlace[edge.value]; k < m_firstPlace[edge.value + 1]; ++k) {
            const std::uint32_t p = m_placesByEdge[k];
            const PlaceNode& place = m_extension.places[p];
            if (!sidesMeet(place.side, side))
                continue;
            for (std::uint32_t layer = 0; layer < (allLayers ? m_extension.layers : 1); ++layer)
                visit(placeNode(layer, p), costAlong(edge, place.along), place.along);
        }
    }

    /// Nodes of one layer: streets, then places.
    [[nodiscard]] std::uint32_t walkingNodes() const
    {
        return m_streetNodes + static_cast<std::uint32_t>(m_extension.places.size());
    }

    [[nodiscard]] std::uint32_t placeNode(std::uint32_t layer, std::size_t place) const
    {
        return layer * walkingNodes() + m_streetNodes + static_cast<std::uint32_t>(place);
    }

    /// Brings the graph up to date after the network was edited in place: rewrites the arcs of the
    /// junctions concerned only (a graph of a profile with sides is arranged anew). Precondition:
    /// no extension; its maker makes such a graph again.
    void edit(const NetworkEdit& edit);

    /// False: edit() gives nodes new numbers.
    [[nodiscard]] bool keepsNodesInEdits() const { return !m_sides.any(); }

    /// Of the arrays, in bytes.
    [[nodiscard]] std::size_t memory() const;

private:
    struct Streets
    {
    };

    ProfileGraph(Streets,
                 const StreetNetwork& network,
                 const TravelProfile& profile,
                 Metric metric,
                 SearchDirection direction);

    template <typename Visit>
    void forEachTrackOfLayer(std::uint32_t layer, EdgeId edge, Side side, Visit&& visit) const
    {
        const std::uint32_t base = layer * walkingNodes();
        if (!m_sides.any()) {
            const StreetEdge& e = m_network->edge(edge);
            visit(base + e.from.value, base + e.to.value);
            return;
        }
        for (const Track& track : m_sides.tracks(edge)) {
            if (sidesMeet(track.side, side))
                visit(base + track.atFrom, base + track.atTo);
        }
    }

    void weighEdge(EdgeId edge);
    void arrange();
    template <typename Visit>
    void forEachArcOfEdge(std::uint32_t layer, EdgeId edge, Visit&& visit) const;
    template <typename Visit>
    void forEachArc(Visit&& visit) const;
    void indexPlaces();
    void rewriteArcs(std::uint32_t node, std::span<const EdgeId> edges);

    const StreetNetwork* m_network;
    TravelProfile m_profile;
    Metric m_metric;
    SearchDirection m_direction;
    MainRoadSides m_sides;
    GraphExtension m_extension;
    std::uint32_t m_streetNodes = 0; ///< of one layer, without places
    ArcGraph m_arcs;
    std::vector<std::uint32_t> m_arcEdges; ///< by arc
    std::vector<Cost> m_edgeCosts;
    std::vector<std::uint8_t> m_flags;         ///< bit 0: search may run along, bit 1: against
    std::vector<std::uint32_t> m_firstPlace;   ///< by edge, when there are places
    std::vector<std::uint32_t> m_placesByEdge; ///< by edge, then along
    Components m_components;
};

} // namespace yimi
