// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/street_network.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace yimi {

/// Cost of a way: integer milliseconds, or integer millimetres when distance is asked for. One
/// type, so that every search is exact and knows nothing of units.
using Cost = std::uint32_t;

inline constexpr Cost kNoCost =
    std::numeric_limits<Cost>::max(); ///< internal «not reached»; never leaves network/

enum class Metric : std::uint8_t { Time, Distance };

/// Which way the search runs against the way people travel.
enum class SearchDirection : std::uint8_t {
    WithTravel,    ///< from origins outward
    AgainstTravel, ///< toward facilities: the search starts at facilities and runs backwards
};

struct Arc
{
    std::uint32_t head = 0;
    Cost weight = 0;
};

/// The network as one profile sees it, ready for searching: arcs side by side in rising order of
/// their tail. Immutable. Its network must outlive it.
class ProfileGraph
{
public:
    ProfileGraph(const StreetNetwork& network,
                 const TravelProfile& profile,
                 Metric metric,
                 SearchDirection direction);

    [[nodiscard]] const StreetNetwork& network() const { return *m_network; }

    [[nodiscard]] const TravelProfile& profile() const { return m_profile; }

    [[nodiscard]] Metric metric() const { return m_metric; }

    [[nodiscard]] std::uint32_t firstArc(std::uint32_t node) const { return m_firstArc[node]; }

    [[nodiscard]] const Arc& arc(std::uint32_t index) const { return m_arcs[index]; }

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

    [[nodiscard]] Cost largestArc() const { return m_largestArc; }

    /// Metres per unit of cost are only known per edge; this is the edge's length share.
    [[nodiscard]] const Components& components() const { return m_components; }

private:
    const StreetNetwork* m_network;
    TravelProfile m_profile;
    Metric m_metric;
    std::vector<std::uint32_t>
        m_firstArc; ///< size nodeCount + 1; arcs of v are [firstArc[v], firstArc[v+1])
    std::vector<Arc> m_arcs;
    std::vector<std::uint32_t> m_arcEdges; ///< same order as m_arcs
    std::vector<Cost> m_edgeCosts;
    std::vector<std::uint8_t> m_flags; ///< bit 0: search may run along, bit 1: against
    Components m_components;
    Cost m_largestArc = 0;
};

} // namespace yimi
