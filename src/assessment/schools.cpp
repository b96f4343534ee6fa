// SPDX-License-Identifier: GPL-3.0-or-later
// 学校: kindergarten, primary and junior middle by the distances of GB 50180, along the streets
// from the gates; seats against children; 学区; and where primary pupils cross main roads.
#include "analysis/cutoff_cost.h"
#include "assessment/community_tables.h"
#include "assessment/ready_made.h"
#include "assessment/school_crossings.h"
#include "city/demand.h"

#include <algorithm>
#include <numeric>

namespace yimi {

namespace {

using Counts = std::vector<std::int64_t>;

/// A stage as it was answered.
struct Stage
{
    SchoolStage stage;
    Covered covered; ///< within the standard
    SchoolChoice choice;
    std::optional<SchoolCrossings> crossings; ///< of primary schools, on foot
};

std::string idOf(const Stage& stage)
{
    return std::string(themeId(stage.stage.theme));
}

std::int64_t total(const Counts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

Result<Stage>
answerStage(const AnalysisContext& context, const SchoolStage& stage, const TaskContext& task)
{
    const TravelProfile profile = context.parameters.profile("profile");
    const Metres standard(context.parameters.number(stage.metresKey));
    const Metres wider = std::max(standard, Metres(context.parameters.number("wider_metres")));
    auto set = stageSchools(context, stage, wider);
    if (!set)
        return tl::unexpected(set.error());
    auto choice = chooseSchools(context, stage, *set, profile, wider, task);
    if (!choice)
        return tl::unexpected(choice.error());
    auto near = covered(
        context, std::move(*set), stageOptions(context, stage, profile, standard), true, task);
    if (!near)
        return tl::unexpected(near.error());
    Stage made{stage, std::move(*near), std::move(*choice), {}};
    if (stage.theme != Theme::PrimarySchool || profile.mode != TravelMode::Foot)
        return made;
    auto crossings = schoolCrossings(context,
                                     made.covered.set,
                                     made.choice,
                                     wider,
                                     context.parameters.number("crossing_detour"),
                                     task);
    if (!crossings)
        return tl::unexpected(crossings.error());
    made.crossings = std::move(*crossings);
    return made;
}

/// Seats that nobody takes within the wider limit; nothing for schools that do not say how many
/// they have.
std::optional<std::int64_t> spareSeats(const Stage& stage, std::size_t school)
{
    const auto& seats = stage.covered.set.facilities[school].capacity;
    return seats ? std::optional(*seats - stage.choice.seats.assigned[school]) : std::nullopt;
}

/// Children of each school's catchment: those to whom it is the nearest they may use.
Counts nearestChildren(const Stage& stage)
{
    Counts children(stage.covered.set.facilities.size(), 0);
    for (std::size_t i = 0; i < stage.choice.children.size(); ++i) {
        if (stage.choice.nearest[i].label.cost != kNoCost)
            children[stage.choice.nearest[i].label.owner] += stage.choice.children[i];
    }
    return children;
}

/// 学位余缺 by community: what is left at the schools inside it less its children without a seat.
void addSeatNumbers(const CityBase& city, const Stage& stage, CommunityTables& tables)
{
    const std::size_t communities = city.communities.size();
    Counts seats(communities, 0);
    Counts spare(communities, 0);
    const CommunityLocator locator(city.communities);
    for (std::size_t f = 0; f < stage.covered.set.facilities.size(); ++f) {
        const auto inside = locator.find(stage.covered.set.facilities[f].position);
        if (const auto left = spareSeats(stage, f); left && inside) {
            spare[inside->value] += *left;
            seats[inside->value] += *stage.covered.set.facilities[f].capacity;
        }
    }
    const Counts served = sumByCommunity(city, stage.choice.seats.served);
    Counts without(communities, 0);
    Counts balance(communities, 0);
    for (std::size_t c = 0; c < communities; ++c) {
        without[c] = stage.covered.coverage.communities[c].children.children - served[c];
        balance[c] = spare[c] - without[c];
    }
    tables.addCount("seats", seats);
    tables.addCount("seat_within_wider", served);
    tables.addCount("without_seat", without);
    tables.addCount("spare_seats", spare);
    tables.addCount("seat_balance", balance);
}

void addCrossingNumbers(const CityBase& city, const Stage& stage, CommunityTables& tables)
{
    Counts looked(city.demand.size(), 0);
    Counts crossing(city.demand.size(), 0);
    Counts must(city.demand.size(), 0);
    for (std::size_t p = 0; p < stage.choice.pupils.size(); ++p) {
        const Placement& pupils = stage.choice.pupils[p];
        const auto& way = stage.crossings->ways[p];
        if (!way)
            continue;
        looked[pupils.demand.value] += pupils.children;
        crossing[pupils.demand.value] += way->crossings > 0 ? pupils.children : 0;
        must[pupils.demand.value] += way->mustCross ? pupils.children : 0;
    }
    tables.addCount("walking_pupils", sumByCommunity(city, looked));
    tables.addCount("crossing_pupils", sumByCommunity(city, crossing));
    tables.addCount("must_cross", sumByCommunity(city, must));
}

/// 学位余缺 by school.
void addSchoolNumbers(const Stage& stage, FeatureTable& schools)
{
    const Counts nearest = nearestChildren(stage);
    const auto add = [&](const char* field, auto&& numberOf) {
        Column& column = schools.addColumn(field, FieldType::Integer);
        for (std::size_t f = 0; f < nearest.size(); ++f) {
            if (const std::optional<std::int64_t> number = numberOf(f))
                column.set(f, *number);
        }
    };
    add("assigned_within_wider",
        [&](std::size_t f) { return std::optional(stage.choice.seats.assigned[f]); });
    add("spare_seats", [&](std::size_t f) { return spareSeats(stage, f); });
    add("nearest_children", [&](std::size_t f) { return std::optional(nearest[f]); });
    add("nearest_balance", [&](std::size_t f) {
        const auto& seats = stage.covered.set.facilities[f].capacity;
        return seats ? std::optional(*seats - nearest[f]) : std::nullopt;
    });
}

void addTables(const AnalysisContext& context, const Stage& stage, AnalysisAnswer& answer)
{
    const std::string prefix = idOf(stage) + "_";
    addCoverageTables(context, stage.covered, prefix, answer);
    AnswerTable schools = std::move(answer.tables.back());
    answer.tables.pop_back();
    addSchoolNumbers(stage, schools.table);
    CommunityTables tables(context.city, prefix, answer);
    addSeatNumbers(context.city, stage, tables);
    if (stage.crossings)
        addCrossingNumbers(context.city, stage, tables);
    tables.moveInto(prefix, TableLook::States, "state", answer);
    answer.tables.push_back(std::move(schools));
    if (stage.crossings)
        answer.tables.push_back(
            {.id = prefix + "crossings",
             .table = crossingTable(context.city, stage.covered.set, stage.crossings->places),
             .look = TableLook::PointMarks});
}

/// Seats there are, less children; schools that do not say how many they have count none.
Indicator seatBalance(const Stage& stage)
{
    std::int64_t seats = 0;
    for (const Facility& school : stage.covered.set.facilities)
        seats += school.capacity.value_or(0);
    const std::int64_t children = stage.covered.coverage.children.children;
    return indicator(
        "seat-balance-" + idOf(stage), static_cast<double>(seats - children), 1.0, 1.0, "seats");
}

void addHeadline(const Stage& stage, AnalysisAnswer& answer)
{
    const std::string id = idOf(stage);
    const ChildrenByState& children = stage.covered.coverage.children;
    const auto all = static_cast<double>(children.children);
    answer.headline.push_back(reachableShare("reachable-" + id, children));
    answer.headline.push_back(
        indicator("seat-near-" + id, static_cast<double>(children.served), all, 100.0, "%"));
    answer.headline.push_back(indicator("seat-wider-" + id,
                                        static_cast<double>(total(stage.choice.seats.served)),
                                        all,
                                        100.0,
                                        "%"));
    answer.headline.push_back(seatBalance(stage));
    if (!stage.crossings)
        return;
    std::int64_t looked = 0;
    std::int64_t must = 0;
    for (std::size_t p = 0; p < stage.choice.pupils.size(); ++p) {
        const auto& way = stage.crossings->ways[p];
        looked += way ? stage.choice.pupils[p].children : 0;
        must += way && way->mustCross ? stage.choice.pupils[p].children : 0;
    }
    answer.headline.push_back(indicator(
        "pupils-must-cross", static_cast<double>(must), static_cast<double>(looked), 100.0, "%"));
}

void addGaps(const CityBase& city, const Stage& stage, AnalysisAnswer& answer)
{
    for (Gap& gap : gapsOf(city, stage.covered.set, stage.covered.coverage)) {
        // Beyond the standard and no nearest school: those of its 学区 are out of sight.
        if (gap.reason == GapReason::BeyondCutoff && !gap.length)
            gap.note = "district_schools_far";
        answer.gaps.push_back(std::move(gap));
    }
}

Result<AnalysisAnswer> run(const AnalysisContext& context, const TaskContext& task)
{
    AnalysisAnswer answer;
    answer.method = methodLines(context);
    answer.method.push_back({.key = "seats_by", .value = "min_cost_flow"});
    answer.method.push_back({.key = "seat_balance", .value = "spare_less_without"});
    answer.method.push_back({.key = "must_cross", .value = "no_other_way"});
    for (const SchoolStage& stage : schoolStages()) {
        const std::string id(themeId(stage.theme));
        if (!context.parameters.chosen("stages", id))
            continue;
        if (context.city.layers.first(stage.theme) == nullptr) {
            answer.findings.push_back(
                {.code = FindingCode::ThemeMissing, .detail = id, .count = 1});
            continue;
        }
        auto made = answerStage(context, stage, task);
        if (!made)
            return tl::unexpected(made.error());
        addHeadline(*made, answer);
        addGaps(context.city, *made, answer);
        append(answer.findings, made->covered.coverage.findings);
        addTables(context, *made, answer);
    }
    if (answer.tables.empty())
        return failure({.code = ErrorCode::NoFacilities,
                        .field = "stages",
                        .detail = context.parameters.text("stages")});
    rank(answer.gaps);
    return answer;
}

std::vector<ParameterSpec> parameters()
{
    const std::vector<std::string> stages{"kindergarten", "primary_school", "middle_school"};
    std::vector<ParameterSpec> specs{{.key = "stages",
                                      .kind = ParameterKind::Choices,
                                      .preset = "kindergarten+primary_school+middle_school",
                                      .choices = stages}};
    for (const SchoolStage& stage : schoolStages()) {
        ParameterSpec metres = metresParameter("", stage.standard);
        metres.key = stage.metresKey;
        specs.push_back(std::move(metres));
    }
    ParameterSpec wider = metresParameter("2000");
    wider.key = "wider_metres";
    specs.push_back(std::move(wider));
    specs.push_back({.key = "districts", .kind = ParameterKind::Flag, .preset = "yes"});
    specs.push_back({.key = "crossing_detour", .preset = "1.3", .least = 1, .most = 10});
    specs.push_back(profileParameter("walk"));
    specs.push_back(snapParameter());
    return specs;
}

} // namespace

AnalysisSpec schoolsAnalysis()
{
    return {.id = "schools",
            .needs = {Theme::Road, Theme::Community},
            .anyOf = {Theme::Kindergarten, Theme::PrimarySchool, Theme::MiddleSchool},
            .parameters = parameters(),
            .run = run};
}

} // namespace yimi
