// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/nearest.h"

#include "analysis/cutoff_cost.h"
#include "analysis/reach_sets.h"
#include "base/parallel.h"

#include <algorithm>
#include <memory>

namespace yimi {

namespace {

/// A target reached, before units are put to it.
struct CostHit
{
    Label label;
    std::size_t to = 0;

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
    std::vector<std::optional<NetworkLocation>> from;
    std::vector<std::optional<NetworkLocation>> to;
};

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

    const Question& m_question;
    SearchWorkspace m_search;
};

NearestRow rowOf(const std::vector<CostHit>& hits, Metric metric, const TravelProfile& profile)
{
    NearestRow row{.state = hits.empty() ? ReachState::NoPath : ReachState::Reached};
    for (const CostHit& hit : hits) {
        const Metres length(hit.label.millimetres / 1000.0);
        const Milliseconds time = metric == Metric::Time ? Milliseconds(hit.label.cost)
                                                         : travelTime(length, profile.speed);
        row.hits.push_back({hit.to, time, length});
    }
    return row;
}

/// One search from all targets answers k = 1 for every point.
std::vector<NearestRow> nearestOne(const Question& question)
{
    LocatedPoints points{.demand = question.from, .connectors = question.options.connectors};
    for (std::size_t i = 0; i < question.to.size(); ++i) {
        points.facilities.emplace_back();
        if (question.to[i])
            points.facilities.back().push_back(seedAt(
                question.graph, *question.to[i], static_cast<std::uint32_t>(i), points.connectors));
    }
    const std::vector<Label> labels = nearestFacilities(question.graph, points);
    std::vector<NearestRow> rows;
    rows.reserve(labels.size());
    for (const Label& label : labels) {
        std::vector<CostHit> hits;
        if (label.cost != kNoCost)
            hits.push_back({label, label.owner});
        rows.push_back(rowOf(hits, question.graph.metric(), question.options.profile));
        if (label.cost != kNoCost && label.cost > question.limit) {
            rows.back().state = ReachState::BeyondCutoff;
            rows.back().hits.clear();
        }
    }
    return rows;
}

std::vector<NearestRow> nearestMany(const Question& question, const TaskContext& task)
{
    const unsigned workers = threadCount(question.options.threads);
    std::vector<std::unique_ptr<WideningSearch>> searches(workers);
    std::vector<NearestRow> rows(question.from.size());
    parallelFor(rows.size(), workers, [&](std::size_t i, unsigned worker) {
        if (task.cancelled() || !question.from[i])
            return;
        if (!searches[worker])
            searches[worker] = std::make_unique<WideningSearch>(question);
        rows[i] = rowOf(searches[worker]->run(*question.from[i]),
                        question.graph.metric(),
                        question.options.profile);
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
    const ProfileGraph graph(network,
                             options.profile,
                             metric,
                             withTravel ? SearchDirection::WithTravel
                                        : SearchDirection::AgainstTravel);
    const LocateOptions locating{.limit = options.snapLimit};
    Question question{graph,
                      options,
                      options.cutoff ? costOf(*options.cutoff) : kLargestCost,
                      locateAll(graph, positionsOf(from), locating, options.threads),
                      locateAll(graph, positionsOf(to), locating, options.threads)};
    NearestResult result;
    listUnlocated(from, question.from, FindingCode::DemandUnlocated, "from", result.findings);
    listUnlocated(to, question.to, FindingCode::FacilityUnlocated, "to", result.findings);
    result.rows = options.count == 1 ? nearestOne(question) : nearestMany(question, task);
    if (task.cancelled())
        return cancelledError();
    if (options.count > 1 && options.cutoff) {
        const ProfileGraph reversed(network,
                                    options.profile,
                                    metric,
                                    withTravel ? SearchDirection::AgainstTravel
                                               : SearchDirection::WithTravel);
        tellBeyondFromNoPath({reversed, options, question.limit, question.from, question.to},
                             result.rows);
    }
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (!question.from[i])
            result.rows[i].state = ReachState::NotLocated;
    }
    return result;
}

} // namespace yimi
