// SPDX-License-Identifier: GPL-3.0-or-later
// Ways of trips: as dear as the search says, with the crossings of main roads that they pay for;
// and who may use which facility.
#include "analysis/reach_book.h"
#include "analysis/study.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

TravelProfile waiting(double seconds)
{
    TravelProfile profile = *travelProfile("walk");
    profile.mainRoads = MainRoadCrossing::Costs;
    profile.mainRoadSeconds = seconds;
    return profile;
}

struct Town
{
    std::shared_ptr<const StreetNetwork> network;
    std::vector<Coordinate> homes;
    std::vector<Facility> schools;

    [[nodiscard]] std::vector<const Facility*> pointers() const
    {
        std::vector<const Facility*> all;
        for (const Facility& school : schools)
            all.push_back(&school);
        return all;
    }
};

Facility schoolAt(const std::string& id, Coordinate place)
{
    return {.id = id, .position = place, .entrances = {{place, "gate"}}};
}

Town townOf(const FeatureTable& roads, std::vector<Coordinate> homes, std::vector<Facility> schools)
{
    return {std::make_shared<const StreetNetwork>(std::move(buildNetwork(roads)->network)),
            std::move(homes),
            std::move(schools)};
}

Town randomTown(std::mt19937& random)
{
    std::uniform_real_distribution<double> place(0, 1100);
    auto streets = randomStreets(random, 12, 100, false);
    for (std::size_t i = 0; i < streets.size(); i += 4)
        streets[i].roadClass = "main";
    std::vector<Coordinate> homes;
    std::vector<Facility> schools;
    for (int i = 0; i < 80; ++i)
        homes.push_back({place(random), place(random)});
    for (int i = 0; i < 5; ++i)
        schools.push_back(schoolAt(std::to_string(i), {place(random), place(random)}));
    return townOf(roadsTable(streets), homes, schools);
}

std::vector<Trip> allTrips(const Town& town, Cost atMost)
{
    std::vector<Trip> trips;
    for (std::size_t i = 0; i < town.homes.size(); ++i) {
        for (std::uint32_t f = 0; f < town.schools.size(); ++f)
            trips.push_back({DemandId(i), f, atMost});
    }
    return trips;
}

/// What the pieces and crossings of a way cost together, connectors too.
std::int64_t costOfPieces(const SetWays& ways, const Trip& trip, const Route& route, Cost crossing)
{
    const ProfileGraph& graph = ways.ground->travel.graph;
    std::int64_t sum = ways.seeds[trip.facility][route.way.seed].start;
    sum += graph.connectorCost(ways.ground->demand[trip.demand.value]->connector);
    for (const WayPiece& piece : route.way.pieces)
        sum += std::abs(static_cast<std::int64_t>(graph.costAlong(piece.edge, piece.toAlong))
                        - graph.costAlong(piece.edge, piece.fromAlong));
    return sum + static_cast<std::int64_t>(route.way.crossings.size()) * crossing;
}

} // namespace

class TestRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void crossingsAreNamedInOrder()
    {
        // Two main roads across a street, at 100 m and 300 m.
        const Town town = townOf(roadsTable({{{{0, 0}, {400, 0}}},
                                             {{{100, -50}, {100, 50}}, "main"},
                                             {{{300, -50}, {300, 50}}, "main"}}),
                                 {{10, 0}, {150, 0}, {290, 0}},
                                 {schoolAt("s", {390, 0})});
        ReachBook book(town.network, town.homes);
        const WayRules rules{.profile = waiting(30)};
        const auto ways = book.ways("s", town.pointers(), rules, 0);
        const auto routes = book.routes("s", **ways, rules, allTrips(town, kLargestCost));
        QVERIFY(routes);
        const std::vector<std::vector<Coordinate>> expected{
            {{300, 0}, {100, 0}}, {{300, 0}}, {{300, 0}}}; // from the school on
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto& route = (**routes)[i];
            QVERIFY(route);
            std::vector<Coordinate> places;
            for (const NodeId junction : route->way.crossings)
                places.push_back(town.network->node(junction));
            QCOMPARE(places, expected[i]);
            QCOMPARE(route->length.value, 390 - town.homes[i].x);
        }
    }

    void everyRouteCostsWhatItsPiecesAndCrossingsCost()
    {
        std::mt19937 random(testSeed());
        const Town town = randomTown(random);
        ReachBook book(town.network, town.homes);
        const WayRules rules{.profile = waiting(45)};
        const Cost limit = 900'000;
        const auto ways = book.ways("s", town.pointers(), rules, limit);
        const std::vector<Trip> trips = allTrips(town, limit);
        const auto routes = book.routes("s", **ways, rules, trips);
        QVERIFY(routes);
        std::size_t found = 0;
        std::size_t crossings = 0;
        for (std::size_t t = 0; t < trips.size(); ++t) {
            const auto& reach = (*ways)->reach[trips[t].facility];
            const auto known = std::ranges::find(reach, trips[t].demand, &Reach::demand);
            QCOMPARE((**routes)[t].has_value(), known != reach.end());
            if (!(**routes)[t])
                continue;
            ++found;
            const Route& route = *(**routes)[t];
            crossings += route.way.crossings.size();
            QCOMPARE(route.cost, known->cost);
            QCOMPARE(costOfPieces(**ways, trips[t], route, 45'000), std::int64_t{route.cost});
        }
        QVERIFY(found > 50 && crossings > 20);
    }

    void routesAreKeptForTheSameTrips()
    {
        std::mt19937 random(testSeed());
        const Town town = randomTown(random);
        ReachBook book(town.network, town.homes, 1);
        ReachBook other(town.network, town.homes, 4);
        const WayRules rules{.profile = waiting(45)};
        const auto trips = allTrips(town, 600'000);
        const auto ways = book.ways("s", town.pointers(), rules, 600'000);
        const auto first = book.routes("s", **ways, rules, trips);
        const std::size_t searched = book.searches();
        const auto again = book.routes("s", **ways, rules, trips);
        QCOMPARE(book.searches(), searched);
        QCOMPARE(first->get(), again->get());
        QVERIFY(book.routes("s", **ways, rules, allTrips(town, 500'000)));
        QCOMPARE(book.searches(), searched + 1);
        const auto otherWays = other.ways("s", town.pointers(), rules, 600'000);
        const auto threaded = other.routes("s", **otherWays, rules, trips);
        for (std::size_t t = 0; t < trips.size(); ++t) {
            QCOMPARE((**threaded)[t].has_value(), (**first)[t].has_value());
            if ((**first)[t]) {
                QCOMPARE((**threaded)[t]->cost, (**first)[t]->cost);
                QVERIFY((**threaded)[t]->way.pieces == (**first)[t]->way.pieces);
            }
        }
    }

    void cancelledRoutesAreNotKept()
    {
        std::mt19937 random(testSeed());
        const Town town = randomTown(random);
        ReachBook book(town.network, town.homes);
        const WayRules rules{.profile = waiting(45)};
        const auto ways = book.ways("s", town.pointers(), rules, 0);
        std::stop_source stop;
        stop.request_stop();
        const auto trips = allTrips(town, 600'000);
        const auto routes = book.routes("s", **ways, rules, trips, {.stop = stop.get_token()});
        QVERIFY(!routes);
        QCOMPARE(routes.error().code, ErrorCode::Cancelled);
        QVERIFY(book.routes("s", **ways, rules, trips));
    }

    void zonesAdmitToTheirFacilitiesOnly()
    {
        const Admission admission{
            .zones = {{FacilityId(1)}}, .zoneOf = {std::nullopt, 0U}, .lookWithin = Metres(1000)};
        QVERIFY(admission.admits(0, FacilityId(0)) && admission.admits(0, FacilityId(1)));
        QVERIFY(!admission.admits(1, FacilityId(0)) && admission.admits(1, FacilityId(1)));
        std::vector<std::vector<Reach>> reach{{{DemandId(0), 10}, {DemandId(1), 20}},
                                              {{DemandId(0), 30}, {DemandId(1), 40}}};
        const std::vector<FacilityId> supply{FacilityId(0), FacilityId(1)};
        keepAdmitted(reach, supply, admission);
        QCOMPARE(reach[0].size(), 1U);
        QCOMPARE(reach[1].size(), 2U);
        const std::vector<FacilityWay> nearest{{.label = {10, 0, 10}}, {.label = {20, 0, 20}}};
        const auto admitted = nearestAdmitted(nearest, reach, admission);
        QCOMPARE(admitted[0].label.owner, 0U);
        QCOMPARE(admitted[1].label.owner, 1U);
        QCOMPARE(admitted[1].label.cost, 40U);
    }
};

QTEST_GUILESS_MAIN(TestRoutes)
#include "tst_routes.moc"
