// SPDX-License-Identifier: GPL-3.0-or-later
// 适龄步行: the safest way of each home's children to their school beside the shortest, the streets
// that most of them walk, where crossings pay, and lines of walking buses. The school is the one
// where they have a seat (学校: minimum-cost flow, 学区), else the nearest they may use. What the
// safest way minimises is in SafetyRules (school_ways.h), how lines are made in walking_bus.h; the
// method sheet says both.
#include "assessment/community_tables.h"
#include "assessment/corridors.h"
#include "assessment/crossing_gain.h"
#include "assessment/ready_made.h"
#include "assessment/unlocated.h"
#include "assessment/walking_bus.h"
#include "geometry/measures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yimi {

namespace {

using Counts = std::vector<std::int64_t>;

/// Everything that tables and headline read.
struct Walks
{
    SchoolStage stage;
    FacilitySet set;
    SchoolChoice choice;
    SchoolWays ways;
    std::vector<BusLine> lines;
    BusRules bus;
};

/// Figures of a community's ways, summed over children.
struct Sums
{
    Counts walking;  ///< children with a way within the limit
    Counts crossing; ///< of them, whose safest way crosses a main road
    Counts crossings;
    Counts nearSchool; ///< within reach of a walking bus
    Counts onBus;
    std::vector<double> safest; ///< child-metres
    std::vector<double> shortest;
    std::vector<double> noPavement;

    explicit Sums(std::size_t communities)
        : walking(communities, 0)
        , crossing(communities, 0)
        , crossings(communities, 0)
        , nearSchool(communities, 0)
        , onBus(communities, 0)
        , safest(communities, 0.0)
        , shortest(communities, 0.0)
        , noPavement(communities, 0.0)
    {
    }
};

template <typename Number>
Number total(const std::vector<Number>& numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), Number{0});
}

Sums sumsOf(const CityBase& city, const Walks& walks)
{
    Sums sums(city.communities.size());
    for (const SchoolWay& way : walks.ways.ways) {
        const std::uint32_t c = city.demand[way.pupils.demand.value].community.value;
        const std::int64_t children = way.pupils.children;
        const auto each = static_cast<double>(children);
        const WayFigures figures = figuresOf(*city.network, *way.safest);
        sums.walking[c] += children;
        sums.crossing[c] += figures.crossings > 0 ? children : 0;
        sums.crossings[c] += children * figures.crossings;
        sums.nearSchool[c] += way.shortest->length <= walks.bus.within ? children : 0;
        sums.safest[c] += each * figures.metres;
        sums.shortest[c] += each * way.shortest->length.value;
        sums.noPavement[c] += each * figures.metresNoPavement;
    }
    for (const BusLine& line : walks.lines) {
        for (const BusPupils& pupils : line.pupils) {
            const Placement& who = walks.ways.ways[pupils.way].pupils;
            sums.onBus[city.demand[who.demand.value].community.value] += who.children;
        }
    }
    return sums;
}

Counts rounded(const std::vector<double>& numbers)
{
    Counts whole;
    for (const double number : numbers)
        whole.push_back(std::llround(number));
    return whole;
}

std::vector<double> reals(const Counts& counts)
{
    return {counts.begin(), counts.end()};
}

void addCommunities(const AnalysisContext& context,
                    const Walks& walks,
                    const Sums& sums,
                    AnalysisAnswer& answer)
{
    CommunityTables tables(context.city);
    tables.addCount("children", sumByCommunity(context.city, walks.choice.children));
    tables.addCount("walking", sums.walking);
    tables.addCount("crossing_children", sums.crossing);
    tables.addRatio("crossing_share", reals(sums.crossing), sums.walking, 100.0);
    tables.addRatio("mean_crossings", reals(sums.crossings), sums.walking);
    tables.addRatio("safest_metres", sums.safest, sums.walking);
    tables.addRatio("shortest_metres", sums.shortest, sums.walking);
    tables.addRatio("no_pavement_share", sums.noPavement, rounded(sums.safest), 100.0);
    tables.addCount("near_school", sums.nearSchool);
    tables.addCount("bus_children", sums.onBus);
    tables.moveInto({}, TableLook::Graduated, "crossing_share", answer);
}

/// The safest way of each community: of its home with most children, of equals the first.
FeatureTable wayTable(const AnalysisContext& context, const Walks& walks)
{
    const CityBase& city = context.city;
    std::vector<const SchoolWay*> chosen(city.communities.size(), nullptr);
    for (const SchoolWay& way : walks.ways.ways) {
        auto& best = chosen[city.demand[way.pupils.demand.value].community.value];
        if (best == nullptr || way.pupils.children > best->pupils.children)
            best = &way;
    }
    FeatureTable table;
    table.name = "ways";
    table.crs = city.crs;
    for (const char* field : {"id", "name", "home", "school"})
        table.addColumn(field, FieldType::Text);
    table.addColumn("children", FieldType::Integer);
    table.addColumn("crossings", FieldType::Integer);
    for (const char* field : {"safest_metres", "shortest_metres", "metres_no_pavement"})
        table.addColumn(field, FieldType::Real);
    for (std::size_t c = 0; c < chosen.size(); ++c) {
        if (chosen[c] == nullptr)
            continue;
        const SchoolWay& way = *chosen[c];
        LineString line = lineOf(*city.network, way.safest->way);
        std::ranges::reverse(line);
        const WayFigures figures = figuresOf(*city.network, *way.safest);
        appendRow(table,
                  static_cast<std::int64_t>(table.rowCount()) + 1,
                  line.size() > 1 ? Geometry{Lines{std::move(line)}} : Geometry{},
                  {city.communities[c].id,
                   city.communities[c].name,
                   city.demand[way.pupils.demand.value].id,
                   walks.set.facilities[way.pupils.facility.value].name,
                   way.pupils.children,
                   figures.crossings,
                   figures.metres,
                   way.shortest->length.value,
                   figures.metresNoPavement});
    }
    return table;
}

void addTables(const AnalysisContext& context, const Walks& walks, AnalysisAnswer& answer)
{
    const auto least = static_cast<std::int64_t>(context.parameters.number("corridor_children"));
    const auto add = [&](const char* id, FeatureTable table, TableLook look, const char* field) {
        answer.tables.push_back(
            {.id = id, .table = std::move(table), .look = look, .lookField = field});
    };
    add("corridors",
        corridorTable(context.city, corridorsOf(walks.ways.ways), least),
        TableLook::LineWidths,
        "children");
    add("crossings",
        crossingGainTable(context.city, crossingGains(walks.ways.ways)),
        TableLook::PointMarks,
        "children");
    add("ways", wayTable(context, walks), TableLook::LineWidths, "children");
    add("bus_lines",
        busLineTable(context.city, walks.set, walks.ways, walks.bus, walks.lines),
        TableLook::LineWidths,
        "children");
    add("bus_stops",
        busStopTable(context.city, walks.set, walks.ways, walks.lines),
        TableLook::PointMarks,
        "children");
    add("bus_pupils",
        busPupilTable(context.city, walks.set, walks.ways, walks.lines),
        TableLook::None,
        "");
}

void addHeadline(const Sums& sums, const Walks& walks, AnalysisAnswer& answer)
{
    const auto walking = static_cast<double>(total(sums.walking));
    const double safest = total(sums.safest);
    const auto add =
        [&](const char* id, double numerator, double denominator, double factor, const char* unit) {
            answer.headline.push_back(indicator(id, numerator, denominator, factor, unit));
        };
    add("safest-way-crosses", static_cast<double>(total(sums.crossing)), walking, 100.0, "%");
    add("safest-way-metres", safest, walking, 1.0, "m");
    add("safest-over-shortest", safest, total(sums.shortest), 100.0, "%");
    add("way-without-pavement", total(sums.noPavement), safest, 100.0, "%");
    add("walks-to-school", walking, static_cast<double>(total(walks.choice.children)), 100.0, "%");
    add("bus-children",
        static_cast<double>(total(sums.onBus)),
        static_cast<double>(total(sums.nearSchool)),
        100.0,
        "%");
    add("bus-lines", static_cast<double>(walks.lines.size()), 1.0, 1.0, "count");
}

/// Communities whose children cross main roads even on the safest way.
void addGaps(const AnalysisContext& context,
             const Walks& walks,
             const Sums& sums,
             AnalysisAnswer& answer)
{
    for (std::size_t c = 0; c < sums.crossing.size(); ++c) {
        if (sums.crossing[c] == 0)
            continue;
        const Community& community = context.city.communities[c];
        Gap gap{.id = community.id,
                .name = community.name,
                .town = community.town,
                .district = community.district,
                .theme = std::string(themeId(walks.stage.theme)),
                .children = sums.walking[c],
                .unserved = sums.crossing[c],
                .note = "safest_way_crosses"};
        if (!community.area.empty())
            gap.place = pointInside(community.area);
        answer.gaps.push_back(std::move(gap));
    }
    rank(answer.gaps);
}

Result<Walks> walksOf(const AnalysisContext& context, const TaskContext& task)
{
    const Parameters& parameters = context.parameters;
    const SchoolStage& stage = schoolStage(parameters.choice("stage"));
    const Metres limit(parameters.number("wider_metres"));
    auto set = stageSchools(context, stage, limit);
    if (!set)
        return tl::unexpected(set.error());
    // A seat is a seat, whatever roads lie between.
    TravelProfile anyRoad = parameters.profile("profile");
    anyRoad.mainRoads = MainRoadCrossing::Free;
    auto choice = chooseSchools(context, stage, *set, anyRoad, limit, task);
    if (!choice)
        return tl::unexpected(choice.error());
    const SafetyRules safety{Metres(parameters.number("crossing_metres")),
                             parameters.number("no_pavement_factor")};
    auto ways = schoolWaysOf(context, *set, *choice, safety, limit, task);
    if (!ways)
        return tl::unexpected(ways.error());
    const BusRules rules{.within = Metres(parameters.number("bus_metres")),
                         .detour = parameters.number("bus_detour"),
                         .toStop = Metres(parameters.number("bus_stop_metres")),
                         .least = static_cast<std::int64_t>(parameters.number("bus_children")),
                         .childrenPerAdult =
                             static_cast<std::int64_t>(parameters.number("bus_adult_children"))};
    auto lines = walkingBuses(*ways, rules, context.threads, task);
    if (!lines)
        return tl::unexpected(lines.error());
    return Walks{
        stage, std::move(*set), std::move(*choice), std::move(*ways), std::move(*lines), rules};
}

Result<AnalysisAnswer> run(const AnalysisContext& context, const TaskContext& task)
{
    const TravelProfile profile = context.parameters.profile("profile");
    if (profile.mode != TravelMode::Foot || profile.usesLines)
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "profile",
                        .detail = profile.id + " ∉ {child, walk, caregiver, stroller}"});
    const Theme theme = schoolStage(context.parameters.choice("stage")).theme;
    if (context.city.layers.first(theme) == nullptr)
        return failure({.code = ErrorCode::NoFacilities, .detail = std::string(themeId(theme))});
    const auto walks = walksOf(context, task);
    if (!walks)
        return tl::unexpected(walks.error());
    AnalysisAnswer answer;
    answer.method = methodLines(context);
    answer.method.push_back({.key = "safest", .value = "time_and_dear_crossings"});
    answer.method.push_back({.key = "its_school", .value = "seat_else_nearest"});
    answer.method.push_back({.key = "walking_bus", .value = "greedy_child_metres"});
    append(answer.findings, walks->set.findings);
    listUnlocatedFacilities(walks->set, *walks->ways.ground, answer.findings);
    listUnlocatedHomes(context.city, *walks->ways.ground->ground, answer.findings);
    const Sums sums = sumsOf(context.city, *walks);
    addHeadline(sums, *walks, answer);
    addCommunities(context, *walks, sums, answer);
    addTables(context, *walks, answer);
    addGaps(context, *walks, sums, answer);
    return answer;
}

ParameterSpec
numberParameter(const char* key, const char* preset, const char* unit, double least, double most)
{
    return {.key = key, .preset = preset, .unit = unit, .least = least, .most = most};
}

} // namespace

AnalysisSpec safeRoutesAnalysis()
{
    return {.id = "safe-routes",
            .needs = {Theme::Road, Theme::Community},
            .anyOf = {Theme::Kindergarten, Theme::PrimarySchool, Theme::MiddleSchool},
            .parameters = {{.key = "stage",
                            .kind = ParameterKind::Choice,
                            .preset = "primary_school",
                            .choices = {"kindergarten", "primary_school", "middle_school"}},
                           numberParameter("wider_metres", "2000", "m", 1, 50000),
                           {.key = "districts", .kind = ParameterKind::Flag, .preset = "yes"},
                           numberParameter("crossing_metres", "400", "m", 0, 5000),
                           numberParameter("no_pavement_factor", "2", "", 1, 100),
                           numberParameter("corridor_children", "50", "people", 1, 1e9),
                           numberParameter("bus_metres", "1200", "m", 1, 50000),
                           numberParameter("bus_detour", "1.3", "", 1, 10),
                           numberParameter("bus_stop_metres", "300", "m", 0, 5000),
                           numberParameter("bus_children", "8", "people", 1, 1e9),
                           numberParameter("bus_adult_children", "10", "people", 1, 1000),
                           profileParameter("child"),
                           snapParameter()},
            .run = run};
}

} // namespace yimi
