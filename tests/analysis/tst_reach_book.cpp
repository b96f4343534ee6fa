// SPDX-License-Identifier: GPL-3.0-or-later
// What was searched once answers the next question, with the numbers of a search made anew.
#include "analysis/reach_book.h"
#include "analysis/study.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

Study town(std::mt19937& random)
{
    std::uniform_real_distribution<double> place(0, 1100);
    std::vector<FacilityRow> facilities;
    for (int i = 0; i < 9; ++i)
        facilities.push_back(
            {std::to_string(i), {place(random), place(random)}, std::int64_t{20}, i % 2});
    std::vector<ResidenceRow> homes;
    for (int i = 0; i < 150; ++i)
        homes.push_back({std::to_string(i), {place(random), place(random)}, 1 + i % 5});
    const auto study = prepareStudy(
        {.roads =
             std::make_shared<const FeatureTable>(roadsTable(randomStreets(random, 12, 100, true))),
         .facilities = std::make_shared<const FeatureTable>(facilitiesTable(facilities)),
         .communities = std::make_shared<const FeatureTable>(
             communitiesTable({{"c", rectangle(-200, -200, 1300, 1300), std::int64_t{450}}})),
         .residences = std::make_shared<const FeatureTable>(residencesTable(homes))});
    if (!study)
        qFatal("no study");
    return *study;
}

CoverageOptions within(double count, bool inclusiveOnly = false)
{
    return {.cutoff = minutes(count),
            .profile = *travelProfile("caregiver"),
            .inclusiveOnly = inclusiveOnly};
}

bool same(const Coverage& a, const Coverage& b)
{
    if (!(a.children == b.children) || a.gaps != b.gaps || a.demand.size() != b.demand.size())
        return false;
    for (std::size_t i = 0; i < a.demand.size(); ++i) {
        const DemandCoverage& p = a.demand[i];
        const DemandCoverage& q = b.demand[i];
        if (p.reach != q.reach || p.served != q.served
            || p.nearest.has_value() != q.nearest.has_value())
            return false;
        if (p.nearest
            && (p.nearest->facility != q.nearest->facility || p.nearest->time != q.nearest->time))
            return false;
    }
    return true;
}

} // namespace

class TestReachBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void smallerCutoffsAreNotSearchedAgain()
    {
        std::mt19937 random(testSeed());
        const Study study = town(random);
        ReachBook book(study.network, placesOf(study.demand));
        QVERIFY(coverageOf(study, within(15), book, "childcare"));
        QCOMPARE(book.searches(), 1U);
        for (const double count : {15.0, 9.5, 5.0, 1.0, 0.1}) {
            const auto kept = coverageOf(study, within(count), book, "childcare");
            const auto anew = coverage(study, within(count));
            QVERIFY(kept && anew);
            QVERIFY2(same(*kept, *anew), qPrintable(QString::number(count)));
        }
        QCOMPARE(book.searches(), 1U);
    }

    void otherQuestionsAreSearched()
    {
        std::mt19937 random(testSeed());
        const Study study = town(random);
        ReachBook book(study.network, placesOf(study.demand));
        QVERIFY(coverageOf(study, within(10), book, "childcare"));
        QVERIFY(coverageOf(study, within(12), book, "childcare")); // farther than what is kept
        QCOMPARE(book.searches(), 2U);
        const auto inclusive = coverageOf(study, within(10, true), book, "childcare");
        QCOMPARE(book.searches(), 3U);
        QVERIFY(inclusive && same(*inclusive, *coverage(study, within(10, true))));
        CoverageOptions away = within(10);
        away.direction = Direction::FromFacilities;
        const auto from = coverageOf(study, away, book, "childcare");
        QCOMPARE(book.searches(), 4U);
        QVERIFY(from && same(*from, *coverage(study, away)));
        CoverageOptions metres = within(10);
        metres.cutoff = Metres(500);
        const auto far = coverageOf(study, metres, book, "childcare");
        QCOMPARE(book.searches(), 5U);
        QVERIFY(far && same(*far, *coverage(study, metres)));
    }

    void setsWithoutNamesAreNotKept()
    {
        std::mt19937 random(testSeed());
        const Study study = town(random);
        ReachBook book(study.network, placesOf(study.demand));
        QVERIFY(coverageOf(study, within(10), book, {}));
        QVERIFY(coverageOf(study, within(10), book, {}));
        QCOMPARE(book.searches(), 2U);
    }

    void theOldestGiveWay()
    {
        std::mt19937 random(testSeed());
        const Study study = town(random);
        ReachBook book(study.network, placesOf(study.demand));
        for (std::size_t i = 0; i <= ReachBook::kSetsKept; ++i)
            QVERIFY(coverageOf(study, within(2), book, std::to_string(i)));
        const std::size_t before = book.searches();
        QVERIFY(coverageOf(study, within(2), book, std::to_string(ReachBook::kSetsKept)));
        QCOMPARE(book.searches(), before);
        QVERIFY(coverageOf(study, within(2), book, "0"));
        QCOMPARE(book.searches(), before + 1);
    }

    /// A one-way street from (0, 0) to (100, 0) ends in a street to the north. Cars to a facility
    /// there cannot turn back into it, but a home at its very end is at the junction.
    void homesAtTheEndOfOneWayStreetsAreReached()
    {
        auto built = buildNetwork(
            roadsTable({{{{100, 0}, {0, 0}}, "local", 1}, {{{100, 0}, {100, 200}}, "local", 0}}));
        QVERIFY(built);
        const auto network = std::make_shared<const StreetNetwork>(std::move(built->network));
        Facility facility;
        facility.entrances = {{{100, 150}, "surveyed"}};
        const std::array<const Facility*, 1> all{&facility};
        // Just before the corner, nearest to the one-way street's end.
        ReachBook book(network, {{100, -5}, {50, -5}});
        const auto ways = book.ways("", all, {.profile = *travelProfile("car")}, 600'000).value();
        const auto& home = *ways->ground->demand[0];
        QVERIFY(network->edge(home.edge).road.oneWay != OneWay::No); // what is tested here
        QVERIFY(ways->nearest[0].label.cost != kNoCost);
        QVERIFY(ways->nearest[1].label.cost == kNoCost); // would have to go against it
        QCOMPARE(ways->reach[0].size(), 1U);
        QCOMPARE(ways->reach[0][0].cost, ways->nearest[0].label.cost);
    }

    void cancelledWorkIsNotKept()
    {
        std::mt19937 random(testSeed());
        const Study study = town(random);
        ReachBook book(study.network, placesOf(study.demand));
        std::stop_source stop;
        stop.request_stop();
        const auto result =
            coverageOf(study, within(10), book, "childcare", {.stop = stop.get_token()});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        const auto after = coverageOf(study, within(10), book, "childcare");
        QVERIFY(after && same(*after, *coverage(study, within(10))));
    }
};

QTEST_GUILESS_MAIN(TestReachBook)
#include "tst_reach_book.moc"
