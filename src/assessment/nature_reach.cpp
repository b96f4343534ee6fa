// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/nature_reach.h"

#include "analysis/cutoff_cost.h"
#include "analysis/summary.h"
#include "assessment/answer_parts.h"
#include "base/parallel.h"

#include <algorithm>

namespace yimi {

namespace {

/// Rules of the modes that can be travelled; those that cannot are listed.
std::vector<ModeReach> modesOf(const AnalysisContext& context, std::vector<Finding>& findings)
{
    const Parameters& parameters = context.parameters;
    std::vector<ModeReach> modes;
    for (const std::string& id : parameters.choices("modes")) {
        const auto profile = std::ranges::find(context.profiles, id, &TravelProfile::id);
        const bool rides = profile != context.profiles.end() && profile->usesLines;
        if (profile == context.profiles.end() || (rides && !context.city.transit)) {
            findings.push_back({.code = FindingCode::ThemeMissing,
                                .detail = std::string(themeId(Theme::BusRoute)),
                                .count = 1});
            continue;
        }
        modes.push_back({.mode = id,
                         .rules = {.profile = *profile,
                                   .direction = parameters.choice("direction") == "from"
                                                    ? Direction::FromFacilities
                                                    : Direction::TowardFacilities,
                                   .snapLimit = Metres(parameters.number("snap")),
                                   .transit = rides ? context.city.transit : nullptr}});
    }
    return modes;
}

Result<void> search(const AnalysisContext& context,
                    const NaturePlaces& places,
                    Cost largest,
                    ModeReach& mode,
                    const TaskContext& task)
{
    std::vector<const Facility*> facilities;
    for (const Facility& facility : places.set.facilities)
        facilities.push_back(&facility);
    auto ways = context.book.ways(places.set.key, facilities, mode.rules, 0, task);
    if (!ways)
        return tl::unexpected(ways.error());
    mode.ways = std::move(*ways);
    auto few = context.book.nearestOf(
        places.set.key, facilities, mode.rules, kPlacesCounted, largest, task);
    if (!few)
        return tl::unexpected(few.error());
    mode.few = std::move(*few);
    return {};
}

void takeBest(const std::vector<ModeReach>& modes, std::size_t demand, BestWay& best)
{
    for (std::uint32_t m = 0; m < modes.size(); ++m) {
        best.located = best.located || modes[m].ways->ground->demand[demand].has_value();
        const Label& label = modes[m].ways->nearest[demand].label;
        if (label.cost < best.cost)
            best = {label.cost, label.owner, m, true};
    }
}

/// The nearest places by whichever mode is quickest: whoever is among them is among those of that
/// mode.
std::vector<NearFacility> fewOverall(const std::vector<ModeReach>& modes, std::size_t demand)
{
    std::vector<NearFacility> all;
    for (const ModeReach& mode : modes)
        all.insert(all.end(), mode.few->ofDemand[demand].begin(), mode.few->ofDemand[demand].end());
    std::ranges::sort(all, [](const NearFacility& a, const NearFacility& b) {
        return std::tie(a.facility, a.cost) < std::tie(b.facility, b.cost);
    });
    const auto repeats = std::ranges::unique(all, {}, &NearFacility::facility);
    all.erase(repeats.begin(), repeats.end());
    std::ranges::sort(all);
    all.resize(std::min(all.size(), kPlacesCounted));
    return all;
}

/// Who and what is off the streets of every mode.
void listUnlocated(const AnalysisContext& context, const NaturePlaces& places, NatureReach& reach)
{
    const auto list = [&](FindingCode code, const std::string& layer, const std::string& id) {
        addFinding(reach.findings, {.code = code, .layer = layer, .count = 1, .ids = {id}});
    };
    for (std::size_t f = 0; f < places.set.facilities.size(); ++f) {
        if (std::ranges::all_of(reach.modes,
                                [&](const ModeReach& mode) { return mode.ways->seeds[f].empty(); }))
            list(FindingCode::FacilityUnlocated, places.set.layer, places.set.facilities[f].id);
    }
    for (std::size_t i = 0; i < reach.best.size(); ++i) {
        if (!reach.best[i].located)
            list(FindingCode::DemandUnlocated, context.city.demandLayer, context.city.demand[i].id);
    }
}

DemandCoverage demandState(
    const NatureReach& reach, const BestWay& way, std::size_t i, std::int64_t children, Cost limit)
{
    DemandCoverage state{.children = children};
    if (!way.located)
        return state;
    state.reach = ReachState::NoPath;
    if (way.cost == kNoCost)
        return state;
    state.reach = way.cost <= limit ? ReachState::Reached : ReachState::BeyondCutoff;
    const Label& label = reach.modes[way.mode].ways->nearest[i].label;
    state.nearest = NearestFacility{
        FacilityId(way.place), Milliseconds(way.cost), Metres(label.millimetres / 1000.0)};
    state.served = state.reach == ReachState::Reached ? children : 0;
    return state;
}

} // namespace

std::size_t NatureReach::position(const std::string& mode) const
{
    return static_cast<std::size_t>(std::ranges::find(modes, mode, &ModeReach::mode)
                                    - modes.begin());
}

BestWay NatureReach::way(std::size_t mode, std::size_t demand) const
{
    if (mode == modes.size())
        return best[demand];
    const Label& label = modes[mode].ways->nearest[demand].label;
    return {label.cost,
            label.owner,
            static_cast<std::uint32_t>(mode),
            modes[mode].ways->ground->demand[demand].has_value()};
}

std::size_t NatureReach::placesWithin(std::size_t demand, Cost limit) const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        few[demand], [&](const NearFacility& place) { return place.cost <= limit; }));
}

Result<NatureReach> natureReach(const AnalysisContext& context,
                                const NaturePlaces& places,
                                Cost largest,
                                const TaskContext& task)
{
    NatureReach reach;
    reach.modes = modesOf(context, reach.findings);
    if (reach.modes.empty())
        return failure({.code = ErrorCode::NoTransit});
    std::vector<Result<void>> outcomes(reach.modes.size());
    parallelFor(
        reach.modes.size(),
        threadCount(context.threads),
        [&](std::size_t m, unsigned) {
            outcomes[m] = search(context, places, largest, reach.modes[m], task);
        },
        1);
    for (const auto& outcome : outcomes) {
        if (!outcome)
            return tl::unexpected(outcome.error());
    }
    for (const ModeReach& mode : reach.modes)
        append(reach.findings, mode.ways->ground->travel.findings);
    reach.best.resize(context.city.demand.size());
    reach.few.resize(context.city.demand.size());
    for (std::size_t i = 0; i < reach.best.size(); ++i) {
        takeBest(reach.modes, i, reach.best[i]);
        reach.few[i] = fewOverall(reach.modes, i);
    }
    listUnlocated(context, places, reach);
    return reach;
}

Coverage natureCoverage(const AnalysisContext& context,
                        const Study& study,
                        const NatureReach& reach,
                        std::size_t mode,
                        const Cutoff& cutoff)
{
    const std::size_t ofProfile = mode == reach.modes.size() ? 0 : mode;
    Coverage coverage{.options = {.cutoff = cutoff,
                                  .profile = reach.modes[ofProfile].rules.profile,
                                  .direction = reach.modes.front().rules.direction,
                                  .ages = context.parameters.ages("ages"),
                                  .snapLimit = reach.modes.front().rules.snapLimit}};
    CoverageParts parts{study, coverage.options, {}, {}, {}, {}};
    for (std::size_t f = 0; f < study.facilities.size(); ++f)
        parts.supply.emplace_back(f);
    parts.reach.resize(study.facilities.size());
    const Cost limit = costOf(cutoff);
    for (std::size_t i = 0; i < study.demand.size(); ++i) {
        const std::int64_t children = childrenIn(study.demand[i].children, coverage.options.ages);
        parts.demand.push_back(demandState(reach, reach.way(mode, i), i, children, limit));
        const auto& few =
            mode == reach.modes.size() ? reach.few[i] : reach.modes[mode].few->ofDemand[i];
        for (const NearFacility& place : few) {
            if (place.cost <= limit)
                parts.reach[place.facility].push_back({DemandId(i), place.cost});
        }
    }
    coverage.communities = summariseCommunities(parts);
    for (const CommunityCoverage& community : coverage.communities)
        coverage.children += community.children;
    coverage.gaps = rankGaps(coverage.communities);
    coverage.demand = std::move(parts.demand);
    return coverage;
}

} // namespace yimi
