// SPDX-License-Identifier: GPL-3.0-or-later
// Searches that are done once: the ways from all demand points to sets of facilities, kept for the
// next question about them.
#pragma once

#include "analysis/coverage.h"
#include "analysis/kept_values.h"
#include "analysis/nearest_few.h"
#include "analysis/reach_sets.h"
#include "analysis/routes.h"
#include "transit/travel_graph.h"

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yimi {

/// How people get to places: everything a search depends on beside the places.
struct WayRules
{
    TravelProfile profile;
    Metric metric = Metric::Time;
    Direction direction = Direction::TowardFacilities;
    Metres snapLimit{200.0};
    bool connectors = true;
    std::shared_ptr<const TransitService> transit = {}; ///< for profiles that use lines

    bool operator==(const WayRules&) const = default;
};

[[nodiscard]] WayRules wayRulesOf(const CoverageOptions& options);

/// A graph and the demand points on it.
struct TravelGround
{
    TravelGraph travel;
    std::vector<std::optional<NetworkLocation>> demand; ///< same order as the demand
};

/// Facilities on the network, and the ways of all demand points to them. Positions are those of the
/// facilities asked about.
struct SetWays
{
    std::shared_ptr<const TravelGround> ground;
    std::vector<std::vector<Seed>> seeds; ///< of each facility's entrances; empty: not located
    std::vector<std::optional<Coordinate>> onStreet; ///< of each facility's first located entrance
    std::vector<bool> smallComponent; ///< facilities all of whose entrances are on isolated streets
    std::vector<FacilityWay> nearest; ///< per demand point, without limit
    Cost limit = 0;
    std::vector<std::vector<Reach>> reach; ///< per facility, within `limit` (inclusive), by demand
};

/// The nearest few facilities of each demand point.
struct FewWays
{
    std::size_t count = 0; ///< at most so many a point
    Cost limit = 0;
    std::vector<std::vector<NearFacility>> ofDemand;
};

/// The part of the sets that is within a smaller limit. Precondition: limit ≤ ways.limit.
[[nodiscard]] std::vector<std::vector<Reach>> reachWithin(const SetWays& ways, Cost limit);

/// Of a network and its demand points. What was searched is kept and handed out again for the same
/// rules and the same set within the same or a smaller limit; the oldest answers give way after
/// kSetsKept. Any number of threads may ask; what two ask for at the same time is searched twice.
class ReachBook
{
public:
    static constexpr std::size_t kSetsKept = 64;
    static constexpr std::size_t kGroundsKept = 12;
    static constexpr std::size_t kRoutesKept = 6;

    ReachBook(std::shared_ptr<const StreetNetwork> network,
              std::vector<Coordinate> demand,
              unsigned threads = 0);

    /// Errors: as travelGraph, Cancelled.
    [[nodiscard]] Result<std::shared_ptr<const TravelGround>> ground(const WayRules& rules,
                                                                     const TaskContext& task = {});

    /// `key` names the set: the same key must mean the same facilities. An empty key is never kept.
    /// Errors: as ground.
    [[nodiscard]] Result<std::shared_ptr<const SetWays>>
    ways(const std::string& key,
         std::span<const Facility* const> facilities,
         const WayRules& rules,
         Cost limit,
         const TaskContext& task = {});

    /// The nearest few facilities of each demand point: nearestFew, kept likewise. Errors: as
    /// ground.
    [[nodiscard]] Result<std::shared_ptr<const FewWays>>
    nearestOf(const std::string& key,
              std::span<const Facility* const> facilities,
              const WayRules& rules,
              std::size_t count,
              Cost limit,
              const TaskContext& task = {});

    /// A book of the same network about other places; `key` names them: the same key must mean the
    /// same places.
    [[nodiscard]] std::shared_ptr<ReachBook> aside(const std::string& key,
                                                   const std::vector<Coordinate>& places);

    /// What else was made of this city.
    [[nodiscard]] KeptValues& values() { return m_values; }

    using Routes = std::vector<std::optional<Route>>;

    /// The routes of trips to facilities of a set that `ways` has been asked about with the same
    /// rules (`found`). Kept for the same key, rules and trips. Errors: Cancelled.
    [[nodiscard]] Result<std::shared_ptr<const Routes>> routes(const std::string& key,
                                                               const SetWays& found,
                                                               const WayRules& rules,
                                                               std::vector<Trip> trips,
                                                               const TaskContext& task = {});

    [[nodiscard]] const std::shared_ptr<const StreetNetwork>& network() const { return m_network; }

    [[nodiscard]] std::span<const Coordinate> demand() const { return m_demand; }

    /// Sets and routes searched so far, whether kept or not.
    [[nodiscard]] std::size_t searches() const;

private:
    struct KeptGround
    {
        WayRules rules;
        std::shared_ptr<const TravelGround> ground;
    };

    struct KeptSet
    {
        std::string key;
        WayRules rules;
        std::shared_ptr<const SetWays> ways;
    };

    struct KeptRoutes
    {
        std::string key;
        WayRules rules;
        std::vector<Trip> trips;
        std::shared_ptr<const Routes> routes;
    };

    [[nodiscard]] std::shared_ptr<const SetWays>
    kept(const std::string& key, const WayRules& rules, Cost limit) const;
    void keep(const std::string& key, const WayRules& rules, std::shared_ptr<const SetWays> ways);

    std::shared_ptr<const StreetNetwork> m_network;
    std::vector<Coordinate> m_demand;
    unsigned m_threads;
    mutable std::mutex m_mutex;        ///< of all below
    std::vector<KeptGround> m_grounds; ///< oldest first
    std::vector<KeptSet> m_sets;       ///< oldest first
    std::vector<KeptRoutes> m_routes;  ///< oldest first
    std::size_t m_searches = 0;
    KeptValues m_values;
};

} // namespace yimi
