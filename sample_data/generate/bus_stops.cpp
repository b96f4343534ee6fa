// SPDX-License-Identifier: GPL-3.0-or-later
#include "bus_stops.h"

#include "geometry/measures.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace yimi::sample {

namespace {

constexpr double kOnLine = 0.05; ///< metres: a stop this near to a route is on its street
constexpr double kCell = 250.0;
constexpr double kEnd = 160.0;   ///< a stop this near to the end may be the terminus
constexpr double kShift = 120.0; ///< how far a stop may give way to a bridge

/// The stops so far, asked for by place.
class StopRegister
{
public:
    explicit StopRegister(std::vector<BusStop>& stops) : m_stops(stops) {}

    std::size_t add(Coordinate at, std::size_t community)
    {
        m_stops.push_back({.name = {}, .at = at, .community = community});
        m_cells[cellOf(at)].push_back(m_stops.size() - 1);
        return m_stops.size() - 1;
    }

    /// Stops on a line, each where the line passes it first, in order.
    [[nodiscard]] std::vector<BusCall> along(const LineString& line) const
    {
        std::map<std::size_t, double> passed;
        double before = 0.0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            const LineString segment{line[i - 1], line[i]};
            visit(boxOf(segment), [&](std::size_t stop) {
                const NearestOnLine near = nearestOnLine(segment, m_stops[stop].at);
                if (near.distance < kOnLine)
                    passed.emplace(stop, before + near.along);
            });
            before += distance(line[i - 1], line[i]);
        }
        std::vector<BusCall> calls;
        for (const auto& [stop, at] : passed)
            calls.push_back({stop, at});
        std::ranges::stable_sort(calls, {}, &BusCall::along);
        return calls;
    }

private:
    static std::pair<int, int> cellOf(Coordinate at)
    {
        return {static_cast<int>(std::floor(at.x / kCell)),
                static_cast<int>(std::floor(at.y / kCell))};
    }

    template <typename Visit>
    void visit(const Box& box, Visit&& visit) const
    {
        const auto low = cellOf({box.min.x - 1.0, box.min.y - 1.0});
        const auto high = cellOf({box.max.x + 1.0, box.max.y + 1.0});
        for (int x = low.first; x <= high.first; ++x)
            for (int y = low.second; y <= high.second; ++y)
                if (const auto cell = m_cells.find({x, y}); cell != m_cells.end())
                    for (const std::size_t stop : cell->second)
                        visit(stop);
    }

    std::vector<BusStop>& m_stops;
    std::map<std::pair<int, int>, std::vector<std::size_t>> m_cells;
};

/// The stops of one route.
class RouteStops
{
public:
    RouteStops(BusRoute& route,
               const BusInputs& inputs,
               const SiteGround& ground,
               StopRegister& stops)
        : m_route(route)
        , m_inputs(inputs)
        , m_ground(ground)
        , m_stops(stops)
        , m_there(stops.along(route.line))
        , m_length(length(route.line))
    {
    }

    void run()
    {
        callNear(std::min(25.0, m_length / 4), 0.0, kEnd);
        double skipped = 0.0; // over a long bridge, or outside the city
        while (!m_route.calls.empty()) {
            const double here = m_route.calls.back().along + skipped;
            const double wish = spacingAt(here);
            if (m_length - here < 1.5 * wish)
                break;
            const bool called = callNear(here + wish, here + 0.66 * wish, here + 1.34 * wish);
            skipped = called ? 0.0 : skipped + 2.0 * kShift;
        }
        // The rest is one hop, or two of half its length.
        const double here = m_route.calls.empty() ? 0.0 : m_route.calls.back().along;
        if (m_length - here > 1.2 * spacingAt(here))
            (void)callNear((here + m_length) / 2,
                           here + 0.4 * (m_length - here),
                           here + 0.6 * (m_length - here));
        (void)callNear(m_length - std::min(25.0, m_length / 4), m_length - kEnd, m_length);
    }

private:
    /// In town stops stand closer.
    [[nodiscard]] double spacingAt(double along) const
    {
        const bool urban = m_inputs.settlement.urban.at(pointAlong(m_route.line, along)) != 0;
        return urban ? 380.0 : 880.0;
    }

    /// An old stop in the window, or a new one near the wish.
    bool callNear(double wish, double from, double to)
    {
        const BusCall* best = nullptr;
        for (const BusCall& one : m_there)
            if (one.along >= from && one.along <= to && after(one.along)
                && (best == nullptr || std::abs(one.along - wish) < std::abs(best->along - wish)))
                best = &one;
        if (best != nullptr) {
            m_route.calls.push_back(*best);
            return true;
        }
        for (double shift = 0.0; shift <= kShift; shift += 12.0)
            for (const double along : {wish - shift, wish + shift})
                if (along >= 0.0 && along <= m_length && after(along) && build(along))
                    return true;
        return false;
    }

    /// Not back along the route, nor next door to the stop before.
    [[nodiscard]] bool after(double along) const
    {
        return m_route.calls.empty() || along > m_route.calls.back().along + 150.0;
    }

    bool build(double along)
    {
        const auto stretch = std::ranges::find_if(
            m_route.stretches, [&](const RideStretch& one) { return along <= one.to; });
        if (stretch == m_route.stretches.end())
            return false;
        const Road& road = m_inputs.roads[stretch->road];
        if (road.level != 0 || road.bridge || road.tunnel)
            return false;
        const Coordinate at = pointAlong(m_route.line, along);
        const auto community = m_ground.communityAt(at);
        if (!community || m_inputs.water.wet(at))
            return false;
        m_route.calls.push_back({m_stops.add(at, *community), along});
        return true;
    }

    BusRoute& m_route;
    const BusInputs& m_inputs;
    const SiteGround& m_ground;
    StopRegister& m_stops;
    std::vector<BusCall> m_there;
    double m_length;
};

} // namespace

void placeStops(BusNetwork& network, const BusInputs& inputs, const SiteGround& ground)
{
    StopRegister stops(network.stops);
    for (BusRoute& route : network.routes)
        RouteStops(route, inputs, ground, stops).run();
}

} // namespace yimi::sample
