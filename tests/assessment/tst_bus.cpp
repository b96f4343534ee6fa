// SPDX-License-Identifier: GPL-3.0-or-later
// 公交 in a town that can be checked on paper, and against straight sums.
#include "analysis/nearest.h"
#include "made_town.h"
#include "seed.h"
#include "transit/lines_from_tables.h"
#include "transit/travel_graph.h"

using namespace yimi;
using namespace yimi::test;

namespace {

struct StopRow
{
    std::string id;
    Coordinate at;
    std::string routes;
};

FeatureTable stopsTable(const std::vector<StopRow>& rows)
{
    FeatureTable table = emptyTable("bus_stop");
    for (const char* field : {"id", "name", "routes"})
        table.addColumn(field, FieldType::Text);
    std::int64_t fid = 0;
    for (const StopRow& row : rows)
        appendRow(table,
                  ++fid,
                  Points{row.at},
                  {row.id, "站 " + row.id, row.routes.empty() ? Value{} : Value{row.routes}});
    return table;
}

/// Routes along the street, with minutes between buses.
FeatureTable routesTable(const std::vector<std::pair<std::string, double>>& rows)
{
    FeatureTable table = emptyTable("bus_route");
    for (const char* field : {"id", "name"})
        table.addColumn(field, FieldType::Text);
    table.addColumn("headway_min", FieldType::Real);
    std::int64_t fid = 0;
    for (const auto& [id, headway] : rows)
        appendRow(table, ++fid, Lines{{{0, 0}, {4000, 0}}}, {id, id + "路", headway});
    return table;
}

/// Stops at 300 m (routes 1 and 2), 1,100 m (route 1) and 1,900 m (both); a school at 700 m with a
/// gate at 600 m, one at 3,000 m without a gate.
CityLayers busTown()
{
    CityLayers layers = streetTown();
    layers.layers.push_back(
        {Theme::BusStop,
         "公交站",
         shared(stopsTable(
             {{"s1", {300, 0}, "1;2"}, {"s2", {1100, 0}, "1"}, {"s3", {1900, 0}, "1;2"}}))});
    layers.layers.push_back({Theme::PrimarySchool,
                             "小学",
                             shared(placesTable("primary_school",
                                                {"enrolled"},
                                                {{"p1", {700, 0}, {std::int64_t{900}}},
                                                 {"p2", {3000, 0}, {std::int64_t{400}}}}))});
    FeatureTable gates = emptyTable("school_gate");
    gates.addColumn("school_id", FieldType::Text);
    appendRow(gates, 1, Points{{600, 0}}, {std::string("p1")});
    layers.layers.push_back({Theme::Entrance, "校门", shared(gates)});
    return layers;
}

std::shared_ptr<const CityBase> riddenCity(const CityLayers& layers, const FeatureTable& routes)
{
    auto lines = transitLinesFromTables(routes, *layers.first(Theme::BusStop)->table);
    if (!lines)
        qFatal("lines: %s", errorCodeName(lines.error().code).data());
    auto base = prepareCity(
        layers, {}, std::make_shared<const TransitService>(TransitService{lines->lines, {}}));
    if (!base)
        qFatal("city: %s", errorCodeName(base.error().code).data());
    return std::move(*base);
}

const Indicator& headline(const AnalysisAnswer& answer, const char* id)
{
    return indicatorById(answer.headline, id);
}

ParameterTexts primary(ParameterTexts set = {})
{
    set.insert({{"schools", "primary_school"}});
    return set;
}

} // namespace

class TestBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// Homes at 500, 1,500, 2,500 and 3,500 m with 100, 50, 20 and 15 children: 200, 400, 600 and
    /// 1,600 m to a stop.
    void stopsByHand()
    {
        const AnalysisAnswer answer = analysed(*cityOf(busTown()), "bus", primary());
        QCOMPARE(headline(answer, "bus-near-walked").numerator, 100.0);
        QCOMPARE(headline(answer, "bus-far-walked").numerator, 150.0);
        QCOMPARE(headline(answer, "bus-far-walked").denominator, 185.0);
        QCOMPARE(*headline(answer, "bus-far-walked").target, 90.0);
        QCOMPARE(*headline(answer, "bus-near-walked").target, 50.0);
        const AnalysisAnswer wide = analysed(*cityOf(busTown()), "bus", primary({{"far", "600"}}));
        QCOMPARE(headline(wide, "bus-far-walked").numerator, 170.0); // 600 m is inside
    }

    /// A stop 100 m beside the far end of the street is 100 m from the last home as the crow flies,
    /// and 500 m along the street and across.
    void straightIsNotWalked()
    {
        CityLayers layers = streetTown();
        layers.layers.push_back(
            {Theme::BusStop, "公交站", shared(stopsTable({{"s", {3500, 150}, "1"}}))});
        FeatureTable roads =
            plainRoads({{{0, 0}, {4000, 0}}, {{4000, 0}, {4000, 150}, {3450, 150}}});
        layers.layers.front().table = shared(roads);
        const AnalysisAnswer answer = analysed(*cityOf(layers), "bus", primary());
        QCOMPARE(headline(answer, "bus-near-straight").numerator, 15.0);
        QCOMPARE(headline(answer, "bus-near-walked").numerator, 0.0);
        QCOMPARE(headline(answer, "bus-far-walked").numerator, 0.0);
    }

    /// Route 1 every 10 minutes (6 an hour), route 2 every 20 (3 an hour); full service is 12 an
    /// hour. Within 500 m the first home has both: 9 / 12; the second, at 1,500 m, s2 at 400 m and
    /// s3 at 400 m, both routes once: 9 / 12. (100 + 50) × 0.75 = 112.5 of 185.
    void headwaysByHand()
    {
        const auto base = riddenCity(busTown(), routesTable({{"1", 10}, {"2", 20}}));
        const AnalysisAnswer answer = analysed(*base, "bus", primary({{"full_service", "12"}}));
        QCOMPARE(headline(answer, "bus-headway-weighted").numerator, 112.5);
        QCOMPARE(headline(answer, "bus-headway-weighted").denominator, 185.0);
        const FeatureTable& communities = tableOf(answer, "communities").table;
        QCOMPARE(*communities.column("departures_per_hour")->number(0), 9.0);
        QCOMPARE(*communities.column("departures_per_hour")->number(3), 0.0);
        // Six an hour are enough: nobody counts more than once.
        const AnalysisAnswer enough = analysed(*base, "bus", primary());
        QCOMPARE(headline(enough, "bus-headway-weighted").numerator, 150.0);
    }

    /// The gate of p1 is 300 m from s1 (inside) and 500 m from s2; p2 is 1,100 m from s3.
    void schoolsByHand()
    {
        const auto base = riddenCity(busTown(), routesTable({{"1", 10}, {"2", 20}}));
        const AnalysisAnswer answer = analysed(*base, "bus", primary());
        QCOMPARE(headline(answer, "schools-with-bus").numerator, 1.0);
        QCOMPARE(headline(answer, "schools-with-bus").denominator, 2.0);
        const FeatureTable& schools = tableOf(answer, "schools").table;
        QCOMPARE(schools.column("routes")->text(0), std::string("2"));
        QCOMPARE(schools.column("route_names")->text(0), std::string("1路、2路"));
        QCOMPARE(schools.column("stops")->text(0), std::string("1"));
        const auto gap = std::ranges::find(answer.gaps, GapSubject::Facility, &Gap::subject);
        QVERIFY(gap != answer.gaps.end());
        QCOMPARE(gap->id, std::string("p2"));
        QCOMPARE(gap->unserved, 400);
        QCOMPARE(gap->length->value, 1100.0);
        QCOMPARE(gap->excessLength->value, 800.0);
        QCOMPARE(gap->note, std::string("school_without_bus"));
        // The one without a gate is listed.
        const auto listed = std::ranges::find(
            answer.findings, FindingCode::FacilityWithoutEntrance, &Finding::code);
        QVERIFY(listed != answer.findings.end());
        QCOMPARE(listed->ids, std::vector<std::string>{"p2"});
    }

    /// Without lines the stops' own field says who calls; how often is not known, and said so.
    void withoutLinesTheStopsSay()
    {
        const AnalysisAnswer answer = analysed(*cityOf(busTown()), "bus", primary());
        QCOMPARE(headline(answer, "schools-with-bus").numerator, 1.0);
        QVERIFY(std::ranges::find(answer.headline, "bus-headway-weighted", &Indicator::id)
                == answer.headline.end());
        QVERIFY(std::ranges::find(answer.findings, FindingCode::ThemeMissing, &Finding::code)
                != answer.findings.end());
    }

    void sumsHold()
    {
        const AnalysisAnswer answer = analysed(*cityOf(busTown()), "bus", primary());
        for (const char* field :
             {"children", "near_walked", "far_walked", "near_straight", "far_straight"}) {
            const auto city = columnSum(tableOf(answer, "communities").table, field);
            QCOMPARE(columnSum(tableOf(answer, "towns").table, field), city);
            QCOMPARE(columnSum(tableOf(answer, "districts").table, field), city);
        }
        QCOMPARE(static_cast<double>(columnSum(tableOf(answer, "communities").table, "far_walked")),
                 headline(answer, "bus-far-walked").numerator);
    }

    /// Every home and stop by a search of its own.
    void sameAsSingleSearches()
    {
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 1100);
        std::vector<StopRow> stops;
        for (int i = 0; i < 8; ++i)
            stops.push_back({std::to_string(i), {place(random), place(random)}, "1"});
        std::vector<ResidenceRow> homes;
        for (int i = 0; i < 150; ++i)
            homes.push_back({std::to_string(i), {place(random), place(random)}, 1 + i % 5});
        const CityLayers layers{
            {{Theme::Road, "道路", shared(roadsTable(randomStreets(random, 12, 100, false)))},
             {Theme::Community,
              "社区",
              shared(
                  communitiesTable({{"c", rectangle(-100, -100, 1200, 1200), std::int64_t{450}}}))},
             {Theme::Residence, "居住点", shared(residencesTable(homes))},
             {Theme::BusStop, "公交站", shared(stopsTable(stops))}}};
        const auto base = cityOf(layers);
        const AnalysisAnswer answer = analysed(*base, "bus");
        std::vector<NamedPoint> from;
        for (const DemandPoint& point : base->demand)
            from.push_back({point.id, point.position});
        std::vector<NamedPoint> to;
        for (const StopRow& stop : stops)
            to.push_back({stop.id, stop.at});
        const auto ways = nearest(*base->network,
                                  from,
                                  to,
                                  {.profile = *travelProfile("caregiver"), .cutoff = Metres(300)});
        QVERIFY(ways);
        double walked = 0;
        double straight = 0;
        for (std::size_t i = 0; i < from.size(); ++i) {
            const auto children = static_cast<double>(base->demand[i].children[0]);
            walked += ways->rows[i].state == ReachState::Reached ? children : 0;
            straight +=
                std::ranges::any_of(to,
                                    [&](const NamedPoint& stop) {
                                        return distance(stop.position, from[i].position) <= 300;
                                    })
                    ? children
                    : 0;
        }
        QCOMPARE(headline(answer, "bus-near-walked").numerator, walked);
        QCOMPARE(headline(answer, "bus-near-straight").numerator, straight);
        QVERIFY(straight >= walked);
    }

    void nearAndFarMustBeInOrder()
    {
        const auto base = cityOf(busTown());
        ReachBook book(base->network, placesOf(base->demand));
        const auto standards = someStandards();
        const auto answer = analyse(*base,
                                    book,
                                    {.analysis = "bus",
                                     .set = {{"near", "800"}},
                                     .standards = standards,
                                     .profiles = travelProfiles()});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::ParameterInvalid);
        QCOMPARE(answer.error().field, std::string("near"));
    }

    void smallerDistancesSearchNothing()
    {
        const auto base = riddenCity(busTown(), routesTable({{"1", 10}, {"2", 20}}));
        ReachBook book(base->network, placesOf(base->demand));
        const auto standards = someStandards();
        AnalysisQuestion question{.analysis = "bus",
                                  .set = primary(),
                                  .standards = standards,
                                  .profiles = travelProfiles()};
        QVERIFY(analyse(*base, book, question));
        const std::size_t searches = book.searches();
        question.set["near"] = "200";
        question.set["far"] = "400";
        const auto again = analyse(*base, book, question);
        QVERIFY(again);
        QCOMPARE(book.searches(), searches);
        QCOMPARE(headline(*again, "bus-near-walked").numerator, 100.0);
        QCOMPARE(headline(*again, "bus-far-walked").numerator, 150.0);
    }

    void orderChangesNothing()
    {
        std::mt19937 random(testSeed());
        const FeatureTable routes = routesTable({{"1", 10}, {"2", 20}});
        const CityLayers layers = busTown();
        const AnalysisAnswer first = analysed(*riddenCity(layers, routes), "bus", primary());
        CityLayers mixed = layers;
        for (CityLayer& layer : mixed.layers) {
            if (layer.theme != Theme::Community)
                layer.table = shared(shuffled(*layer.table, random));
        }
        const AnalysisAnswer again =
            analysed(*riddenCity(mixed, shuffled(routes, random)), "bus", primary());
        QVERIFY(again.headline == first.headline);
        for (std::size_t i = 0; i < first.tables.size(); ++i)
            QVERIFY2(again.tables[i].table == first.tables[i].table, first.tables[i].id.c_str());
    }
};

QTEST_GUILESS_MAIN(TestBus)
#include "tst_bus.moc"
