// SPDX-License-Identifier: GPL-3.0-or-later
// Public transport from what bureaus have: lines, stops, headways. Numbers by hand: 18 km/h is 5
// m/s, so 500 m take 100 s.
#include "builders.h"
#include "transit/lines_from_tables.h"

#include <QTest>

#include <limits>

using namespace yimi;
using namespace yimi::test;

namespace {

struct Row
{
    Geometry geometry;
    std::vector<Value> values;
};

FeatureTable table(const std::string& name,
                   const std::vector<std::pair<std::string, FieldType>>& fields,
                   const std::vector<Row>& rows)
{
    FeatureTable made = emptyTable(name);
    for (const auto& [field, type] : fields)
        made.addColumn(field, type);
    std::int64_t id = 0;
    for (const Row& row : rows)
        appendRow(made, ++id, row.geometry, row.values);
    return made;
}

const std::vector<std::pair<std::string, FieldType>> kRouteFields = {{"线路名称", FieldType::Text},
                                                                     {"发车间隔", FieldType::Text}};
const std::vector<std::pair<std::string, FieldType>> kStopFields = {{"id", FieldType::Text},
                                                                    {"站名", FieldType::Text}};

Row line(LineString line, std::vector<Value> values)
{
    return {Lines{std::move(line)}, std::move(values)};
}

Row point(double x, double y, std::vector<Value> values)
{
    return {Points{{x, y}}, std::move(values)};
}

std::string idsOf(const TransitLines& lines, const TransitPattern& pattern)
{
    std::string ids;
    for (const TransitCall& call : pattern.calls)
        ids += (ids.empty() ? "" : " ") + lines.stops[call.stop.value].id;
    return ids;
}

std::string findingIds(const TransitRead& read, FindingCode code)
{
    std::string ids;
    for (const Finding& finding : read.findings) {
        if (finding.code == code) {
            for (const std::string& id : finding.ids)
                ids += (ids.empty() ? "" : " ") + id;
        }
    }
    return ids;
}

/// A, B, C at 0, 500 and 1000 m of a street.
FeatureTable threeStops()
{
    return table(
        "stops",
        kStopFields,
        {point(0, 0, {"A", "甲"}), point(500, 8, {"B", "乙"}), point(1000, 0, {"C", "丙"})});
}

} // namespace

class TestLinesFromTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aLineWithoutDirectionRunsBothWays()
    {
        const FeatureTable routes =
            table("routes", kRouteFields, {line({{0, 0}, {1000, 0}}, {"1路", "10"})});
        const auto read = transitLinesFromTables(routes, threeStops());
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.patterns.size(), std::size_t{2});
        QCOMPARE(idsOf(read->lines, read->lines.patterns[0]), std::string("A B C"));
        QCOMPARE(idsOf(read->lines, read->lines.patterns[1]), std::string("C B A"));
        const TransitPattern& pattern = read->lines.patterns[0];
        QCOMPARE(pattern.routeId, std::string("1路"));
        QCOMPARE(pattern.headway, Milliseconds(600'000));
        QCOMPARE(pattern.calls[0].hop, Milliseconds(100'000));
        QCOMPARE(pattern.calls[1].dwell, Milliseconds(20'000));
        QCOMPARE(pattern.calls[1].hop, Milliseconds(100'000));
        QCOMPARE(pattern.calls[2].hop, Milliseconds(0));
        QCOMPARE(pattern.calls[2].dwell, Milliseconds(0));
        QCOMPARE(pattern.calls[0].dwell, Milliseconds(0));
        QVERIFY(read->findings.empty());
        QCOMPARE(routeCount(read->lines), std::size_t{1});
    }

    void rule23_meanWaitIsHalfTheHeadwayPessimisticTheWhole()
    {
        TransitPattern pattern;
        pattern.headway = Milliseconds(600'000);
        QCOMPARE(waitFor(pattern, WaitRule::Mean), Milliseconds(300'000));
        QCOMPARE(waitFor(pattern, WaitRule::Pessimistic), Milliseconds(600'000));
        pattern.headway = Milliseconds(1001);
        QCOMPARE(waitFor(pattern, WaitRule::Mean), Milliseconds(501));
    }

    void fieldsOfSpeedModeDirectionAndSeconds()
    {
        const FeatureTable routes =
            table("routes",
                  {{"route_id", FieldType::Text},
                   {"headway_s", FieldType::Integer},
                   {"speed_kmh", FieldType::Real},
                   {"上下行", FieldType::Text},
                   {"类型", FieldType::Text}},
                  {line({{0, 0}, {1000, 0}}, {"M1", std::int64_t{300}, 36.0, "上行", "地铁"})});
        const auto read = transitLinesFromTables(routes, threeStops());
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.patterns.size(), std::size_t{1});
        const TransitPattern& pattern = read->lines.patterns[0];
        QCOMPARE(pattern.mode, TransitMode::Metro);
        QCOMPARE(pattern.direction, std::string("上行"));
        QCOMPARE(pattern.headway, Milliseconds(300'000));
        QCOMPARE(pattern.calls[0].hop, Milliseconds(50'000)); // 10 m/s
    }

    void routesWithoutHeadwayAreListedAndLeftOut()
    {
        const LineString street{{0, 0}, {1000, 0}};
        const FeatureTable routes =
            table("routes",
                  {{"id", FieldType::Text}, {"headway_min", FieldType::Real}},
                  {line(street, {"none", Value{}}),
                   line(street, {"zero", 0.0}),
                   line(street, {"minus", -5.0}),
                   line(street, {"nan", std::numeric_limits<double>::quiet_NaN()}),
                   line(street, {"good", 5.0})});
        const auto read = transitLinesFromTables(routes, threeStops());
        QVERIFY(read.has_value());
        QCOMPARE(routeCount(read->lines), std::size_t{1});
        QCOMPARE(findingIds(*read, FindingCode::RouteWithoutHeadway),
                 std::string("none zero minus nan"));
    }

    void whatCannotBeUsedIsListed()
    {
        const FeatureTable routes =
            table("routes",
                  kRouteFields,
                  {line({{0, 0}, {1000, 0}}, {"1", "5"}),
                   line({{0, 5000}, {1000, 5000}}, {"far", "5"}),
                   line({{0, 20}, {0, 3000}}, {"one stop", "5"}),
                   {Lines{{{0, 0}, {500, 0}}, {{600, 0}, {1000, 0}}}, {"broken", "5"}},
                   {std::monostate{}, {"no shape", "5"}}});
        FeatureTable stops = threeStops();
        appendRow(stops, 9, Points{{400, 300}}, {"Z", "远"});
        appendRow(stops, 10, std::monostate{}, {"N", "无"});
        const auto read = transitLinesFromTables(routes, stops);
        QVERIFY(read.has_value());
        QCOMPARE(findingIds(*read, FindingCode::RouteWithoutStops), std::string("far one stop"));
        QCOMPARE(findingIds(*read, FindingCode::RouteBroken), std::string("broken"));
        QCOMPARE(findingIds(*read, FindingCode::GeometryNull), std::string("N no shape"));
        QCOMPARE(findingIds(*read, FindingCode::StopUnused), std::string("Z"));
        QCOMPARE(routeCount(read->lines), std::size_t{1});
    }

    void stopsThatNameTheirRoutes()
    {
        const FeatureTable routes = table("routes",
                                          kRouteFields,
                                          {line({{0, 0}, {1000, 0}}, {"1路", "5"}),
                                           line({{0, 10}, {1000, 10}}, {"2路(环线)", "5"})});
        const FeatureTable stops = table("stops",
                                         {{"id", FieldType::Text}, {"途经线路", FieldType::Text}},
                                         {point(0, 5, {"A", "1路;2路"}),
                                          point(300, 5, {"B", "1、2"}),
                                          point(600, 5, {"C", "2路, 99路"}),
                                          point(1000, 5, {"D", "1路，2路"}),
                                          point(500, 900, {"F", "1路"}),
                                          point(500, 5, {"E", Value{}})});
        const auto read = transitLinesFromTables(routes, stops);
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.patterns.size(), std::size_t{4});
        QCOMPARE(idsOf(read->lines, read->lines.patterns[0]), std::string("A B D"));
        QCOMPARE(idsOf(read->lines, read->lines.patterns[2]), std::string("A B C D"));
        QCOMPARE(findingIds(*read, FindingCode::RouteUnknown), std::string("C"));
        QCOMPARE(findingIds(*read, FindingCode::StopFarFromRoute), std::string("F"));
        QCOMPARE(findingIds(*read, FindingCode::ValueMissing), std::string("E"));
        QCOMPARE(findingIds(*read, FindingCode::StopUnused), std::string("E F"));
    }

    void numbersPutStopsInOrderOnALineThatComesByTwice()
    {
        // Out along y = 0, back along y = 20, as one drawn line; the stops stand between the two.
        const FeatureTable routes =
            table("routes",
                  {{"id", FieldType::Text},
                   {"headway", FieldType::Integer},
                   {"direction", FieldType::Text}},
                  {line({{0, 0}, {1000, 0}, {1000, 20}, {0, 20}}, {"1", std::int64_t{5}, "0"})});
        const FeatureTable stops = table(
            "stops",
            {{"id", FieldType::Text}, {"route_id", FieldType::Text}, {"序号", FieldType::Integer}},
            {point(200, 10, {"D", "1", std::int64_t{4}}),
             point(300, 10, {"A", "1", std::int64_t{1}}),
             point(600, 10, {"B", "1", std::int64_t{2}}),
             point(500, 10, {"C", "1", std::int64_t{3}})});
        const auto read = transitLinesFromTables(routes, stops);
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.patterns.size(), std::size_t{1});
        const TransitPattern& pattern = read->lines.patterns[0];
        QCOMPARE(idsOf(read->lines, pattern), std::string("A B C D"));
        QCOMPARE(pattern.calls[0].hop, Milliseconds(60'000));  // 300 m
        QCOMPARE(pattern.calls[1].hop, Milliseconds(184'000)); // 400 + 20 + 500 = 920 m
        QCOMPARE(pattern.calls[2].hop, Milliseconds(60'000));
    }

    void numbersTellTheDirectionOfALineDrawnBackwards()
    {
        const FeatureTable routes =
            table("routes",
                  {{"id", FieldType::Text},
                   {"headway", FieldType::Integer},
                   {"direction", FieldType::Text}},
                  {line({{1000, 0}, {0, 0}}, {"1", std::int64_t{5}, "上行"})});
        const FeatureTable stops = table("stops",
                                         {{"id", FieldType::Text},
                                          {"线路", FieldType::Text},
                                          {"序号", FieldType::Integer},
                                          {"方向", FieldType::Text}},
                                         {point(0, 0, {"A", "1", std::int64_t{1}, "上行"}),
                                          point(400, 0, {"B", "1", std::int64_t{2}, "上行"}),
                                          point(500, 0, {"X", "1", std::int64_t{2}, "下行"}),
                                          point(1000, 0, {"C", "1", std::int64_t{3}, ""})});
        const auto read = transitLinesFromTables(routes, stops);
        QVERIFY(read.has_value());
        QCOMPARE(idsOf(read->lines, read->lines.patterns[0]), std::string("A B C"));
        QCOMPARE(read->lines.patterns[0].calls[0].hop, Milliseconds(80'000));
    }

    void oneLineForBothDirectionsWithStopsNumberedForEach()
    {
        const FeatureTable routes =
            table("routes",
                  {{"id", FieldType::Text}, {"headway", FieldType::Integer}},
                  {line({{0, 0}, {1000, 0}}, {"1", std::int64_t{5}})});
        const FeatureTable stops = table("stops",
                                         {{"id", FieldType::Text},
                                          {"线路", FieldType::Text},
                                          {"序号", FieldType::Integer},
                                          {"上下行", FieldType::Text}},
                                         {point(0, -9, {"A", "1", std::int64_t{1}, "上行"}),
                                          point(990, -9, {"B", "1", std::int64_t{2}, "上行"}),
                                          point(1000, 9, {"C", "1", std::int64_t{1}, "下行"}),
                                          point(10, 9, {"D", "1", std::int64_t{2}, "下行"})});
        const auto read = transitLinesFromTables(routes, stops);
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.patterns.size(), std::size_t{2});
        QCOMPARE(idsOf(read->lines, read->lines.patterns[0]), std::string("A B"));
        QCOMPARE(idsOf(read->lines, read->lines.patterns[1]), std::string("C D"));
    }

    void aLoopRunsOnOverItsSeam()
    {
        const FeatureTable routes = table("routes",
                                          {{"id", FieldType::Text},
                                           {"headway", FieldType::Integer},
                                           {"direction", FieldType::Text},
                                           {"环线", FieldType::Text}},
                                          {line({{0, 0}, {500, 0}, {500, 500}, {0, 500}, {0, 0}},
                                                {"环", std::int64_t{5}, "0", "是"})});
        const FeatureTable stops = table(
            "stops",
            kStopFields,
            {point(100, 0, {"A", ""}), point(500, 100, {"B", ""}), point(100, 500, {"C", ""})});
        const auto read = transitLinesFromTables(routes, stops);
        QVERIFY(read.has_value());
        QCOMPARE(read->lines.patterns.size(), std::size_t{1});
        const TransitPattern& pattern = read->lines.patterns[0];
        QCOMPARE(idsOf(read->lines, pattern), std::string("A B C A B"));
        // C at 1400 m, A of the second lap at 2100 m.
        QCOMPARE(pattern.calls[2].hop, Milliseconds(140'000));
        QCOMPARE(pattern.calls[3].dwell, Milliseconds(20'000));
    }

    void numberedLoopMayBeginAnywhereOnItsLine()
    {
        const FeatureTable routes = table("routes",
                                          {{"id", FieldType::Text},
                                           {"headway", FieldType::Integer},
                                           {"direction", FieldType::Text},
                                           {"loop", FieldType::Text}},
                                          {line({{0, 0}, {500, 0}, {500, 500}, {0, 500}, {0, 0}},
                                                {"L", std::int64_t{5}, "0", "1"})});
        const FeatureTable stops = table(
            "stops",
            {{"id", FieldType::Text}, {"route_id", FieldType::Text}, {"seq", FieldType::Integer}},
            {point(0, 250, {"A", "L", std::int64_t{1}}),
             point(250, 0, {"B", "L", std::int64_t{2}}),
             point(500, 250, {"C", "L", std::int64_t{3}})});
        const auto read = transitLinesFromTables(routes, stops);
        QVERIFY(read.has_value());
        const TransitPattern& pattern = read->lines.patterns[0];
        QCOMPARE(idsOf(read->lines, pattern), std::string("A B C A B"));
        QCOMPARE(pattern.calls[0].hop, Milliseconds(100'000));
        QCOMPARE(pattern.calls[2].hop, Milliseconds(200'000)); // 1000 m round the top
    }

    void rowsOfOneStopAreOneStop()
    {
        const FeatureTable routes = table(
            "routes",
            kRouteFields,
            {line({{0, 0}, {1000, 0}}, {"1路", "5"}), line({{0, 0}, {1000, 0}}, {"2路", "5"})});
        const FeatureTable stops =
            table("stops",
                  {{"id", FieldType::Text}, {"线路", FieldType::Text}, {"序号", FieldType::Text}},
                  {point(0, 0, {"A", "1路", "1"}),
                   point(0, 0, {"A", "2路", "2"}),
                   point(900, 0, {"B", "1路;2路", "2;1"}),
                   point(700, 0, {"A", "1路", "1.5"})});
        const auto read = transitLinesFromTables(routes, stops);
        QVERIFY(read.has_value());
        QCOMPARE(findingIds(*read, FindingCode::IdDuplicate), std::string("A"));
        QCOMPARE(read->lines.stops.size(), std::size_t{3}); // the A at 700 m is another stop
        QCOMPARE(idsOf(read->lines, read->lines.patterns[0]), std::string("A A B"));
        QCOMPARE(idsOf(read->lines, read->lines.patterns[2]), std::string("A B"));
    }

    void rule28_orderOfRowsHasNoSay()
    {
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 2000);
        std::vector<Row> routeRows;
        std::vector<Row> stopRows;
        for (int i = 0; i < 12; ++i) {
            LineString way{{place(random), place(random)}};
            for (int k = 0; k < 5; ++k)
                way.push_back({place(random), place(random)});
            routeRows.push_back(line(way, {std::to_string(i % 9), "7"}));
            for (const Coordinate& c : way) {
                for (const double beside : {-6.0, 6.0})
                    stopRows.push_back(point(c.x + beside,
                                             c.y,
                                             {std::to_string(stopRows.size() % 60),
                                              "站" + std::to_string(stopRows.size() % 7)}));
            }
        }
        const FeatureTable routes = table("routes", kRouteFields, routeRows);
        const FeatureTable stops = table("stops", kStopFields, stopRows);
        const auto once = transitLinesFromTables(routes, stops);
        QVERIFY(once.has_value());
        for (int i = 0; i < 10; ++i) {
            const auto again =
                transitLinesFromTables(shuffled(routes, random), shuffled(stops, random));
            QVERIFY(again.has_value());
            QVERIFY(once->lines == again->lines);
        }
    }

    void errors()
    {
        const FeatureTable routes =
            table("routes", kRouteFields, {line({{0, 0}, {1000, 0}}, {"1", "5"})});
        const auto code = [](const auto& result) {
            return result ? ErrorCode::Cancelled : result.error().code;
        };
        QCOMPARE(code(transitLinesFromTables(threeStops(), routes)), ErrorCode::GeometryWrongType);
        QCOMPARE(code(transitLinesFromTables(routes, routes)), ErrorCode::GeometryWrongType);
        QCOMPARE(code(transitLinesFromTables(routes, table("stops", kStopFields, {}))),
                 ErrorCode::LayerEmpty);
        QCOMPARE(code(transitLinesFromTables(
                     table("routes", {{"id", FieldType::Text}}, {line({{0, 0}, {9, 0}}, {"1"})}),
                     threeStops())),
                 ErrorCode::FieldMissing);
        QCOMPARE(code(transitLinesFromTables(
                     table("routes", kRouteFields, {line({{0, 0}, {1000, 0}}, {"1", "0"})}),
                     threeStops())),
                 ErrorCode::NoTransit);
        FeatureTable degrees = routes;
        degrees.crs = wgs84();
        QCOMPARE(code(transitLinesFromTables(degrees, threeStops())), ErrorCode::CrsNotProjected);
    }
};

QTEST_APPLESS_MAIN(TestLinesFromTables)
#include "tst_lines_from_tables.moc"
