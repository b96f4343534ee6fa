// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/reach_book.h"

#include "analysis/cutoff_cost.h"

#include <algorithm>

namespace yimi {

namespace {

/// Puts each facility's entrances on the streets.
void locateFacilities(const ProfileGraph& graph,
                      std::span<const Facility* const> facilities,
                      const WayRules& rules,
                      SetWays& ways)
{
    for (std::size_t f = 0; f < facilities.size(); ++f) {
        std::vector<Seed> seeds;
        std::optional<Coordinate> onStreet;
        bool small = true;
        for (const Entrance& entrance : facilities[f]->entrances) {
            const auto place = locate(graph, entrance.position, {.limit = rules.snapLimit});
            if (!place)
                continue;
            seeds.push_back(seedAt(graph, *place, static_cast<std::uint32_t>(f), rules.connectors));
            small = small && place->onSmallComponent;
            onStreet = onStreet.value_or(place->point);
        }
        ways.smallComponent.push_back(small && !seeds.empty());
        ways.onStreet.push_back(onStreet);
        ways.seeds.push_back(std::move(seeds));
    }
}

} // namespace

WayRules wayRulesOf(const CoverageOptions& options)
{
    return {.profile = options.profile,
            .metric = metricOf(options.cutoff),
            .direction = options.direction,
            .snapLimit = options.snapLimit,
            .connectors = options.connectors,
            .transit = options.profile.usesLines ? options.transit : nullptr};
}

std::vector<std::vector<Reach>> reachWithin(const SetWays& ways, Cost limit)
{
    if (limit == ways.limit)
        return ways.reach;
    std::vector<std::vector<Reach>> within(ways.reach.size());
    for (std::size_t f = 0; f < within.size(); ++f)
        std::ranges::copy_if(ways.reach[f], std::back_inserter(within[f]), [&](const Reach& reach) {
            return reach.cost <= limit;
        });
    return within;
}

ReachBook::ReachBook(std::shared_ptr<const StreetNetwork> network,
                     std::vector<Coordinate> demand,
                     unsigned threads)
    : m_network(std::move(network)), m_demand(std::move(demand)), m_threads(threads)
{
}

std::size_t ReachBook::searches() const
{
    const std::lock_guard lock(m_mutex);
    return m_searches;
}

Result<std::shared_ptr<const TravelGround>> ReachBook::ground(const WayRules& rules,
                                                              const TaskContext& task)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = std::ranges::find(m_grounds, rules, &KeptGround::rules);
        if (found != m_grounds.end())
            return found->ground;
    }
    auto travel =
        travelGraph(*m_network,
                    rules.profile,
                    rules.metric,
                    rules.direction == Direction::TowardFacilities ? SearchDirection::AgainstTravel
                                                                   : SearchDirection::WithTravel,
                    rules.transit.get(),
                    {.limit = rules.snapLimit},
                    m_threads);
    if (!travel)
        return tl::unexpected(travel.error());
    auto ground = std::make_shared<TravelGround>(TravelGround{.travel = std::move(*travel)});
    ground->demand =
        locateAll(ground->travel.graph, m_demand, {.limit = rules.snapLimit}, m_threads);
    if (task.cancelled())
        return cancelledError();
    const std::lock_guard lock(m_mutex);
    if (m_grounds.size() >= kGroundsKept)
        m_grounds.erase(m_grounds.begin());
    m_grounds.push_back({rules, ground});
    return ground;
}

std::shared_ptr<const SetWays>
ReachBook::kept(const std::string& key, const WayRules& rules, Cost limit) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find_if(m_sets, [&](const KeptSet& set) {
        return set.key == key && set.ways->limit >= limit && set.rules == rules;
    });
    return found != m_sets.end() ? found->ways : nullptr;
}

void ReachBook::keep(const std::string& key,
                     const WayRules& rules,
                     std::shared_ptr<const SetWays> ways)
{
    const std::lock_guard lock(m_mutex);
    ++m_searches;
    if (key.empty())
        return;
    std::erase_if(m_sets, [&](const KeptSet& set) { return set.key == key && set.rules == rules; });
    if (m_sets.size() >= kSetsKept)
        m_sets.erase(m_sets.begin());
    m_sets.push_back({key, rules, std::move(ways)});
}

Result<std::shared_ptr<const SetWays>> ReachBook::ways(const std::string& key,
                                                       std::span<const Facility* const> facilities,
                                                       const WayRules& rules,
                                                       Cost limit,
                                                       const TaskContext& task)
{
    if (!key.empty()) {
        if (auto found = kept(key, rules, limit))
            return found;
    }
    const auto on = ground(rules, task);
    if (!on)
        return tl::unexpected(on.error());
    const ProfileGraph& graph = (*on)->travel.graph;
    auto ways = std::make_shared<SetWays>();
    ways->ground = *on;
    locateFacilities(graph, facilities, rules, *ways);
    if (task.cancelled())
        return cancelledError();
    const LocatedPoints points{ways->seeds, (*on)->demand, rules.connectors};
    ways->nearest = nearestFacilities(graph, points);
    auto reach = reachSets(graph, points, limit, m_threads, task);
    if (!reach)
        return tl::unexpected(reach.error());
    ways->reach = std::move(*reach);
    ways->limit = limit;
    keep(key, rules, ways);
    return ways;
}

Result<std::shared_ptr<const FewWays>>
ReachBook::nearestOf(const std::string& key,
                     std::span<const Facility* const> facilities,
                     const WayRules& rules,
                     std::size_t count,
                     Cost limit,
                     const TaskContext& task)
{
    struct KeptFew
    {
        WayRules rules;
        std::shared_ptr<const FewWays> few;
    };

    const std::string name = "few|" + std::to_string(count) + "|" + rules.profile.id + "|" + key;
    const auto found = m_values.find<KeptFew>(name);
    if (!key.empty() && found && found->few->limit >= limit && found->rules == rules)
        return found->few;
    const auto on = ways(key, facilities, rules, 0, task);
    if (!on)
        return tl::unexpected(on.error());
    auto few = nearestFew((*on)->ground->travel.graph,
                          {(*on)->seeds, (*on)->ground->demand, rules.connectors},
                          count,
                          limit,
                          task);
    if (!few)
        return tl::unexpected(few.error());
    auto made = std::make_shared<const FewWays>(FewWays{count, limit, std::move(*few)});
    {
        const std::lock_guard lock(m_mutex);
        ++m_searches;
    }
    if (!key.empty())
        m_values.keep(name, std::make_shared<const KeptFew>(KeptFew{rules, made}));
    return made;
}

std::shared_ptr<ReachBook> ReachBook::aside(const std::string& key,
                                            const std::vector<Coordinate>& places)
{
    struct Aside
    {
        std::shared_ptr<ReachBook> book;
    };

    const std::string name = "aside|" + key;
    if (const auto found = m_values.find<Aside>(name))
        return found->book;
    auto book = std::make_shared<ReachBook>(m_network, places, m_threads);
    m_values.keep(name, std::make_shared<const Aside>(Aside{book}));
    return book;
}

Result<std::shared_ptr<const ReachBook::Routes>> ReachBook::routes(const std::string& key,
                                                                   const SetWays& found,
                                                                   const WayRules& rules,
                                                                   std::vector<Trip> trips,
                                                                   const TaskContext& task)
{
    const auto same = [&](const KeptRoutes& kept) {
        return kept.key == key && kept.rules == rules && kept.trips == trips;
    };
    if (!key.empty()) {
        const std::lock_guard lock(m_mutex);
        const auto there = std::ranges::find_if(m_routes, same);
        if (there != m_routes.end())
            return there->routes;
    }
    auto traced = routesOf(found.ground->travel.graph,
                           {found.seeds, found.ground->demand, rules.connectors},
                           trips,
                           m_threads,
                           task);
    if (!traced)
        return tl::unexpected(traced.error());
    auto routes = std::make_shared<const Routes>(std::move(*traced));
    const std::lock_guard lock(m_mutex);
    ++m_searches;
    if (key.empty())
        return routes;
    if (m_routes.size() >= kRoutesKept)
        m_routes.erase(m_routes.begin());
    m_routes.push_back({key, rules, std::move(trips), routes});
    return routes;
}

} // namespace yimi
