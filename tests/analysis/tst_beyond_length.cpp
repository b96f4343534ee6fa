// SPDX-License-Identifier: GPL-3.0-or-later
// Of children's ways, what is not length alone. One street of 4 km along the x axis, walking at 1
// m/s, where every metre of street costs two seconds: what is beyond length is the length along it.
#include "analysis/beyond_length.h"
#include "analysis/nearest.h"
#include "analysis/study.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

CoverageOptions slowStreets()
{
    CoverageOptions options;
    options.profile = *travelProfile("caregiver");
    options.profile.classFactors.fill(2);
    return options;
}

StudyTables town()
{
    StudyTables tables;
    tables.roads = std::make_shared<const FeatureTable>(plainRoads({{{0, 0}, {4000, 0}}}));
    tables.facilities = std::make_shared<const FeatureTable>(
        facilitiesTable({{"a", {500, 0}, std::int64_t{10}}, {"b", {700, 30}, std::int64_t{5}}}));
    tables.communities = std::make_shared<const FeatureTable>(
        communitiesTable({{"1", rectangle(0, -500, 1000, 500), std::int64_t{12}},
                          {"2", rectangle(1000, -500, 2000, 500), std::int64_t{8}},
                          {"3", rectangle(2000, -500, 3000, 500), std::int64_t{0}}}));
    tables.residences = std::make_shared<const FeatureTable>(residencesTable(
        {{"r1", {400, 0}, 12}, {"r2", {1350, 0}, 6}, {"r3", {1700, 10}, 2}, {"r4", {2500, 0}, 0}}));
    return tables;
}

Coverage covered(const CoverageOptions& options)
{
    return coverage(prepareStudy(town()).value(), options).value();
}

} // namespace

class TestBeyondLength : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void byHand()
    {
        const Coverage result = covered(slowStreets());
        // r1: 100 m to a. r2: 650 m along and 30 m off the street to b. r3: 1000 m and 10 + 30 m.
        QVERIFY(result.demand[0].nearest->time == Milliseconds(200'000));
        QVERIFY(result.demand[0].nearest->beyondLength == Milliseconds(100'000));
        QVERIFY(result.demand[1].nearest->time == Milliseconds(1'330'000));
        QVERIFY(result.demand[1].nearest->beyondLength == Milliseconds(650'000));
        QVERIFY(result.demand[2].nearest->beyondLength == Milliseconds(1'000'000));
        const auto& first = result.communities[0];
        QVERIFY(first.nearest->beyondLength == Milliseconds(100'000));
        QVERIFY((first.meanWay == MeanWay{12, Milliseconds(200'000), Milliseconds(100'000)}));
        QCOMPARE(first.meanWay->share().value(), 0.5);
        // (6 × 1330 + 2 × 2040) / 8 and (6 × 650 + 2 × 1000) / 8
        QVERIFY((result.communities[1].meanWay
                 == MeanWay{8, Milliseconds(1'507'500), Milliseconds(737'500)}));
        QVERIFY(!result.communities[2].meanWay); // nobody lives there
        // (12 × 200 + 8 × 1507.5) / 20 and (12 × 100 + 8 × 737.5) / 20
        QVERIFY((result.meanWay == MeanWay{20, Milliseconds(723'000), Milliseconds(355'000)}));
    }

    void lengthAloneIsNothingBeyond()
    {
        CoverageOptions plain = slowStreets();
        plain.profile = *travelProfile("caregiver");
        const Coverage result = covered(plain);
        QVERIFY(result.meanWay->beyondLength == Milliseconds(0));
        QCOMPARE(result.meanWay->share().value(), 0.0);
    }

    void connectorsThatCostNothingAreNoLength()
    {
        CoverageOptions options = slowStreets();
        options.connectors = false;
        const Coverage result = covered(options);
        QVERIFY(result.demand[2].nearest->time == Milliseconds(2'000'000));
        QVERIFY(result.demand[2].nearest->beyondLength == Milliseconds(1'000'000));
    }

    void carsAndMetresHaveNone()
    {
        CoverageOptions car = slowStreets();
        car.profile = *travelProfile("car");
        QVERIFY(!covered(car).meanWay);
        CoverageOptions metres = slowStreets();
        metres.cutoff = Metres(900);
        QVERIFY(!covered(metres).meanWay);
        QVERIFY(!covered(metres).communities[0].nearest->beyondLength);
        QVERIFY(!MeanWay{}.share());
    }

    void theSameAsNearestSays() // rule 25
    {
        const CoverageOptions options = slowStreets();
        const Study study = prepareStudy(town()).value();
        const Coverage result = covered(options);
        std::vector<NamedPoint> from;
        std::vector<NamedPoint> to;
        for (const DemandPoint& point : study.demand)
            from.push_back({point.id, point.position});
        for (const Facility& facility : study.facilities)
            to.push_back({facility.id, facility.position});
        const auto answer = nearest(*study.network, from, to, {.profile = options.profile});
        QVERIFY(answer);
        for (std::size_t i = 0; i < from.size(); ++i) {
            const NearestHit& hit = answer->rows[i].hits.front();
            QVERIFY(result.demand[i].nearest->time == hit.time);
            QVERIFY(result.demand[i].nearest->beyondLength == hit.beyondLength);
            QCOMPARE(result.demand[i].nearest->facility.value, std::uint32_t(hit.to));
        }
    }

    void theWayLeadsToTheNearerEntrance()
    {
        // One facility, two entrances: 40 m and 0 m off the street.
        Study study = prepareStudy(town()).value();
        study.facilities.resize(1);
        study.facilities[0].entrances = {{{1300, 40}, "gate"}, {{1000, 0}, "gate"}};
        const Coverage result = coverage(study, slowStreets()).value();
        // r2 at 1350: 50 m along and 40 m off the street, not 350 m along it.
        QVERIFY(result.demand[1].nearest->time == Milliseconds(140'000));
        QVERIFY(result.demand[1].nearest->beyondLength == Milliseconds(50'000));
        QVERIFY(result.demand[0].nearest->beyondLength == Milliseconds(600'000));
    }
};

QTEST_APPLESS_MAIN(TestBeyondLength)
#include "tst_beyond_length.moc"
