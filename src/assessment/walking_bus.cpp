// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/walking_bus.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <unordered_map>

namespace yimi {

namespace {

constexpr double kStopSpacing = 100; ///< metres between stops, and from the last one to school

/// Makes the lines of one school.
class LineMaker
{
public:
    LineMaker(const SchoolWays& ways, const BusRules& rules, SearchWorkspace& search)
        : m_ways(ways), m_rules(rules), m_graph(search.graph()), m_search(search)
    {
    }

    /// `alone`: positions of the school's ways, ascending.
    std::vector<BusLine> make(std::vector<std::size_t> alone)
    {
        std::erase_if(
            alone, [&](std::size_t w) { return m_ways.ways[w].shortest->length > m_rules.within; });
        std::vector<BusLine> lines;
        while (const auto start = busiest(alone)) {
            BusLine line = lineOn(*start);
            gather(alone, line);
            if (line.children < m_rules.least)
                break;
            std::erase_if(alone, [&](std::size_t w) {
                return std::ranges::find(line.pupils, w, &BusPupils::way) != line.pupils.end();
            });
            keepUsedStops(line);
            lines.push_back(std::move(line));
        }
        return lines;
    }

private:
    [[nodiscard]] bool fits(double metres, const SchoolWay& way) const
    {
        return metres <= m_rules.detour * way.shortest->length.value;
    }

    /// The way on which most child-metres are walked.
    [[nodiscard]] std::optional<std::size_t> busiest(std::span<const std::size_t> alone) const
    {
        std::unordered_map<std::uint32_t, std::int64_t> load;
        for (const std::size_t w : alone) {
            for (const WayPiece& piece : m_ways.ways[w].safest->way.pieces)
                load[piece.edge.value] += m_ways.ways[w].pupils.children;
        }
        std::optional<std::size_t> best;
        double most = -1;
        for (const std::size_t w : alone) {
            const SchoolWay& way = m_ways.ways[w];
            if (!fits(way.safest->length.value, way))
                continue;
            double weight = 0;
            for (const WayPiece& piece : way.safest->way.pieces)
                weight += std::abs(piece.toAlong - piece.fromAlong)
                          * static_cast<double>(load[piece.edge.value]);
            if (weight > most) {
                most = weight;
                best = w;
            }
        }
        return best;
    }

    /// The line along a way, with all its possible stops.
    [[nodiscard]] BusLine lineOn(std::size_t start) const
    {
        const SchoolWay& way = m_ways.ways[start];
        BusLine line{.school = way.pupils.facility, .start = start, .stops = {}, .pupils = {}};
        NetworkLocation home = *m_ways.ground->ground->demand[way.pupils.demand.value];
        const double connector = home.connector;
        home.connector = 0;
        line.metres = way.safest->length.value - connector;
        line.stops.push_back({home, line.metres, 0});
        // Pieces run from school; those who walk come the other way.
        double toSchool = line.metres;
        double last = line.metres;
        const std::vector<WayPiece>& pieces = way.safest->way.pieces;
        for (std::size_t p = pieces.size(); p-- > 0;) {
            toSchool -= std::abs(pieces[p].toAlong - pieces[p].fromAlong);
            if (last - toSchool < kStopSpacing || toSchool < kStopSpacing
                || m_graph.hasSides(pieces[p].edge))
                continue;
            last = toSchool;
            const double along = pieces[p].fromAlong;
            const StreetEdge& edge = m_graph.network().edge(pieces[p].edge);
            const NodeId junction = along <= 0 ? edge.from : edge.to;
            line.stops.push_back({{.edge = pieces[p].edge,
                                   .along = along,
                                   .point = m_graph.network().node(junction)},
                                  toSchool,
                                  0});
        }
        return line;
    }

    /// Who joins the line, at which stop.
    void gather(std::span<const std::size_t> alone, BusLine& line)
    {
        std::vector<Seed> seeds;
        for (std::size_t s = 0; s < line.stops.size(); ++s)
            seeds.push_back(
                seedAt(m_graph, line.stops[s].place, static_cast<std::uint32_t>(s), false));
        m_search.run(seeds, m_graph.connectorCost(m_rules.toStop.value));
        m_search.measure(seeds);
        const SeedsByEdge byEdge(seeds);
        for (const std::size_t w : alone) {
            const SchoolWay& way = m_ways.ways[w];
            const auto& home = m_ways.ground->ground->demand[way.pupils.demand.value];
            Label label = labelAt(m_search, byEdge, *home, true);
            // The line begins where this one lives, however far from the street that is.
            if (w == line.start)
                label = {0, 0, m_search.millimetresOf(home->connector)};
            if (label.cost == kNoCost)
                continue;
            BusStop& stop = line.stops[label.owner];
            const double metres = label.millimetres / 1000.0 + stop.metresToSchool;
            if (w != line.start && !fits(metres, way))
                continue;
            line.pupils.push_back({w, label.owner, metres});
            stop.children += way.pupils.children;
            line.children += way.pupils.children;
        }
    }

    static void keepUsedStops(BusLine& line)
    {
        std::vector<std::size_t> position(line.stops.size(), 0);
        std::size_t next = 0;
        for (std::size_t s = 0; s < line.stops.size(); ++s)
            position[s] = line.stops[s].children > 0 ? next++ : next;
        for (BusPupils& pupils : line.pupils)
            pupils.stop = position[pupils.stop];
        std::erase_if(line.stops, [](const BusStop& stop) { return stop.children == 0; });
    }

    const SchoolWays& m_ways;
    const BusRules& m_rules;
    const ProfileGraph& m_graph;
    SearchWorkspace& m_search;
};

} // namespace

Result<std::vector<BusLine>> walkingBuses(const SchoolWays& ways,
                                          const BusRules& rules,
                                          unsigned threads,
                                          const TaskContext& task)
{
    const unsigned workers = threadCount(threads);
    std::vector<std::vector<std::size_t>> ofSchool(ways.ground->seeds.size());
    for (std::size_t w = 0; w < ways.ways.size(); ++w)
        ofSchool[ways.ways[w].pupils.facility.value].push_back(w);
    std::vector<std::unique_ptr<SearchWorkspace>> searches(workers);
    std::vector<std::vector<BusLine>> made(ofSchool.size());
    const auto work = [&](std::size_t f, unsigned worker) {
        if (task.cancelled() || ofSchool[f].empty())
            return;
        if (!searches[worker])
            searches[worker] = std::make_unique<SearchWorkspace>(ways.ground->ground->travel.graph);
        made[f] = LineMaker(ways, rules, *searches[worker]).make(ofSchool[f]);
    };
    parallelFor(made.size(), workers, work, 1);
    if (task.cancelled())
        return cancelledError();
    std::vector<BusLine> lines;
    for (std::vector<BusLine>& some : made)
        std::ranges::move(some, std::back_inserter(lines));
    return lines;
}

} // namespace yimi
