// SPDX-License-Identifier: GPL-3.0-or-later
// Single places give the numbers that nearest() and ServiceAreas give.
#include "analysis/nearest.h"
#include "analysis/place_travel.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

std::shared_ptr<const StreetNetwork> streets(const FeatureTable& roads)
{
    return std::make_shared<const StreetNetwork>(std::move(buildNetwork(roads)->network));
}

PlaceTravel travelOn(const std::shared_ptr<const StreetNetwork>& network,
                     const char* profile,
                     Direction direction = Direction::TowardFacilities)
{
    auto made = PlaceTravel::prepare(
        network, {.profile = *travelProfile(profile), .direction = direction, .threads = 1});
    Q_ASSERT(made);
    return std::move(*made);
}

const std::vector<Cutoff> kCutoffs{minutes(2), minutes(5), minutes(9)};

} // namespace

class TestPlaceTravel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aWayByHand()
    {
        PlaceTravel travel = travelOn(
            streets(plainRoads({{{0, 0}, {1000, 0}}, {{5000, 0}, {6000, 0}}})), "caregiver");
        const PlaceWay way = travel.way({300, 50}, {800, 0});
        QVERIFY(way.state == ReachState::Reached);
        QCOMPARE(way.length.value, 550.0);
        QCOMPARE(way.time.value, 550000); // 3.6 km/h
        QCOMPARE(way.line, (LineString{{300, 50}, {300, 0}, {800, 0}}));
        QVERIFY(travel.way({300, 0}, {5500, 0}).state == ReachState::NoPath);
        const PlaceWay lost = travel.way({300, 900}, {800, 0});
        QVERIFY(lost.state == ReachState::NotLocated && !lost.fromLocated && lost.toLocated);
        QVERIFY(lost.line.empty());
        QCOMPARE(travel.way({300, 0}, {300, 0}).length.value, 0.0);
    }

    void waysAreThoseOfNearest_data()
    {
        QTest::addColumn<QString>("profile");
        for (const char* profile : {"caregiver", "child", "bike", "car"})
            QTest::newRow(profile) << profile;
    }

    void waysAreThoseOfNearest()
    {
        QFETCH(QString, profile);
        const std::string id = profile.toStdString();
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 1300);
        const auto network = streets(roadsTable(randomStreets(random, 12, 110, true)));
        PlaceTravel travel = travelOn(network, id.c_str());
        for (int i = 0; i < 40; ++i) {
            const std::vector<NamedPoint> from{{"a", {place(random), place(random)}}};
            const std::vector<NamedPoint> to{{"b", {place(random), place(random)}}};
            const auto wanted =
                nearest(*network, from, to, {.profile = *travelProfile(id), .lines = true});
            QVERIFY(wanted);
            const NearestRow& row = wanted->rows.front();
            const PlaceWay way = travel.way(from[0].position, to[0].position);
            // nearest() calls a place that nobody can be reached at one without a path.
            QVERIFY(way.state == row.state || (!way.toLocated && row.hits.empty()));
            if (row.hits.empty())
                continue;
            QCOMPARE(way.time.value, row.hits.front().time.value);
            QCOMPARE(way.length.value, row.hits.front().length.value);
            QVERIFY(way.beyondLength == row.hits.front().beyondLength);
            QCOMPARE(way.line, row.hits.front().line);
        }
    }

    void areasAreThoseOfServiceAreas_data()
    {
        QTest::addColumn<bool>("toward");
        QTest::newRow("toward") << true;
        QTest::newRow("from") << false;
    }

    void areasAreThoseOfServiceAreas()
    {
        QFETCH(bool, toward);
        const Direction direction =
            toward ? Direction::TowardFacilities : Direction::FromFacilities;
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(100, 1200);
        const auto network = streets(roadsTable(randomStreets(random, 12, 110, true)));
        PlaceTravel travel = travelOn(network, "bike", direction);
        for (int i = 0; i < 10; ++i) {
            const Coordinate at{place(random), place(random)};
            Facility facility;
            facility.entrances.push_back({.position = at});
            const std::vector facilities{facility};
            const auto areas = ServiceAreas::search(
                *network,
                facilities,
                "",
                {.profile = *travelProfile("bike"), .cutoffs = kCutoffs, .direction = direction});
            QVERIFY(areas);
            const PlaceReach reach = travel.reach(at, kCutoffs, {});
            for (std::size_t band = 0; band < kCutoffs.size() && reach.located; ++band)
                QVERIFY(reach.areas[band] == areas->mergedArea(band, {}));
            QCOMPARE(reach.located, areas->locatedCount() == 1);
        }
    }

    void childrenAreCountedAlongTheStreets()
    {
        PlaceTravel travel = travelOn(streets(plainRoads({{{0, 0}, {2000, 0}}})), "caregiver");
        QVERIFY(travel.reach({0, 0}, kCutoffs, {}).children.empty()); // nobody was given
        const std::vector<Coordinate> homes{{120, 0}, {121, 0}, {290, 10}, {540, 0}, {600, 900}};
        const std::vector<std::int64_t> children{1, 10, 100, 1000, 10000};
        travel.setChildren(homes, children);
        // 2, 5 and 9 minutes are 120, 300 and 540 m; ≤ is inside, connectors cost.
        QCOMPARE(travel.reach({0, 0}, kCutoffs, {}).children,
                 (std::vector<std::int64_t>{1, 111, 1111}));
        const PlaceReach nowhere = travel.reach({0, 5000}, kCutoffs, {});
        QVERIFY(!nowhere.located && nowhere.areas.empty());
    }

    void askedAgainTheSame()
    {
        std::mt19937 random(testSeed());
        PlaceTravel travel =
            travelOn(streets(roadsTable(randomStreets(random, 10, 110, false))), "caregiver");
        const Coordinate at{500, 500};
        const PlaceReach first = travel.reach(at, kCutoffs, {});
        static_cast<void>(travel.way({100, 100}, {900, 900}));
        static_cast<void>(travel.reach({900, 200}, kCutoffs, {}));
        QVERIFY(travel.reach(at, kCutoffs, {}).areas == first.areas);
    }

    void ridingNeedsLines()
    {
        const auto made = PlaceTravel::prepare(streets(plainRoads({{{0, 0}, {1000, 0}}})),
                                               {.profile = *travelProfile("transit")});
        QVERIFY(!made && made.error().code == ErrorCode::NoTransit);
    }
};

QTEST_APPLESS_MAIN(TestPlaceTravel)
#include "tst_place_travel.moc"
