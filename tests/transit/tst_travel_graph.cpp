// SPDX-License-Identifier: GPL-3.0-or-later
// Walking and riding: by hand, against brute force, and the rules 10, 23, 24 and 26.
#include "builders.h"
#include "transit/transit_oracle.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

TravelProfile riding()
{
    TravelProfile profile = *travelProfile("walk");
    profile.speed = MetresPerSecond(1.0);
    profile.connectorSpeed = MetresPerSecond(1.0);
    profile.usesLines = true;
    return profile;
}

TransitPattern pattern(const std::string& route,
                       Milliseconds headway,
                       const std::vector<std::size_t>& stops,
                       Milliseconds hop,
                       Milliseconds dwell = Milliseconds(20'000))
{
    TransitPattern made{.routeId = route, .routeName = route, .headway = headway};
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const bool last = i + 1 == stops.size();
        made.calls.push_back({StopId(stops[i]),
                              i == 0 || last ? Milliseconds(0) : dwell,
                              last ? Milliseconds(0) : hop});
    }
    return made;
}

StreetNetwork streets(const FeatureTable& roads)
{
    return std::move(buildNetwork(roads)->network);
}

/// Time between two points; nothing when not reached within the limit.
std::optional<Cost>
timeBetween(const TravelGraph& travel, Coordinate start, Coordinate end, Cost limit = kLargestCost)
{
    const auto from = locate(travel.graph, start);
    const auto to = locate(travel.graph, end);
    if (!from || !to)
        return std::nullopt;
    const std::array seeds{seedAt(travel.graph, *from, 0, true)};
    SearchWorkspace search(travel.graph);
    search.run(seeds, limit, Carry::Length);
    const Label label = labelAt(search, SeedsByEdge(seeds), *to, true);
    return label.cost == kNoCost ? std::nullopt : std::optional(label.cost);
}

/// A street of 9 km with stops at 1, 4 and 8 km; the bus takes 5 minutes a hop, every 10 minutes.
struct LongStreet
{
    StreetNetwork network = streets(plainRoads({{{0, 0}, {9000, 0}}}));
    TransitService service{
        .lines = {.source = "test",
                  .stops = {{"A", "", {1000, 0}}, {"B", "", {4000, 10}}, {"C", "", {8000, 0}}},
                  .patterns = {pattern("1", minutes(10), {0, 1, 2}, minutes(5))}}};

    [[nodiscard]] TravelGraph graph(SearchDirection direction = SearchDirection::WithTravel) const
    {
        return *travelGraph(network, riding(), Metric::Time, direction, &service);
    }
};

/// Stops anywhere, on junctions, twice at one place and far from every street; lines among them.
TransitService randomService(std::mt19937& random, const StreetNetwork& network)
{
    std::uniform_real_distribution<double> place(-50, 850);
    std::uniform_int_distribution<std::int64_t> anyMs(1, 200'000);
    const auto among = [&](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    TransitService service;
    service.lines.source = "random";
    auto& stops = service.lines.stops;
    for (int i = 0; i < 12; ++i)
        stops.push_back({std::to_string(i), "", {place(random), place(random)}});
    stops.push_back({"junction", "", network.node(NodeId(among(network.nodeCount())))});
    stops.push_back({"twin", "", stops[3].position});
    stops.push_back({"far", "", {5000, 5000}});
    for (int p = 0; p < 7; ++p) {
        std::vector<std::size_t> way;
        for (std::size_t k = 2 + among(5); k-- > 0;)
            way.push_back(among(stops.size()));
        TransitPattern line =
            pattern(std::to_string(p), Milliseconds(999 + anyMs(random)), way, {});
        for (std::size_t i = 0; i + 1 < way.size(); ++i) {
            line.calls[i].hop = Milliseconds(std::max<std::int64_t>(1, anyMs(random) / 4));
            line.calls[i].dwell = Milliseconds(anyMs(random) % 3 == 0 ? 0 : anyMs(random) / 20);
        }
        service.lines.patterns.push_back(line);
    }
    service.rules.wait = among(2) == 0 ? WaitRule::Mean : WaitRule::Pessimistic;
    service.rules.transfer = Milliseconds(among(2) == 0 ? 0 : anyMs(random) / 2);
    return service;
}

std::vector<NetworkLocation>
randomPoints(std::mt19937& random, const ProfileGraph& graph, int count)
{
    std::uniform_real_distribution<double> place(-50, 850);
    std::vector<NetworkLocation> points;
    while (static_cast<int>(points.size()) < count) {
        if (const auto at = locate(graph, {place(random), place(random)}))
            points.push_back(*at);
    }
    return points;
}

/// Costs of all points in one search.
std::vector<std::uint64_t> searched(const ProfileGraph& graph,
                                    const std::vector<NetworkLocation>& points,
                                    std::size_t from,
                                    Cost limit,
                                    Carry carry)
{
    const std::array seeds{seedAt(graph, points[from], 0, true)};
    SearchWorkspace search(graph);
    search.run(seeds, limit, carry);
    if (carry == Carry::Owner)
        search.measure(seeds);
    std::vector<std::uint64_t> costs;
    for (const NetworkLocation& point : points) {
        const Label label = labelAt(search, SeedsByEdge(seeds), point, true);
        costs.push_back(label.cost == kNoCost ? kFar : label.cost);
    }
    return costs;
}

} // namespace

class TestTravelGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aRideByHand()
    {
        const LongStreet street;
        // From 900 m: 100 s walk, 300 s wait, 300 s to B, 20 s dwell, 300 s to C, 200 s walk.
        QCOMPARE(timeBetween(street.graph(), {900, 0}, {8200, 0}).value(), Cost{1'220'000});
        // Off at B, whose pole is 10 m beside the street: no dwell, 10 s connector.
        QCOMPARE(timeBetween(street.graph(), {1000, 0}, {4000, 0}).value(), Cost{610'000});
        // The line does not run back: walked.
        QCOMPARE(timeBetween(street.graph(), {8000, 0}, {4000, 0}).value(), Cost{4'000'000});
        // Near enough to walk.
        QCOMPARE(timeBetween(street.graph(), {900, 0}, {1500, 0}).value(), Cost{600'000});
    }

    void rule23_pessimisticIsLongerByHalfTheHeadway()
    {
        LongStreet street;
        const Cost mean = *timeBetween(street.graph(), {900, 0}, {8200, 0});
        street.service.rules.wait = WaitRule::Pessimistic;
        QCOMPARE(*timeBetween(street.graph(), {900, 0}, {8200, 0}), mean + 300'000);
    }

    void transfersCostFromTheSecondBoardingOn()
    {
        LongStreet street;
        street.service.lines.patterns = {pattern("1", minutes(10), {0, 1}, minutes(5)),
                                         pattern("2", minutes(6), {1, 2}, minutes(5))};
        // 300 wait + 300 ride + 300 transfer + 180 wait + 300 ride. At B nobody walks to the street
        // and back, 10 m each.
        QCOMPARE(timeBetween(street.graph(), {1000, 0}, {8000, 0}).value(), Cost{1'380'000});
        street.service.rules.transfer = Milliseconds(0);
        QCOMPARE(timeBetween(street.graph(), {1000, 0}, {8000, 0}).value(), Cost{1'080'000});
        // Changing between stops 60 m apart: the street is walked, and both connectors.
        street.service.rules.transfer = minutes(5);
        street.service.lines.stops.push_back({"D", "", {4060, -5}});
        street.service.lines.patterns[1].calls[0].stop = StopId(std::size_t{3});
        QCOMPARE(timeBetween(street.graph(), {1000, 0}, {8000, 0}).value(), Cost{1'455'000});
    }

    void rule10_aOneWayLineGivesDifferentResultsBothWays()
    {
        const LongStreet street;
        const TravelGraph against = street.graph(SearchDirection::AgainstTravel);
        // Toward a facility at 8200 m: the search starts there and meets people at 900 m.
        QCOMPARE(timeBetween(against, {8200, 0}, {900, 0}).value(), Cost{1'220'000});
        QCOMPARE(timeBetween(against, {900, 0}, {8200, 0}).value(), Cost{7'300'000});
    }

    void rule26_theLimitIsInclusive()
    {
        const LongStreet street;
        QVERIFY(timeBetween(street.graph(), {900, 0}, {8200, 0}, 1'220'000).has_value());
        QVERIFY(!timeBetween(street.graph(), {900, 0}, {8200, 0}, 1'219'999).has_value());
    }

    void lengthsAreThoseWalked()
    {
        const LongStreet street;
        const TravelGraph travel = street.graph();
        for (const Carry carry : {Carry::Length, Carry::Owner}) {
            const std::array seeds{seedAt(travel.graph, *locate(travel.graph, {900, 0}), 0, true)};
            SearchWorkspace search(travel.graph);
            search.run(seeds, kLargestCost, carry);
            if (carry == Carry::Owner)
                search.measure(seeds);
            const Label label =
                labelAt(search, SeedsByEdge(seeds), *locate(travel.graph, {8200, 0}), true);
            QCOMPARE(label.millimetres, 300'000U);
        }
    }

    void stopsFarFromEveryStreetAreListed()
    {
        LongStreet street;
        street.service.lines.stops[0].position = {1000, 201};
        const TravelGraph travel = street.graph();
        QCOMPARE(travel.findings.size(), std::size_t{1});
        QCOMPARE(travel.findings[0].code, FindingCode::StopUnlocated);
        QCOMPARE(travel.findings[0].ids, std::vector<std::string>{"A"});
        QCOMPARE(timeBetween(travel, {1000, 0}, {4000, 0}).value(), Cost{3'000'000});
    }

    void onlyProfilesThatUseLinesRide()
    {
        const LongStreet street;
        TravelProfile walk = riding();
        walk.usesLines = false;
        const auto plain = travelGraph(
            street.network, walk, Metric::Time, SearchDirection::WithTravel, &street.service);
        QCOMPARE(plain->graph.nodeCount(), 2U);
        QCOMPARE(timeBetween(*plain, {900, 0}, {8200, 0}).value(), Cost{7'300'000});
        const auto none = travelGraph(
            street.network, riding(), Metric::Time, SearchDirection::WithTravel, nullptr);
        QCOMPARE(none.error().code, ErrorCode::NoTransit); // walking would be another question
    }

    void ridesAreNotCountedInMetres()
    {
        LongStreet street;
        const auto made = travelGraph(street.network,
                                      riding(),
                                      Metric::Distance,
                                      SearchDirection::WithTravel,
                                      &street.service);
        QCOMPARE(made.error().code, ErrorCode::ParameterInvalid);
        street.service.rules.transfer = Milliseconds(-1);
        const auto negative = travelGraph(
            street.network, riding(), Metric::Time, SearchDirection::WithTravel, &street.service);
        QCOMPARE(negative.error().code, ErrorCode::ParameterInvalid);
    }

    void everyPairEqualsBruteForceInBothDirections()
    {
        std::mt19937 random(testSeed());
        int ridden = 0;
        for (int round = 0; round < 60; ++round) {
            const StreetNetwork network = streets(roadsTable(randomStreets(random, 7, 125, true)));
            const TransitService service = randomService(random, network);
            const auto with =
                travelGraph(network, riding(), Metric::Time, SearchDirection::WithTravel, &service);
            const auto against = travelGraph(
                network, riding(), Metric::Time, SearchDirection::AgainstTravel, &service);
            QVERIFY(with.has_value() && against.has_value());
            const ProfileGraph plain(network, riding(), Metric::Time, SearchDirection::WithTravel);
            const auto points = randomPoints(random, plain, 14);
            const TransitOracle oracle(plain, service, points);
            std::vector<std::vector<std::uint64_t>> backwards;
            for (std::size_t i = 0; i < points.size(); ++i)
                backwards.push_back(
                    searched(against->graph, points, i, kLargestCost, Carry::Owner));
            for (std::size_t i = 0; i < points.size(); ++i) {
                const auto expected = oracle.costsFrom(i);
                const auto forwards = searched(with->graph, points, i, kLargestCost, Carry::Length);
                const auto walked = searched(plain, points, i, kLargestCost, Carry::Owner);
                const auto within = searched(with->graph, points, i, 300'000, Carry::Owner);
                for (std::size_t k = 0; k < points.size(); ++k) {
                    QVERIFY(expected[k] <= walked[k]);
                    ridden += expected[k] < walked[k] ? 1 : 0;
                    QCOMPARE(forwards[k], expected[k]);
                    QCOMPARE(backwards[k][i], expected[k]);
                    QCOMPARE(within[k], expected[k] <= 300'000 ? expected[k] : kFar);
                }
            }
        }
        QVERIFY(ridden > 500);
    }

    void rule24_addingALineNeverMakesAnythingSlower()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 20; ++round) {
            const StreetNetwork network = streets(roadsTable(randomStreets(random, 7, 125, false)));
            const TransitService all = randomService(random, network);
            const ProfileGraph plain(
                network, riding(), Metric::Time, SearchDirection::AgainstTravel);
            const auto points = randomPoints(random, plain, 10);
            TransitService some = all;
            some.lines.patterns.clear();
            std::vector<std::uint64_t> before =
                searched(plain, points, 0, kLargestCost, Carry::Owner);
            for (const TransitPattern& line : all.lines.patterns) {
                some.lines.patterns.push_back(line);
                const auto travel = travelGraph(
                    network, riding(), Metric::Time, SearchDirection::AgainstTravel, &some);
                const auto after = searched(travel->graph, points, 0, kLargestCost, Carry::Owner);
                for (std::size_t k = 0; k < points.size(); ++k)
                    QVERIFY(after[k] <= before[k]);
                before = after;
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTravelGraph)
#include "tst_travel_graph.moc"
