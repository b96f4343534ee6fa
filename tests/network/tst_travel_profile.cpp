// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles as data: written, edited, read back; what they cost beyond length.
#include "builders.h"
#include "network/search.h"
#include "network/travel_profile_json.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

Cost alongStreet(const RoadRow& row, const TravelProfile& profile)
{
    const StreetNetwork network = std::move(buildNetwork(roadsTable({row}))->network);
    const ProfileGraph graph(network, profile, Metric::Time, SearchDirection::WithTravel);
    return graph.edgeCost(EdgeId(0));
}

} // namespace

class TestTravelProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void shippedOnesHaveASourceAndPassTheCheck()
    {
        QStringList ids;
        for (const TravelProfile& profile : travelProfiles()) {
            ids << QString::fromStdString(profile.id);
            QVERIFY(!profile.source.empty());
            QVERIFY(checkProfile(profile));
        }
        QCOMPARE(ids.join(u' '), QStringLiteral("walk child stroller caregiver bike transit car"));
    }

    void writtenAndReadBackTheyAreTheSame()
    {
        const auto read = profilesFromJson(profilesToJson(travelProfiles()));
        QVERIFY(read);
        QVERIFY(std::ranges::equal(*read, travelProfiles()));
    }

    void anEditIsTaken()
    {
        const auto read = profilesFromJson(R"({"profiles": [
            {"id": "caregiver", "speed_kmh": 3.0, "stairs_factor": 2, "main_roads": "costs",
             "main_road_seconds": 25, "class_factors": {"lane": 1.5}, "source": "surveyed 2026"},
            {"id": "grandparent", "speed_kmh": 2.7}]})");
        QVERIFY(read);
        QCOMPARE(read->size(), 2U);
        QCOMPARE(read->front().speed.value, 3.0 / 3.6);
        QCOMPARE(read->front().connectorSpeed.value, 3.0 / 3.6);
        QVERIFY(read->front().mainRoads == MainRoadCrossing::Costs);
        QCOMPARE(read->front().classFactors[static_cast<std::size_t>(RoadClass::Lane)], 1.5);
        QCOMPARE(read->back().id, std::string("grandparent"));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        QTest::newRow("speed") << QByteArray(R"({"profiles":[{"id":"walk","speed_kmh":-4}]})")
                               << "speed_kmh";
        QTest::newRow("words") << QByteArray(R"({"profiles":[{"id":"walk","speed_kmh":"fast"}]})")
                               << "speed_kmh";
        QTest::newRow("typing error")
            << QByteArray(R"({"profiles":[{"id":"walk","sped_kmh":4}]})") << "sped_kmh";
        QTest::newRow("factor") << QByteArray(R"({"profiles":[{"id":"walk","stairs_factor":0.5}]})")
                                << "stairs_factor";
        QTest::newRow("class") << QByteArray(
            R"({"profiles":[{"id":"walk","class_factors":{"alley":2}}]})")
                               << "class_factors";
        QTest::newRow("crossing") << QByteArray(R"({"profiles":[{"id":"walk","main_roads":"no"}]})")
                                  << "main_roads";
        QTest::newRow("new without speed")
            << QByteArray(R"({"profiles":[{"id":"x"}]})") << "speed_kmh";
        QTest::newRow("twice") << QByteArray(R"({"profiles":[{"id":"walk"},{"id":"walk"}]})")
                               << "id";
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        const auto read = profilesFromJson(json.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ParameterInvalid);
        QCOMPARE(QString::fromStdString(read.error().field), field);
    }

    void noJsonIsSaid()
    {
        for (const char* text : {"", "{", "[]", R"({"profiles": 3})", R"({"profiles": []})"})
            QCOMPARE(profilesFromJson(text).error().code, ErrorCode::FileDamaged);
    }

    void stairsAndClassesCostTheirFactor()
    {
        TravelProfile profile = *travelProfile("caregiver");
        profile.stairsFactor = 2.5;
        profile.classFactors[static_cast<std::size_t>(RoadClass::Lane)] = 1.2;
        const LineString line{{0, 0}, {100, 0}};
        QCOMPARE(alongStreet({line, "local"}, profile), 100000U);
        QCOMPARE(alongStreet({line, "steps"}, profile), 250000U);
        QCOMPARE(alongStreet({line, "lane"}, profile), 120000U);
    }

    void missingPavementAndSlopeCostTheirFactor()
    {
        FeatureTable table = emptyTable("道路");
        table.addColumn("人行道", FieldType::Text);
        table.addColumn("坡度", FieldType::Real);
        appendRow(table, 1, Lines{{{100, 0}, {0, 0}}}, {"无", 10.0});
        const StreetNetwork network = std::move(buildNetwork(table)->network);
        QVERIFY(!network.edges().front().road.pavement);
        QCOMPARE(std::abs(int(network.edges().front().road.slopePercent)), 10);
        const auto cost = [&](const TravelProfile& profile) {
            return ProfileGraph(network, profile, Metric::Time, SearchDirection::WithTravel)
                .edgeCost(EdgeId(0));
        };
        TravelProfile profile = *travelProfile("caregiver");
        profile.noPavementFactor = 1;
        profile.mindsSlope = false;
        const Cost plain = cost(profile);
        profile.noPavementFactor = 1.5;
        QCOMPARE(cost(profile), plain + plain / 2);
        profile.noPavementFactor = 1;
        profile.mindsSlope = true;
        QVERIFY(std::abs(cost(profile) - plain * slopeFactor(10)) <= 1.0);
        profile.mode = TravelMode::Bike;
        profile.noPavementFactor = 1.5; // a matter of people on foot
        QVERIFY(std::abs(cost(profile) - plain * slopeFactor(10)) <= 1.0);
    }

    void slopeSlowsBothWays()
    {
        QCOMPARE(slopeFactor(0), 1.0);
        QVERIFY(slopeFactor(5) > 1.0 && slopeFactor(5) < 1.05);
        QCOMPARE(slopeFactor(10), slopeFactor(-10));
        // up 10 %: exp(3.5 × 0.1); down 10 %: exp(3.5 × 0)
        QVERIFY(std::abs(slopeFactor(10) - (std::exp(0.35) + 1.0) / 2) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestTravelProfile)
#include "tst_travel_profile.moc"
