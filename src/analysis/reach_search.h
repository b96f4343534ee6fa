// SPDX-License-Identifier: GPL-3.0-or-later
// Which demand points are within reach of a facility: the search of one worker.
#pragma once

#include "base/ids.h"
#include "network/search.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace yimi {

/// One demand point within reach of a facility.
struct Reach
{
    DemandId demand;
    Cost cost = 0;

    auto operator<=>(const Reach&) const = default;
};

/// Demand points by the edge they are on.
class DemandByEdge
{
public:
    DemandByEdge(std::size_t edgeCount, std::span<const std::optional<NetworkLocation>> demand);

    /// Positions in the demand, ascending.
    [[nodiscard]] std::span<const std::uint32_t> on(std::uint32_t edge) const;

    /// After an edge was split: its points are on these edges now.
    void move(std::uint32_t edge, std::span<const std::optional<NetworkLocation>> demand);

private:
    std::vector<std::uint32_t> m_first; ///< size edgeCount + 1
    std::vector<std::uint32_t> m_items;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_moved; ///< instead of the above
};

/// Kept by a worker from facility to facility.
class ReachSearch
{
public:
    ReachSearch(const ProfileGraph& graph,
                const DemandByEdge& byEdge,
                std::span<const std::optional<NetworkLocation>> demand,
                bool connectors);

    /// The demand points within `limit` of the seeds, by demand.
    [[nodiscard]] std::vector<Reach> run(std::span<const Seed> seeds, Cost limit);

    /// After streets were edited or demand points moved.
    void placesMoved();

    /// Nodes that the last run reached.
    [[nodiscard]] std::span<const std::uint32_t> nodes() const { return m_search.reached(); }

private:
    const ProfileGraph* m_graph;
    const DemandByEdge* m_byEdge;
    std::span<const std::optional<NetworkLocation>> m_demand;
    bool m_connectors;
    SearchWorkspace m_search;
    std::vector<std::uint32_t> m_seen; ///< per edge: the last run that looked at it
    /// (node, edge): on one-way streets a place at the very end is reached from a junction from
    /// which no search runs along the street. Sorted.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_endings;
    std::uint32_t m_run = 0;
};

} // namespace yimi
