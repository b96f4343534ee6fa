// SPDX-License-Identifier: GPL-3.0-or-later
// 公交: who has a stop near by, along the streets and as the crow flies, how often a bus comes, and
// which schools no route serves.
#include "analysis/cutoff_cost.h"
#include "assessment/answer_parts.h"
#include "assessment/area_figures.h"
#include "assessment/plain_number.h"
#include "assessment/ready_made.h"
#include "assessment/school_buses.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"

#include <algorithm>
#include <limits>

namespace yimi {

namespace {

/// Metres from each demand point to its nearest stop as the crow flies.
std::vector<double> straightWays(const CityBase& city, const FacilitySet& stops)
{
    std::vector<Box> boxes;
    for (const Facility& stop : stops.facilities)
        boxes.push_back({stop.position, stop.position});
    const BoxIndex index(boxes);
    std::vector<double> metres(city.demand.size(), std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < metres.size(); ++i)
        index.nearest(city.demand[i].position, [&](std::uint32_t stop, double) {
            metres[i] = distance(city.demand[i].position, stops.facilities[stop].position);
            return false;
        });
    return metres;
}

/// Buses an hour that each demand point has within the farther distance: every route that calls
/// there counts once, in one direction.
Result<std::vector<double>> departuresOf(const AnalysisContext& context,
                                         const ServedStops& served,
                                         const CoverageOptions& options,
                                         const TaskContext& task)
{
    std::vector<const Facility*> stops;
    for (const Facility& stop : served.stops)
        stops.push_back(&stop);
    const Cost limit = costOf(options.cutoff);
    const auto ways = context.book.ways("served_stops", stops, wayRulesOf(options), limit, task);
    if (!ways)
        return tl::unexpected(ways.error());
    std::vector<std::vector<std::uint32_t>> routes(context.city.demand.size());
    const auto reach = reachWithin(**ways, limit);
    for (std::size_t s = 0; s < reach.size(); ++s) {
        for (const Reach& one : reach[s])
            routes[one.demand.value].insert(routes[one.demand.value].end(),
                                            served.routesOf[s].begin(),
                                            served.routesOf[s].end());
    }
    std::vector<double> departures(routes.size(), 0);
    for (std::size_t i = 0; i < routes.size(); ++i) {
        std::ranges::sort(routes[i]);
        const auto repeats = std::ranges::unique(routes[i]);
        routes[i].erase(repeats.begin(), repeats.end());
        for (const std::uint32_t route : routes[i])
            departures[i] += departuresPerHour(served.routes[route]);
    }
    return departures;
}

/// Everything that the answer is made from.
struct BusFindings
{
    const AnalysisContext& context;
    const Covered& far;
    const ServedStops& served;
    const std::vector<SchoolBuses>& schools;
    std::vector<double> straight;   ///< metres, per demand point
    std::vector<double> departures; ///< an hour, per demand point; empty: nobody knows

    [[nodiscard]] double near() const { return context.parameters.number("near"); }

    [[nodiscard]] double farther() const { return context.parameters.number("far"); }

    [[nodiscard]] AgeGroups ages() const { return context.parameters.ages("ages"); }
};

AreaFigures figuresOf(const BusFindings& found)
{
    const CityBase& city = found.context.city;
    AreaFigures figures;
    const auto add = [&](const char* name, auto&& accepts) {
        figures.counts.push_back({name, childrenWhere(city, found.ages(), accepts)});
    };
    const auto walked = [&](double metres) {
        return [&found, metres](std::size_t i) {
            const auto& nearest = found.far.coverage.demand[i].nearest;
            return nearest && costOf(nearest->length) <= costOf(Metres(metres));
        };
    };
    figures.counts.push_back({"children", childrenOfCommunities(city, found.ages())});
    add("near_walked", walked(found.near()));
    add("far_walked", walked(found.farther()));
    add("near_straight", [&](std::size_t i) { return found.straight[i] <= found.near(); });
    add("far_straight", [&](std::size_t i) { return found.straight[i] <= found.farther(); });
    figures.shares = {{"share_near", "near_walked", "children"},
                      {"share_far", "far_walked", "children"}};
    return figures;
}

/// Σ children × min(1, buses an hour ÷ those of a full service): a child with half of it counts
/// half.
double weightedChildren(const BusFindings& found)
{
    const double full = found.context.parameters.number("full_service");
    double weighted = 0;
    for (std::size_t i = 0; i < found.departures.size(); ++i)
        weighted +=
            static_cast<double>(childrenIn(found.context.city.demand[i].children, found.ages()))
            * std::min(1.0, found.departures[i] / full);
    return weighted;
}

void addHeadline(const BusFindings& found, const AreaFigures& figures, AnalysisAnswer& answer)
{
    const auto children = static_cast<double>(figures.sum("children"));
    const auto share = [&](const char* id, const char* count, const char* target) {
        answer.headline.push_back(
            withTarget(indicator(id, static_cast<double>(figures.sum(count)), children, 100.0, "%"),
                       found.context.standards,
                       target));
    };
    share("bus-far-walked", "far_walked", "gbt51328-share-far");
    share("bus-near-walked", "near_walked", "gbt51328-share-near");
    share("bus-far-straight", "far_straight", "gbt51328-share-far");
    share("bus-near-straight", "near_straight", "gbt51328-share-near");
    if (!found.departures.empty())
        answer.headline.push_back(
            indicator("bus-headway-weighted", weightedChildren(found), children, 100.0, "%"));
    const auto served = std::ranges::count_if(
        found.schools, [](const SchoolBuses& school) { return !school.routes.empty(); });
    answer.headline.push_back(indicator("schools-with-bus",
                                        static_cast<double>(served),
                                        static_cast<double>(found.schools.size()),
                                        100.0,
                                        "%"));
}

/// Buses an hour of the mean child of each community.
void addDepartures(const BusFindings& found, FeatureTable& table)
{
    const CityBase& city = found.context.city;
    std::vector<double> sum(city.communities.size(), 0);
    std::vector<std::int64_t> children(city.communities.size(), 0);
    for (std::size_t i = 0; i < found.departures.size(); ++i) {
        const std::int64_t here = childrenIn(city.demand[i].children, found.ages());
        sum[city.demand[i].community.value] += static_cast<double>(here) * found.departures[i];
        children[city.demand[i].community.value] += here;
    }
    Column& column = table.addColumn("departures_per_hour", FieldType::Real);
    for (std::size_t c = 0; c < children.size(); ++c) {
        if (children[c] > 0)
            column.set(c, sum[c] / static_cast<double>(children[c]));
    }
}

void addTables(const BusFindings& found, const AreaFigures& figures, AnalysisAnswer& answer)
{
    const CityBase& city = found.context.city;
    FeatureTable communities = coverageTable(found.far.study, found.far.coverage, city.crs);
    AreaFigures beside = figures; // the children are there already
    std::erase_if(beside.shares, [](const ShareColumn&) { return true; });
    std::erase_if(beside.counts, [](const CountColumn& count) { return count.name == "children"; });
    addFigures(communities, beside);
    if (!found.departures.empty())
        addDepartures(found, communities);
    answer.tables.push_back({.id = "communities",
                             .table = std::move(communities),
                             .look = TableLook::States,
                             .lookField = "state"});
    answer.tables.push_back({.id = "towns", .table = townFigures(city, figures)});
    answer.tables.push_back({.id = "districts", .table = districtFigures(city, figures)});
    answer.tables.push_back({.id = "schools",
                             .table = schoolTable(found.context, found.served, found.schools),
                             .look = TableLook::PointMarks,
                             .lookField = "state"});
}

void addGaps(const BusFindings& found, AnalysisAnswer& answer)
{
    answer.gaps = gapsOf(found.context.city, found.far.set, found.far.coverage);
    const auto schools = schoolGaps(
        found.served, found.schools, Metres(found.context.parameters.number("school_metres")));
    answer.gaps.insert(answer.gaps.end(), schools.begin(), schools.end());
    rank(answer.gaps);
}

CoverageOptions walkingOptions(const AnalysisContext& context)
{
    return {.cutoff = Metres(context.parameters.number("far")),
            .profile = context.parameters.profile("profile"),
            .ages = context.parameters.ages("ages"),
            .snapLimit = Metres(context.parameters.number("snap")),
            .threads = context.threads};
}

Result<AnalysisAnswer> run(const AnalysisContext& context, const TaskContext& task)
{
    if (context.parameters.number("near") > context.parameters.number("far"))
        return failure(
            {.code = ErrorCode::ParameterInvalid,
             .field = "near",
             .detail = context.parameters.text("near") + " ≤ " + context.parameters.text("far")});
    AnalysisAnswer answer;
    auto set = facilitySet(context.city, Theme::BusStop);
    if (!set)
        return tl::unexpected(set.error());
    const CoverageOptions options = walkingOptions(context);
    const auto far = covered(context, std::move(*set), options, false, task);
    if (!far)
        return tl::unexpected(far.error());
    append(answer.findings, far->coverage.findings);
    const ServedStops served = servedStops(context.city);
    const auto schools = schoolBuses(
        context, served, Metres(context.parameters.number("school_metres")), answer.findings, task);
    if (!schools)
        return tl::unexpected(schools.error());
    BusFindings found{context, *far, served, *schools, straightWays(context.city, far->set), {}};
    if (served.headways) {
        auto departures = departuresOf(context, served, options, task);
        if (!departures)
            return tl::unexpected(departures.error());
        found.departures = std::move(*departures);
    } else {
        answer.findings.push_back({.code = FindingCode::ThemeMissing,
                                   .detail = std::string(themeId(Theme::BusRoute)),
                                   .count = 1});
    }
    const AreaFigures figures = figuresOf(found);
    addHeadline(found, figures, answer);
    addGaps(found, answer);
    addTables(found, figures, answer);
    answer.method = methodLines(context);
    if (served.headways)
        answer.method.push_back({.key = "headway_weight", .value = "headway_weight_rule"});
    return answer;
}

ParameterSpec distanceParameter(std::string key, std::string standard)
{
    return {.key = std::move(key),
            .unit = "m",
            .least = 1,
            .most = 5000,
            .standard = std::move(standard)};
}

} // namespace

AnalysisSpec busAnalysis()
{
    return {
        .id = "bus",
        .needs = {Theme::Road, Theme::Community, Theme::BusStop},
        .parameters =
            {distanceParameter("near", "gbt51328-stop-near"),
             distanceParameter("far", "gbt51328-stop-far"),
             distanceParameter("school_metres", "gbt51328-stop-near"),
             {.key = "schools",
              .kind = ParameterKind::Choices,
              .preset = "primary_school+middle_school+high_school+special_school",
              .choices = {"kindergarten",
                          "primary_school",
                          "middle_school",
                          "high_school",
                          "special_school"}},
             {.key = "full_service", .preset = "6", .unit = "per-hour", .least = 0.1, .most = 600},
             agesParameter("A0_2+A3_5+A6_11+A12_14+A15_17"),
             profileParameter("caregiver"),
             snapParameter()},
        .run = run};
}

} // namespace yimi
