// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/assignment.h"
#include "analysis/beyond_length.h"
#include "analysis/cutoff_cost.h"
#include "analysis/study.h"
#include "analysis/study_ways.h"
#include "analysis/summary.h"
#include "base/stopwatch.h"
#include "base/version.h"

#include <algorithm>

namespace yimi {

namespace {

Result<void> check(const CoverageOptions& options)
{
    const bool positive = std::visit([](auto cutoff) { return cutoff.value > 0; }, options.cutoff);
    if (!positive)
        return failure({.code = ErrorCode::ParameterInvalid, .field = "cutoff", .detail = "> 0"});
    if (options.ages.empty())
        return failure(
            {.code = ErrorCode::ParameterInvalid, .field = "age", .detail = "A0_2 … A15_17"});
    if (!(options.profile.speed.value > 0) || !(options.profile.connectorSpeed.value > 0))
        return failure({.code = ErrorCode::ParameterInvalid, .field = "speed", .detail = "> 0"});
    if (!(options.takeUp > 0) || options.takeUp > 1)
        return failure(
            {.code = ErrorCode::ParameterInvalid, .field = "take-up", .detail = "0 < … ≤ 1"});
    if (!(options.snapLimit.value >= 0))
        return failure(
            {.code = ErrorCode::ParameterInvalid, .field = "snap-metres", .detail = "≥ 0"});
    return {};
}

/// How each demand point stands to its nearest facility.
std::vector<DemandCoverage> demandStates(const Study& study,
                                         const CoverageOptions& options,
                                         std::span<const FacilityId> supply,
                                         const SetWays& ways,
                                         std::span<const FacilityWay> nearest)
{
    const Cost limit = costOf(options.cutoff);
    const bool timed = metricOf(options.cutoff) == Metric::Time;
    std::vector<DemandCoverage> states(study.demand.size());
    for (std::size_t i = 0; i < states.size(); ++i) {
        DemandCoverage& state = states[i];
        state.children = childrenIn(study.demand[i].children, options.ages);
        if (ways.ground->demand[i])
            state.onStreet = ways.ground->demand[i]->point;
        const Label& label = nearest[i].label;
        if (!ways.ground->demand[i]) {
            state.reach = ReachState::NotLocated;
        } else if (label.cost == kNoCost) {
            // There may be a way to facilities that others may use.
            state.reach = ways.nearest[i].label.cost == kNoCost ? ReachState::NoPath
                                                                : ReachState::BeyondCutoff;
        } else {
            const Metres length(label.millimetres / 1000.0);
            const Milliseconds time =
                timed ? Milliseconds(label.cost) : travelTime(length, options.profile.speed);
            const double connectors =
                options.connectors ? ways.ground->demand[i]->connector + nearest[i].connectorMetres
                                   : 0.0;
            state.nearest = NearestFacility{supply[label.owner],
                                            time,
                                            length,
                                            beyondLength(options.profile,
                                                         metricOf(options.cutoff),
                                                         {label.cost, length, Metres(connectors)})};
            state.reach = label.cost <= limit ? ReachState::Reached : ReachState::BeyondCutoff;
        }
    }
    return states;
}

/// Who reaches what within the cutoff, and the nearest facility of each demand point; of those who
/// may not use all facilities, of those they may use.
struct WaysInUse
{
    std::vector<std::vector<Reach>> reach;
    std::vector<FacilityWay> nearest;
};

/// How far the ways are looked for.
Cost lookLimit(const Study& study, const CoverageOptions& options)
{
    const Cost cutoff = costOf(options.cutoff);
    return study.admission ? std::max(cutoff, costOf(study.admission->lookWithin)) : cutoff;
}

WaysInUse waysInUse(const Study& study,
                    const CoverageOptions& options,
                    std::span<const FacilityId> supply,
                    const SetWays& ways)
{
    if (!study.admission)
        return {reachWithin(ways, costOf(options.cutoff)), ways.nearest};
    WaysInUse used{reachWithin(ways, lookLimit(study, options)), {}};
    keepAdmitted(used.reach, supply, *study.admission);
    used.nearest = nearestAdmitted(ways.nearest, used.reach, *study.admission);
    for (std::vector<Reach>& set : used.reach)
        std::erase_if(set, [&](const Reach& one) { return one.cost > costOf(options.cutoff); });
    return used;
}

/// How many children the places are enough for, when only a share of them needs one.
std::optional<std::int64_t> childrenServable(std::optional<std::int64_t> places, double takeUp)
{
    if (!places)
        return std::nullopt;
    // A little more before rounding down: 20 places at 20 % are enough for 100 children, not
    // for 99.
    return static_cast<std::int64_t>(std::floor(static_cast<double>(*places) / takeUp + 1e-6));
}

Result<Assignment>
assign(const Study& study, const CoverageOptions& options, const CoverageParts& parts)
{
    std::vector<std::int64_t> children;
    children.reserve(parts.demand.size());
    for (const DemandCoverage& demand : parts.demand)
        children.push_back(demand.children);
    std::vector<std::optional<std::int64_t>> capacity;
    capacity.reserve(parts.supply.size());
    for (const FacilityId id : parts.supply)
        capacity.push_back(childrenServable(study.facilities[id.value].capacity, options.takeUp));
    const AssignmentInput input{children, capacity, parts.reach};
    if (options.assignment == AssignmentRule::NearestFirst)
        return assignNearestFirst(input);
    return assignByMinimumCostFlow(input);
}

std::string demandSources(const std::vector<DemandPoint>& demand)
{
    std::string text;
    const auto has = [&](DemandSource source) {
        return std::ranges::find(demand, source, &DemandPoint::source) != demand.end();
    };
    const auto add = [&](DemandSource source, const char* name) {
        if (has(source))
            text.append(text.empty() ? "" : "+").append(name);
    };
    add(DemandSource::Residence, "residences");
    add(DemandSource::Cell, "cells");
    add(DemandSource::InsidePoint, "inside points");
    return text;
}

std::string plainNumber(double value)
{
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

MethodSheet methodOf(const Study& study, const CoverageOptions& options)
{
    const TransitService* const transit =
        options.profile.usesLines ? options.transit.get() : nullptr;
    const bool timed = metricOf(options.cutoff) == Metric::Time;
    return {.crs = study.crs,
            .profileId = options.profile.id,
            .speedKmh = options.profile.speed.value * 3.6,
            .cutoff =
                timed ? plainNumber(seconds(std::get<Milliseconds>(options.cutoff)) / 60.0) + " min"
                      : plainNumber(std::get<Metres>(options.cutoff).value) + " m",
            .direction = options.direction == Direction::TowardFacilities ? "toward" : "from",
            .ages = options.ages.id(),
            .assignment = options.assignment == AssignmentRule::MinimumCostFlow
                              ? "minimum-cost-flow"
                              : "nearest-first",
            .demandSource = demandSources(study.demand),
            .demand = study.demandMethod,
            .snapLimitMetres = options.snapLimit.value,
            .connectors = options.connectors,
            .inclusiveOnly = options.inclusiveOnly,
            .takeUp = options.takeUp,
            .lines = transit != nullptr ? transit->lines.source : std::string{},
            .wait = std::string(transit != nullptr ? waitRuleId(transit->rules.wait) : ""),
            .transferSeconds = transit != nullptr ? seconds(transit->rules.transfer) : 0.0,
            .softwareVersion = std::string(softwareVersion()),
            .profileBase = standardOf(options.profile).id,
            .profileChanges = profileChanges(options.profile)};
}

void sumUp(CoverageParts& parts,
           const std::vector<std::optional<Coordinate>>& onStreet,
           Coverage& result)
{
    result.communities = summariseCommunities(parts);
    result.facilities = summariseFacilities(parts, onStreet);
    result.towns = summariseTowns(result.communities);
    result.districts = summariseDistricts(result.communities);
    for (const CommunityCoverage& community : result.communities)
        result.children += community.children;
    result.meanWay = meanWayOf(parts.demand);
    result.demand = std::move(parts.demand);
    result.gaps = rankGaps(result.communities);
}

} // namespace

std::vector<Coordinate> placesOf(std::span<const DemandPoint> demand)
{
    std::vector<Coordinate> places;
    places.reserve(demand.size());
    for (const DemandPoint& point : demand)
        places.push_back(point.position);
    return places;
}

Result<Coverage> coverageOf(const Study& study,
                            const CoverageOptions& options,
                            ReachBook& book,
                            const std::string& setKey,
                            const TaskContext& task)
{
    if (const auto valid = check(options); !valid)
        return tl::unexpected(valid.error());
    Coverage result{
        .options = options, .method = methodOf(study, options), .findings = study.findings};
    Stopwatch watch;
    const auto found = studyWays(study,
                                 options.inclusiveOnly,
                                 wayRulesOf(options),
                                 lookLimit(study, options),
                                 {book, setKey},
                                 result.findings,
                                 task);
    if (!found)
        return tl::unexpected(found.error());
    const SetWays& ways = *found->ways;
    WaysInUse used = waysInUse(study, options, found->supply, ways);
    CoverageParts parts{study,
                        options,
                        found->supply,
                        std::move(used.reach),
                        demandStates(study, options, found->supply, ways, used.nearest),
                        {}};
    result.timings.search = watch.lap();

    task.report(Stage::Assign, 0.0);
    auto assignment = assign(study, options, parts);
    if (!assignment)
        return tl::unexpected(assignment.error());
    for (std::size_t i = 0; i < parts.demand.size(); ++i)
        parts.demand[i].served = assignment->served[i];
    parts.assigned = std::move(assignment->assigned);
    result.timings.assign = watch.lap();
    if (task.cancelled())
        return cancelledError();
    sumUp(parts, ways.onStreet, result);
    task.report(Stage::Assign, 1.0);
    return result;
}

Result<Coverage>
coverage(const Study& study, const CoverageOptions& options, const TaskContext& task)
{
    ReachBook book(study.network, placesOf(study.demand), options.threads);
    auto result = coverageOf(study, options, book, {}, task);
    if (result)
        result->indicators = childcareIndicators(study, *result);
    return result;
}

} // namespace yimi
