// SPDX-License-Identifier: GPL-3.0-or-later
// 半小时山水体验圈: who gets to a park, water, hill or wetland in time, by which mode, and to
// which.
#include "analysis/cutoff_cost.h"
#include "assessment/answer_parts.h"
#include "assessment/nature_areas.h"
#include "assessment/nature_tables.h"
#include "assessment/plain_number.h"
#include "assessment/ready_made.h"
#include "geometry/measures.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr const char* kStandard = "plan-nature-minutes";

/// Rings to be made: the one asked for and the variants, rising, each once.
std::vector<double> bandsOf(const Parameters& parameters)
{
    std::vector<double> bands = parameters.numbers("variants");
    bands.push_back(parameters.number("minutes"));
    std::ranges::sort(bands);
    const auto repeats = std::ranges::unique(bands);
    bands.erase(repeats.begin(), repeats.end());
    return bands;
}

/// The plan asks for the ring and sets no share.
Indicator ofPlan(Indicator indicator, std::span<const Standard> standards)
{
    if (const Standard* const standard = standardById(standards, kStandard))
        indicator.clause = standard->clause;
    return indicator;
}

Indicator shareOf(const AreaFigures& figures, std::string id, std::string_view count)
{
    return indicator(std::move(id),
                     static_cast<double>(figures.sum(count)),
                     static_cast<double>(figures.sum("children")),
                     100.0,
                     "%");
}

void addHeadline(const NatureFindings& found, const AreaFigures& figures, AnalysisAnswer& answer)
{
    auto& headline = answer.headline;
    headline.push_back(
        ofPlan(shareOf(figures, "nature-ring-share", "inside"), found.context.standards));
    for (const ModeReach& mode : found.reach.modes)
        headline.push_back(shareOf(figures, "nature-ring-" + mode.mode, "inside_" + mode.mode));
    for (const double band : found.bands) {
        if (band != found.minutesAsked)
            headline.push_back(
                shareOf(figures, "nature-within-" + plainNumber(band), insideWithin(band)));
    }
    headline.push_back(shareOf(figures, "nature-two-places", "two_places"));
    headline.push_back(shareOf(figures, "nature-five-places", "five_places"));
    const auto& communities = found.coverage.communities;
    headline.push_back(
        indicator("nature-communities-outside",
                  static_cast<double>(std::ranges::count(
                      communities, CoverageState::OutOfRange, &CommunityCoverage::state)),
                  1.0,
                  1.0,
                  "count"));
}

/// Lengths are said only where people walk: by bus and car they say little.
bool onFoot(const NatureFindings& found)
{
    const std::size_t mode = found.reach.position(found.context.parameters.choice("outside_by"));
    if (mode == found.reach.modes.size())
        return false;
    const TravelProfile& profile = found.reach.modes[mode].rules.profile;
    return profile.mode == TravelMode::Foot && !profile.usesLines;
}

void addGaps(const NatureFindings& found, AnalysisAnswer& answer)
{
    answer.gaps = gapsOf(found.context.city, found.places.set, found.coverage);
    const bool walked = onFoot(found);
    for (Gap& gap : answer.gaps) {
        gap.theme = "nature";
        if (walked)
            continue;
        gap.length.reset();
        gap.excessLength.reset();
        gap.detour.reset();
    }
    rank(answer.gaps);
}

void addTables(const NatureFindings& found, const AreaFigures& figures, AnalysisAnswer& answer)
{
    const CityBase& city = found.context.city;
    answer.tables.push_back({.id = "communities",
                             .table = natureCommunities(found, figures),
                             .look = TableLook::States,
                             .lookField = "state"});
    answer.tables.push_back({.id = "towns", .table = townFigures(city, figures)});
    answer.tables.push_back({.id = "districts", .table = districtFigures(city, figures)});
    answer.tables.push_back({.id = "modes", .table = natureModes(found, figures)});
    answer.tables.push_back({.id = "ages", .table = natureAges(found)});
    answer.tables.push_back(
        {.id = "places", .table = naturePlaceTable(found), .look = TableLook::PointMarks});
    answer.tables.push_back({.id = "serves", .table = natureServes(found)});
}

/// Areas of each mode and band beside their children, in the order of natureModes.
void addAreas(const NatureRings& rings, AnalysisAnswer& answer)
{
    const auto modes = std::ranges::find(answer.tables, "modes", &AnswerTable::id);
    Column& areas = modes->table.addColumn("area_m2", FieldType::Real);
    std::size_t row = 0;
    for (const Polygons& ring : rings.together)
        areas.set(row++, area(ring));
    for (const auto& ofMode : rings.ofMode) {
        for (const Polygons& ring : ofMode)
            areas.set(row++, area(ring));
    }
}

Result<void> addRings(const NatureFindings& found, AnalysisAnswer& answer, const TaskContext& task)
{
    const auto rings = natureRings(found.context, found.places, found.reach, found.bands, task);
    if (!rings)
        return tl::unexpected(rings.error());
    addAreas(*rings, answer);
    const auto add = [&](std::string id, const std::vector<Polygons>& areas) {
        answer.tables.push_back({.id = std::move(id),
                                 .table = ringTable(found.context, areas, found.bands),
                                 .look = TableLook::Bands,
                                 .lookField = "minutes"});
    };
    add("rings", rings->together);
    for (std::size_t m = 0; m < found.reach.modes.size() && found.reach.modes.size() > 1; ++m)
        add("rings_" + found.reach.modes[m].mode, rings->ofMode[m]);
    return {};
}

Result<void> addStreets(const NatureFindings& found, AnalysisAnswer& answer)
{
    for (const ModeReach& mode : found.reach.modes) {
        auto streets = ringStreets(found.context, mode, found.bands);
        if (!streets)
            return tl::unexpected(streets.error());
        answer.tables.push_back({.id = "streets_" + mode.mode,
                                 .table = std::move(*streets),
                                 .look = TableLook::Graduated,
                                 .lookField = "band"});
    }
    return {};
}

void addMethod(const NatureFindings& found, AnalysisAnswer& answer)
{
    answer.method = methodLines(found.context);
    for (const ModeReach& mode : found.reach.modes)
        answer.method.push_back({.key = "speed_" + mode.mode,
                                 .value = plainNumber(mode.rules.profile.speed.value * 3.6),
                                 .unit = "km/h"});
    answer.method.push_back({.key = "nature_places",
                             .value = std::to_string(found.places.set.facilities.size()),
                             .unit = "count"});
    std::vector<std::string> sources;
    for (const Facility& place : found.places.set.facilities)
        sources.push_back(place.entrances.front().source);
    std::ranges::sort(sources);
    const auto repeats = std::ranges::unique(sources);
    sources.erase(repeats.begin(), repeats.end());
    std::string joined;
    for (const std::string& source : sources)
        joined.append(joined.empty() ? "" : "+").append("entrance_" + source);
    answer.method.push_back({.key = "entrances", .value = std::move(joined)});
}

Result<AnalysisAnswer> run(const AnalysisContext& context, const TaskContext& task)
{
    const auto places = naturePlaces(context, task);
    if (!places)
        return tl::unexpected(places.error());
    const std::vector<double> bands = bandsOf(context.parameters);
    const auto reach = natureReach(context, **places, costOf(minutes(bands.back())), task);
    if (!reach)
        return tl::unexpected(reach.error());
    const double asked = context.parameters.number("minutes");
    const Study study = studyOf(context.city, (*places)->set);
    const Coverage coverage =
        natureCoverage(context,
                       study,
                       *reach,
                       reach->position(context.parameters.choice("outside_by")),
                       minutes(asked));
    const NatureFindings found{
        context, **places, *reach, coverage, bands, asked, context.parameters.ages("ages")};
    const AreaFigures figures = natureFigures(found);
    AnalysisAnswer answer;
    addHeadline(found, figures, answer);
    addGaps(found, answer);
    addTables(found, figures, answer);
    if (context.parameters.flag("rings")) {
        if (auto added = addRings(found, answer, task); !added)
            return tl::unexpected(added.error());
    }
    if (context.parameters.flag("streets")) {
        if (auto added = addStreets(found, answer); !added)
            return tl::unexpected(added.error());
    }
    addMethod(found, answer);
    answer.findings = (*places)->set.findings;
    append(answer.findings, reach->findings);
    return answer;
}

} // namespace

AnalysisSpec natureRingAnalysis()
{
    return {
        .id = "nature-ring",
        .needs = {Theme::Road, Theme::Community},
        .anyOf = {Theme::Park, Theme::Water, Theme::Hill},
        .parameters =
            {minutesParameter("", kStandard),
             {.key = "variants",
              .kind = ParameterKind::Numbers,
              .preset = "15,60",
              .unit = "min",
              .least = 0.1,
              .most = 240},
             {.key = "modes",
              .kind = ParameterKind::Choices,
              .preset = "walk+bike+transit+car",
              .choices = {"walk", "child", "stroller", "caregiver", "bike", "transit", "car"}},
             {.key = "outside_by",
              .kind = ParameterKind::Choice,
              .preset = "walk",
              .choices =
                  {"together", "walk", "child", "stroller", "caregiver", "bike", "transit", "car"}},
             {.key = "kinds",
              .kind = ParameterKind::Choices,
              .preset = "park+water+hill+wetland",
              .choices = {"park", "water", "hill", "wetland"}},
             {.key = "min_area", .preset = "10000", .unit = "m2"},
             {.key = "min_water_area", .preset = "500000", .unit = "m2"},
             agesParameter("A0_2+A3_5+A6_11+A12_14+A15_17"),
             {.key = "rings", .kind = ParameterKind::Flag, .preset = "no"},
             {.key = "streets", .kind = ParameterKind::Flag, .preset = "no"},
             directionParameter(),
             snapParameter()},
        .run = run};
}

} // namespace yimi
