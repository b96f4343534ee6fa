// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/school_choice.h"

#include "analysis/cutoff_cost.h"
#include "assessment/school_districts.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace yimi {

namespace {

/// Those with a seat at their school, the others at the nearest they may use.
std::vector<Placement> pupilsOf(const SchoolChoice& choice)
{
    std::vector<Placement> pupils = choice.seats.placements;
    for (std::size_t i = 0; i < choice.children.size(); ++i) {
        const std::int64_t without = choice.children[i] - choice.seats.served[i];
        if (without > 0 && choice.nearest[i].label.cost != kNoCost)
            pupils.push_back({DemandId(i), FacilityId(choice.nearest[i].label.owner), without});
    }
    std::ranges::sort(pupils);
    std::vector<Placement> merged;
    for (const Placement& one : pupils) {
        if (!merged.empty() && merged.back().demand == one.demand
            && merged.back().facility == one.facility)
            merged.back().children += one.children;
        else
            merged.push_back(one);
    }
    return merged;
}

std::vector<FacilityId> allOf(const FacilitySet& set)
{
    std::vector<FacilityId> all;
    for (std::size_t f = 0; f < set.facilities.size(); ++f)
        all.emplace_back(f);
    return all;
}

} // namespace

std::span<const SchoolStage> schoolStages()
{
    static const std::vector<SchoolStage> kStages{
        {Theme::Kindergarten, AgeGroup::A3_5, "kindergarten_metres", "gb50180-kindergarten-radius"},
        {Theme::PrimarySchool, AgeGroup::A6_11, "primary_metres", "gb50180-primary-radius"},
        {Theme::MiddleSchool, AgeGroup::A12_14, "middle_metres", "gb50180-middle-radius"}};
    return kStages;
}

const SchoolStage& schoolStage(std::string_view theme)
{
    const auto stages = schoolStages();
    const auto found = std::ranges::find_if(
        stages, [&](const SchoolStage& stage) { return themeId(stage.theme) == theme; });
    assert(found != stages.end());
    return *found;
}

CoverageOptions stageOptions(const AnalysisContext& context,
                             const SchoolStage& stage,
                             const TravelProfile& profile,
                             Metres cutoff)
{
    return {.cutoff = cutoff,
            .profile = profile,
            .ages = AgeGroups{stage.ages},
            .snapLimit = Metres(context.parameters.number("snap")),
            .threads = context.threads,
            .transit = context.city.transit};
}

Result<FacilitySet>
stageSchools(const AnalysisContext& context, const SchoolStage& stage, Metres limit)
{
    auto set = facilitySet(context.city, stage.theme);
    if (set && context.parameters.flag("districts"))
        respectDistricts(context.city, limit, *set);
    return set;
}

Result<std::shared_ptr<const SetWays>> schoolWays(const AnalysisContext& context,
                                                  const FacilitySet& set,
                                                  const WayRules& rules,
                                                  Cost limit,
                                                  const TaskContext& task)
{
    std::vector<const Facility*> facilities;
    for (const Facility& facility : set.facilities)
        facilities.push_back(&facility);
    return context.book.ways(set.key, facilities, rules, limit, task);
}

Result<SchoolChoice> chooseSchools(const AnalysisContext& context,
                                   const SchoolStage& stage,
                                   const FacilitySet& set,
                                   const TravelProfile& profile,
                                   Metres limit,
                                   const TaskContext& task)
{
    const CoverageOptions options = stageOptions(context, stage, profile, limit);
    const auto ways = schoolWays(context, set, wayRulesOf(options), costOf(options.cutoff), task);
    if (!ways)
        return tl::unexpected(ways.error());
    auto reach = reachWithin(**ways, costOf(options.cutoff));
    SchoolChoice choice{.nearest = (*ways)->nearest};
    if (set.admission) {
        keepAdmitted(reach, allOf(set), *set.admission);
        choice.nearest = nearestAdmitted((*ways)->nearest, reach, *set.admission);
    }
    for (const DemandPoint& point : context.city.demand)
        choice.children.push_back(childrenIn(point.children, options.ages));
    if (std::ranges::all_of(choice.children, [](std::int64_t children) { return children == 0; }))
        return failure({.code = ErrorCode::NoDemand, .detail = options.ages.id()});
    std::vector<std::optional<std::int64_t>> capacity;
    for (const Facility& facility : set.facilities)
        capacity.push_back(facility.capacity);
    auto seats = assignByMinimumCostFlow({choice.children, capacity, reach});
    if (!seats)
        return tl::unexpected(seats.error());
    choice.seats = std::move(*seats);
    choice.pupils = pupilsOf(choice);
    return choice;
}

std::optional<Cost> costTo(const SetWays& ways, const Placement& pupils)
{
    const auto& reach = ways.reach[pupils.facility.value];
    const auto found = std::ranges::lower_bound(reach, pupils.demand, {}, &Reach::demand);
    if (found == reach.end() || found->demand != pupils.demand)
        return std::nullopt;
    return found->cost;
}

PupilTrips tripsOf(const SchoolChoice& choice, const SetWays& ways)
{
    PupilTrips trips;
    for (std::size_t p = 0; p < choice.pupils.size(); ++p) {
        if (const auto cost = costTo(ways, choice.pupils[p])) {
            trips.trips.push_back(
                {choice.pupils[p].demand, choice.pupils[p].facility.value, *cost});
            trips.pupils.push_back(p);
        }
    }
    return trips;
}

} // namespace yimi
