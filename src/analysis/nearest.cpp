// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/nearest.h"

#include "analysis/beyond_length.h"
#include "analysis/cutoff_cost.h"
#include "base/parallel.h"
#include "network/way_tree.h"
#include "transit/travel_graph.h"

#include <algorithm>
#include <atomic>
#include <memory>

namespace yimi {

namespace {

/// A target reached, before units are put to it.
struct CostHit
{
    Label label;
    std::size_t to = 0;
    LineString line = {}; ///< in the direction of the search

    auto operator<=>(const CostHit& other) const
    {
        return std::tie(label.cost, to) <=> std::tie(other.label.cost, other.to);
    }
};

std::vector<Coordinate> positionsOf(std::span<const NamedPoint> points)
{
    std::vector<Coordinate> positions;
    positions.reserve(points.size());
    for (const NamedPoint& point : points)
        positions.push_back(point.position);
    return positions;
}

/// Everything one question needs, shared by the workers.
struct Question
{
    const ProfileGraph& graph;
    const NearestOptions& options;
    Cost limit = kLargestCost;
    std::span<const NamedPoint> fromPoints;
    std::span<const NamedPoint> toPoints;
    std::vector<std::optional<NetworkLocation>> from;
    std::vector<std::optional<NetworkLocation>> to;
};

/// Nothing where the length has no one speed.
std::optional<Milliseconds>
beyondLengthOf(const Question& question, const CostHit& hit, std::size_t from)
{
    const double beside = question.options.connectors
                              ? question.from[from]->connector + question.to[hit.to]->connector
                              : 0.0;
    return beyondLength(question.options.profile,
                        question.graph.metric(),
                        {hit.label.cost, Metres(hit.label.millimetres / 1000.0), Metres(beside)});
}

/// A line from the origin to the target, whatever the direction of the search.
LineString
wholeLine(const Question& question, const CostHit& hit, std::size_t from, bool searchesFromOrigins)
{
    if (!question.options.lines)
        return {};
    LineString line = hit.line;
    if (!searchesFromOrigins)
        std::ranges::reverse(line);
    line.insert(line.begin(), question.fromPoints[from].position);
    line.push_back(question.toPoints[hit.to].position);
    const auto repeats =
        std::ranges::unique(line, [](Coordinate a, Coordinate b) { return distance(a, b) < 1e-6; });
    line.erase(repeats.begin(), repeats.end());
    return line;
}

NearestRow rowOf(const Question& question,
                 const std::vector<CostHit>& hits,
                 std::size_t from,
                 bool searchesFromOrigins)
{
    NearestRow row{.state = hits.empty() ? ReachState::NoPath : ReachState::Reached, .hits = {}};
    for (const CostHit& hit : hits) {
        const Metres length(hit.label.millimetres / 1000.0);
        const Milliseconds time = question.graph.metric() == Metric::Time
                                      ? Milliseconds(hit.label.cost)
                                      : travelTime(length, question.options.profile.speed);
        row.hits.push_back({hit.to,
                            time,
                            length,
                            beyondLengthOf(question, hit, from),
                            wholeLine(question, hit, from, searchesFromOrigins)});
    }
    return row;
}

/// k nearest by asking wider and wider: everything within a limit is known exactly, so k hits
/// within it are the k nearest.
class WideningSearch
{
public:
    explicit WideningSearch(const Question& question)
        : m_question(question), m_search(question.graph)
    {
    }

    std::vector<CostHit> run(const NetworkLocation& place)
    {
        const Seed seed = seedAt(m_question.graph, place, 0, m_question.options.connectors);
        for (Cost limit = std::min<Cost>(600'000, m_question.limit);;) {
            std::vector<CostHit> hits = hitsWithin(seed, limit);
            if (hits.size() >= m_question.options.count || limit == m_question.limit) {
                hits.resize(std::min(hits.size(), m_question.options.count));
                if (m_question.options.lines)
                    drawLines(seed, hits);
                return hits;
            }
            limit = limit > m_question.limit / 4 ? m_question.limit : limit * 4;
        }
    }

private:
    std::vector<CostHit> hitsWithin(const Seed& seed, Cost limit)
    {
        const std::array seeds{seed};
        m_search.run(seeds, limit, Carry::Length);
        const SeedsByEdge byEdge(seeds);
        std::vector<CostHit> hits;
        for (std::size_t i = 0; i < m_question.to.size(); ++i) {
            if (!m_question.to[i])
                continue;
            const Label label =
                labelAt(m_search, byEdge, *m_question.to[i], m_question.options.connectors);
            if (label.cost != kNoCost)
                hits.push_back({label, i});
        }
        std::ranges::sort(hits, [](const CostHit& a, const CostHit& b) { return a < b; });
        return hits;
    }

    void drawLines(const Seed& seed, std::vector<CostHit>& hits)
    {
        const WayTree tree(m_search, {&seed, 1});
        for (CostHit& hit : hits)
            hit.line = lineOf(m_question.graph.network(),
                              *tree.wayTo(*m_question.to[hit.to], m_question.options.connectors));
    }

    const Question& m_question;
    SearchWorkspace m_search;
};

std::vector<Seed> seedsOfTargets(const Question& question)
{
    std::vector<Seed> seeds;
    for (std::size_t i = 0; i < question.to.size(); ++i) {
        if (question.to[i])
            seeds.push_back(seedAt(question.graph,
                                   *question.to[i],
                                   static_cast<std::uint32_t>(i),
                                   question.options.connectors));
    }
    return seeds;
}

/// One search from all targets answers k = 1 for every point.
std::vector<NearestRow> nearestOne(const Question& question)
{
    const bool connectors = question.options.connectors;
    const std::vector<Seed> seeds = seedsOfTargets(question);
    SearchWorkspace search(question.graph);
    search.run(seeds);
    search.measure(seeds);
    const SeedsByEdge byEdge(seeds);
    std::optional<WayTree> tree;
    if (question.options.lines)
        tree.emplace(search, seeds);
    std::vector<NearestRow> rows;
    rows.reserve(question.from.size());
    for (std::size_t i = 0; i < question.from.size(); ++i) {
        const auto& place = question.from[i];
        const Label label = place ? labelAt(search, byEdge, *place, connectors) : Label{};
        if (label.cost != kNoCost && label.cost > question.limit) {
            rows.push_back({.state = ReachState::BeyondCutoff, .hits = {}});
            continue;
        }
        std::vector<CostHit> hits;
        if (label.cost != kNoCost)
            hits.push_back({label, label.owner});
        if (!hits.empty() && tree)
            hits.front().line = lineOf(question.graph.network(), *tree->wayTo(*place, connectors));
        rows.push_back(rowOf(question, hits, i, false));
    }
    return rows;
}

std::vector<NearestRow> nearestMany(const Question& question, const TaskContext& task)
{
    const unsigned workers = threadCount(question.options.threads);
    std::vector<std::unique_ptr<WideningSearch>> searches(workers);
    std::vector<NearestRow> rows(question.from.size());
    std::atomic<std::size_t> done = 0;
    parallelFor(rows.size(), workers, [&](std::size_t i, unsigned worker) {
        if (task.cancelled() || !question.from[i])
            return;
        if (!searches[worker])
            searches[worker] = std::make_unique<WideningSearch>(question);
        rows[i] = rowOf(question, searches[worker]->run(*question.from[i]), i, true);
        if (++done % 64 == 0)
            task.report(Stage::Search,
                        static_cast<double>(done) / static_cast<double>(rows.size()));
    });
    return rows;
}

/// Points without a hit within the cutoff: is there a way at all?
void tellBeyondFromNoPath(const Question& question, std::vector<NearestRow>& rows)
{
    Question unlimited = question;
    unlimited.limit = kLargestCost;
    const std::vector<NearestRow> nearestRows = nearestOne(unlimited);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].state == ReachState::NoPath && nearestRows[i].state == ReachState::Reached)
            rows[i].state = ReachState::BeyondCutoff;
    }
}

void listUnlocated(std::span<const NamedPoint> points,
                   const std::vector<std::optional<NetworkLocation>>& places,
                   FindingCode code,
                   const char* layer,
                   std::vector<Finding>& findings)
{
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!places[i])
            addFinding(findings, {.code = code, .layer = layer, .count = 1, .ids = {points[i].id}});
    }
}

} // namespace

Result<NearestResult> nearest(const StreetNetwork& network,
                              std::span<const NamedPoint> from,
                              std::span<const NamedPoint> to,
                              const NearestOptions& options,
                              const TaskContext& task)
{
    if (options.count == 0)
        return failure({.code = ErrorCode::ParameterInvalid, .field = "k", .detail = "≥ 1"});
    if (to.empty())
        return failure({.code = ErrorCode::NoFacilities});
    // The search runs out of the targets for k = 1 and out of the origins for k > 1; both find the
    // same ways.
    const bool withTravel =
        (options.count > 1) == (options.direction == Direction::TowardFacilities);
    const Metric metric = options.cutoff ? metricOf(*options.cutoff) : Metric::Time;
    const LocateOptions locating{.limit = options.snapLimit};
    const auto graphFor = [&](bool alongTravel) {
        return travelGraph(network,
                           options.profile,
                           metric,
                           alongTravel ? SearchDirection::WithTravel
                                       : SearchDirection::AgainstTravel,
                           options.transit.get(),
                           locating,
                           options.threads);
    };
    const auto travel = graphFor(withTravel);
    if (!travel)
        return tl::unexpected(travel.error());
    const ProfileGraph& graph = travel->graph;
    Question question{graph,
                      options,
                      options.cutoff ? costOf(*options.cutoff) : kLargestCost,
                      from,
                      to,
                      locateAll(graph, positionsOf(from), locating, options.threads),
                      locateAll(graph, positionsOf(to), locating, options.threads)};
    NearestResult result{.findings = travel->findings};
    listUnlocated(from, question.from, FindingCode::DemandUnlocated, "from", result.findings);
    listUnlocated(to, question.to, FindingCode::FacilityUnlocated, "to", result.findings);
    result.rows = options.count == 1 ? nearestOne(question) : nearestMany(question, task);
    if (task.cancelled())
        return cancelledError();
    if (options.count > 1 && options.cutoff) {
        const auto reversed = graphFor(!withTravel);
        if (!reversed)
            return tl::unexpected(reversed.error());
        tellBeyondFromNoPath(
            {reversed->graph, options, question.limit, from, to, question.from, question.to},
            result.rows);
    }
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (!question.from[i])
            result.rows[i].state = ReachState::NotLocated;
    }
    return result;
}

} // namespace yimi
