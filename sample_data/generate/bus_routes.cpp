// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"
#include "bus_graph.h"
#include "bus_stops.h"
#include "geometry/measures.h"
#include "named_sites.h"
#include "unmet_demand.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi::sample {

namespace {

constexpr std::size_t kRoutes = 300; ///< in the whole city
constexpr std::size_t kBatch = 12;   ///< routes drawn at one go, whatever the number of threads
constexpr double kServed = 600.0;    ///< metres from a route that people are served within

/// Where a route runs from and to.
struct Termini
{
    Coordinate from;
    Coordinate to;
    std::string name; ///< empty: a number
};

struct Hub
{
    Coordinate at;
    double weight; ///< people around
    std::size_t district;
};

/// Decides who gets the next route, and draws it.
class RoutePlan
{
public:
    explicit RoutePlan(const BusInputs& inputs)
        : m_inputs(inputs)
        , m_graph(inputs.roads, inputs.edges)
        , m_hearts(heartsOf(inputs.people))
        , m_heartIndex(boxesOf(m_hearts))
        , m_workspaces(threadCount(inputs.threads))
    {
        // Townspeople ride more, and many routes pass them.
        for (const Community& community : inputs.people.communities)
            m_open.push_back(static_cast<double>(community.population)
                             * (community.village ? 0.85 : 2.4));
        findHubs();
    }

    std::vector<BusRoute> run()
    {
        const std::size_t wanted = scaledCount(kRoutes, m_inputs.people);
        std::vector<Termini> batch = named();
        for (std::size_t round = 0; m_routes.size() < wanted && round < kRoutes; ++round) {
            while (batch.size() < std::min(kBatch, wanted - m_routes.size()))
                batch.push_back(next(round * kBatch + batch.size()));
            drawAll(batch);
            batch.clear();
        }
        return std::move(m_routes);
    }

private:
    static std::vector<Box> boxesOf(const Points& points)
    {
        std::vector<Box> boxes;
        for (const Coordinate point : points)
            boxes.push_back({point, point});
        return boxes;
    }

    void findHubs()
    {
        std::vector<std::uint8_t> inhabited(m_inputs.facts.towns.size(), 0);
        for (const Community& community : m_inputs.people.communities)
            inhabited[community.town] = 1;
        for (std::size_t i = 0; i < inhabited.size(); ++i)
            if (const TownFact& town = m_inputs.facts.towns[i]; inhabited[i] != 0)
                m_hubs.push_back({town.seat, static_cast<double>(town.population), town.district});
        constexpr double kStationWeight = 160000.0;
        for (const PublicPlace& place : m_inputs.places)
            if (place.kind.ends_with("站") || place.kind == "公交枢纽")
                m_hubs.push_back({place.site.at, kStationWeight, districtOf(place.site.community)});
    }

    [[nodiscard]] std::size_t districtOf(std::size_t community) const
    {
        return m_inputs.facts.towns[m_inputs.people.communities[community].town].district;
    }

    /// The one line whose both ends the gazetteer has.
    [[nodiscard]] std::vector<Termini> named() const
    {
        const auto hub = [&](const char* name) {
            return std::ranges::find(m_inputs.places, name, &PublicPlace::name);
        };
        const auto south = hub("武进公交中心站");
        const auto north = hub("常州北站公交枢纽");
        if (south == m_inputs.places.end() || north == m_inputs.places.end())
            return {};
        return {{south->site.at, north->site.at, "快速公交B1 (示例走向)"}};
    }

    /// From the community with most people unserved to a hub that draws it, or across to the other
    /// side of town.
    Termini next(std::size_t number)
    {
        Random random(seedFor(m_inputs.seed, 0xB050, number));
        const std::size_t origin =
            static_cast<std::size_t>(std::ranges::max_element(m_open) - m_open.begin());
        m_open[origin] *= 0.5; // or the whole batch would start here
        const Coordinate from = m_hearts[origin];
        const bool village = m_inputs.people.communities[origin].village;
        std::vector<double> sums;
        for (const Hub& hub : m_hubs) {
            const double off = distance(from, hub.at);
            const double usual = village ? 9000.0 : 7500.0;
            const double draw = hub.weight * std::exp(-std::abs(off - usual) / 3000.0)
                                * (hub.district == districtOf(origin) ? 3.0 : 1.0)
                                * (off < 2500.0 ? 0.02 : 1.0);
            sums.push_back((sums.empty() ? 0.0 : sums.back()) + draw + 1e-9);
        }
        const Coordinate hub = m_hubs[drawn(sums, random)].at;
        if (village || !random.chance(0.6))
            return {from, hub, {}};
        return {from, beyond(from, hub), {}};
    }

    /// A needy community on the far side of a hub.
    [[nodiscard]] Coordinate beyond(Coordinate from, Coordinate hub) const
    {
        Coordinate best = hub;
        double most = 0.0;
        for (std::size_t i = 0; i < m_hearts.size(); ++i) {
            const double whole = distance(from, m_hearts[i]);
            const double detour = distance(from, hub) + distance(hub, m_hearts[i]) - whole;
            const double worth = m_open[i] * std::exp(-detour / 1200.0);
            if (whole < 15000.0 && whole > distance(from, hub) && worth > most) {
                most = worth;
                best = m_hearts[i];
            }
        }
        return best;
    }

    void drawAll(const std::vector<Termini>& batch)
    {
        std::vector<BusRoute> drawn(batch.size());
        const std::size_t first = m_routes.size();
        parallelFor(batch.size(), m_inputs.threads, [&](std::size_t i, unsigned worker) {
            const auto from = m_graph.nodeNear(batch[i].from);
            const auto to = m_graph.nodeNear(batch[i].to);
            if (!from || !to || *from == *to)
                return;
            const auto way = m_graph.way(
                *from, *to, seedFor(m_inputs.seed, 0xB051, m_drawn + i), m_workspaces[worker]);
            if (!way.empty())
                m_graph.draw(*from, way, drawn[i]);
        });
        m_drawn += batch.size();
        constexpr double kShortest = 2500.0;
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            if (drawn[i].line.size() < 2 || length(drawn[i].line) < kShortest)
                continue;
            drawn[i].name = batch[i].name;
            serveAlong(drawn[i].line);
            m_routes.push_back(std::move(drawn[i]));
        }
        // Where nothing could be drawn for a whole batch, those who asked are not asked again.
        if (m_routes.size() == first)
            for (const Termini& one : batch)
                giveUp(one.from);
    }

    void serveAlong(const LineString& line)
    {
        std::vector<std::uint8_t> served(m_hearts.size(), 0);
        const double whole = length(line);
        for (double along = 0.0; along <= whole; along += 300.0) {
            const Coordinate at = pointAlong(line, along);
            for (const std::uint32_t i : m_heartIndex.query(Box{at, at}.grownBy(kServed)))
                served[i] = 1;
        }
        for (std::size_t i = 0; i < served.size(); ++i)
            if (served[i] != 0)
                m_open[i] *= m_inputs.people.communities[i].village ? 0.25 : 0.8;
    }

    void giveUp(Coordinate heart)
    {
        for (std::size_t i = 0; i < m_hearts.size(); ++i)
            if (m_hearts[i] == heart)
                m_open[i] = 0.0;
    }

    const BusInputs& m_inputs;
    BusGraph m_graph;
    Points m_hearts;
    BoxIndex m_heartIndex;
    std::vector<BusGraph::Workspace> m_workspaces;
    std::vector<double> m_open; ///< people without buses, by community; falls with every route
    std::vector<Hub> m_hubs;
    std::vector<BusRoute> m_routes;
    std::size_t m_drawn = 0;
};

/// Of the line, in the built-up land.
double urbanShare(const BusRoute& route, const Settlement& settlement)
{
    const double whole = length(route.line);
    int urban = 0;
    int all = 0;
    for (double along = 0.0; along <= whole; along += 250.0) {
        ++all;
        urban += settlement.urban.at(pointAlong(route.line, along)) != 0 ? 1 : 0;
    }
    return static_cast<double>(urban) / all;
}

/// Names, kinds and hours.
void schedule(std::vector<BusRoute>& routes, const BusInputs& inputs)
{
    std::size_t number = 0;
    for (std::size_t i = 0; i < routes.size(); ++i) {
        BusRoute& route = routes[i];
        Random random(seedFor(inputs.seed, 0xB052, i));
        const double urban = urbanShare(route, inputs.settlement);
        const bool fast = !route.name.empty();
        route.kind = fast ? "快速公交" : urban > 0.85 ? "城区" : urban > 0.5 ? "城郊" : "镇村";
        const double usual = fast ? 5.0 : urban > 0.85 ? 9.0 : urban > 0.5 ? 15.0 : 26.0;
        route.peakMinutes = std::clamp(
            static_cast<int>(std::lround(usual * std::exp(0.3 * random.normal()))), 4, 45);
        route.offPeakMinutes = std::min(
            60, static_cast<int>(std::lround(route.peakMinutes * random.between(1.25, 1.7))) + 1);
        route.firstMinute = 5 * static_cast<int>(random.index(13)) + (urban > 0.5 ? 330 : 360);
        route.lastMinute = 10 * static_cast<int>(random.index(10)) + (urban > 0.5 ? 1260 : 1080);
        if (route.name.empty())
            route.name = numberedName("示例公交", ++number) + " 路";
    }
}

/// Routes too short to be any, and the stops that nobody calls at then.
void dropUnused(BusNetwork& network)
{
    std::erase_if(network.routes, [](const BusRoute& route) { return route.calls.size() < 4; });
    constexpr std::size_t kUnused = static_cast<std::size_t>(-1);
    std::vector<std::size_t> numbers(network.stops.size(), kUnused);
    for (const BusRoute& route : network.routes)
        for (const BusCall& call : route.calls)
            numbers[call.stop] = 0;
    std::vector<BusStop> kept;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i] != kUnused) {
            numbers[i] = kept.size();
            kept.push_back(std::move(network.stops[i]));
        }
    network.stops = std::move(kept);
    for (BusRoute& route : network.routes)
        for (BusCall& call : route.calls)
            call.stop = numbers[call.stop];
}

} // namespace

BusNetwork layOutBuses(const BusInputs& inputs, const SiteGround& ground)
{
    BusNetwork network;
    network.routes = RoutePlan(inputs).run();
    schedule(network.routes, inputs);
    placeStops(network, inputs, ground);
    dropUnused(network);
    nameStops(network.stops, inputs);
    return network;
}

} // namespace yimi::sample
