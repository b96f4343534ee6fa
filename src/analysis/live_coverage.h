// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage while the hand is moving: a facility is moved, a street opened or closed, and only what
// that touches is searched again.
#pragma once

#include "analysis/reach_search.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace yimi {

/// Who is within reach of any facility, kept up to date. After every change it is what a new one
/// made of the same points and streets would be. Network and graph are the caller's, who edits
/// them and says so.
class LiveCoverage
{
public:
    /// `weights`: of each demand point, e.g. children. `facilities`: a list of seeds each, of any
    /// owner; empty: out of use. All costs within `limit` (inclusive).
    LiveCoverage(const ProfileGraph& graph,
                 std::vector<std::optional<NetworkLocation>> demand,
                 std::vector<std::int64_t> weights,
                 std::vector<std::vector<Seed>> facilities,
                 Cost limit,
                 bool connectors);

    /// Weight within reach of any facility.
    [[nodiscard]] std::int64_t covered() const { return m_covered; }

    /// The facility nearest to a demand point, of equally near ones the first, and the cost;
    /// nothing beyond the limit.
    struct Server
    {
        Cost cost = 0;
        FacilityId facility;

        auto operator<=>(const Server&) const = default;
    };

    [[nodiscard]] std::optional<Server> nearest(DemandId demand) const;

    /// Facilities within reach of a demand point.
    [[nodiscard]] std::size_t facilitiesInReach(DemandId demand) const
    {
        return m_servers[demand.value].size();
    }

    /// Demand points within reach of a facility.
    [[nodiscard]] std::span<const Reach> reachOf(FacilityId facility) const
    {
        return m_reach[facility.value];
    }

    /// Moves a facility; no seeds take it out of use.
    void move(FacilityId facility, std::vector<Seed> seeds);

    /// A new facility at the end of the list.
    FacilityId add(std::vector<Seed> seeds);

    /// After the network and then the graph were edited. Points on streets that were split stay
    /// where they are, points on streets that were closed are cut off.
    void networkEdited(const NetworkEdit& edit);

    [[nodiscard]] const std::vector<std::optional<NetworkLocation>>& demand() const
    {
        return m_demand;
    }

    [[nodiscard]] const std::vector<std::vector<Seed>>& facilities() const { return m_facilities; }

private:
    void search(FacilityId facility);
    void forget(FacilityId facility);
    [[nodiscard]] std::vector<FacilityId> touchedBy(const NetworkEdit& edit) const;

    const ProfileGraph* m_graph;
    std::vector<std::optional<NetworkLocation>> m_demand;
    std::vector<std::int64_t> m_weights;
    std::vector<std::vector<Seed>> m_facilities;
    Cost m_limit;
    bool m_connectors;
    std::unique_ptr<DemandByEdge> m_byEdge;
    std::unique_ptr<ReachSearch> m_search;
    std::vector<std::vector<Reach>> m_reach;         ///< by facility
    std::vector<std::vector<std::uint32_t>> m_nodes; ///< reached, by facility
    std::vector<std::vector<Server>> m_servers;      ///< by demand, nearest first
    std::int64_t m_covered = 0;
};

/// The seed after edges were split: the same place.
[[nodiscard]] Seed afterSplits(const ProfileGraph& graph, Seed seed, const NetworkEdit& edit);

/// The location after edges were split: the same place.
[[nodiscard]] NetworkLocation afterSplits(NetworkLocation place, const NetworkEdit& edit);

} // namespace yimi
