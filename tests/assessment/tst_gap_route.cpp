// SPDX-License-Identifier: GPL-3.0-or-later
// What a map draws of a gap is what the gap's sentence says.
#include "assessment/gap_route.h"
#include "geometry/measures.h"
#include "made_town.h"

#include <QTest>

#include <algorithm>

using namespace yimi;
using namespace yimi::test;

namespace {

struct Asked
{
    std::shared_ptr<const CityBase> city;
    std::vector<Standard> standards = someStandards();
    ParameterTexts set;
    AnalysisAnswer answer;

    Asked(const CityLayers& layers, ParameterTexts parameters)
        : city(prepareCity(layers).value())
        , set(std::move(parameters))
        , answer(analysed(*city, "services", set))
    {
    }

    GapRoute route(const Gap& gap, const TaskContext& task = {}) const
    {
        return gapRoute(*city, gap, question(), task).value();
    }

    AnalysisQuestion question() const
    {
        return {.analysis = "services",
                .set = set,
                .standards = standards,
                .profiles = travelProfiles()};
    }
};

CityLayers townWithLibrary()
{
    CityLayers layers = streetTown();
    layers.layers.push_back(
        {Theme::Library, "图书馆", shared(placesTable("library", {}, {{"l1", {3900, 0}}}))});
    return layers;
}

} // namespace

class TestGapRoute : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theWayIsAsLongAsTheSentenceSays()
    {
        for (const char* direction : {"toward", "from"}) {
            const Asked asked(townWithLibrary(),
                              {{"themes", "library"}, {"minutes", "5"}, {"direction", direction}});
            QVERIFY(!asked.answer.gaps.empty());
            for (const Gap& gap : asked.answer.gaps) {
                const GapRoute route = asked.route(gap);
                QVERIFY(route.length && gap.length);
                QCOMPARE(route.length->value, gap.length->value);
                QCOMPARE(length(route.way), gap.length->value);
                QVERIFY(!route.straight);
                QVERIFY(route.way.front() == Coordinate(3900, 0)
                        || route.way.back() == Coordinate(3900, 0));
            }
        }
    }

    void metresAreTheShortestWay()
    {
        const Asked asked(townWithLibrary(), {{"themes", "library"}, {"metres", "300"}});
        QVERIFY(!asked.answer.gaps.empty());
        for (const Gap& gap : asked.answer.gaps)
            QCOMPARE(asked.route(gap).length->value, gap.length->value);
    }

    void theDetourGoesAroundAndTheLineAcross()
    {
        const Asked asked(acrossTheTracks(Theme::Railway, Lines{{{-100, 200}, {1100, 200}}}),
                          {{"themes", "library"}});
        QCOMPARE(asked.answer.gaps.size(), std::size_t{1});
        const GapRoute route = asked.route(asked.answer.gaps[0]);
        QVERIFY(route.straight);
        QVERIFY(route.straight->first == Coordinate(600, 0));
        QVERIFY(route.straight->second == Coordinate(600, 380));
        // 600 m west, 380 m across at the end, 600 m back.
        const LineString way{{600, 0}, {0, 0}, {0, 380}, {600, 380}};
        QCOMPARE(length(route.way), 1580.0);
        for (const Coordinate corner : way)
            QVERIFY(std::ranges::find(route.way, corner) != route.way.end());
    }

    void aPlaceHasItsWayToo()
    {
        const Asked asked(townWithLibrary(), {{"themes", "library"}});
        const Gap mall{.subject = GapSubject::Facility,
                       .id = "m1",
                       .place = Coordinate{900, 0},
                       .theme = "library",
                       .nearestId = "l1",
                       .length = Metres(3000)};
        QCOMPARE(asked.route(mall).length->value, 3000.0);
    }

    void aThemeThatIsNoneIsLookedUpByTheFacility()
    {
        const Asked asked(townWithLibrary(), {{"themes", "library"}, {"minutes", "5"}});
        Gap gap = asked.answer.gaps.front();
        gap.theme = "basket";
        QCOMPARE(asked.route(gap).length->value, gap.length->value);
    }

    void withoutAFacilityThereIsNone()
    {
        const Asked asked(townWithLibrary(), {{"themes", "library"}, {"minutes", "5"}});
        Gap gap = asked.answer.gaps.front();
        gap.nearestId.clear();
        QVERIFY(asked.route(gap) == GapRoute{});
        gap = asked.answer.gaps.front();
        gap.id = "no such community";
        QVERIFY(asked.route(gap) == GapRoute{});
    }

    void mistakesAreErrors()
    {
        const Asked asked(townWithLibrary(), {{"themes", "library"}, {"minutes", "5"}});
        AnalysisQuestion question = asked.question();
        question.analysis = "no such analysis";
        const auto unknown = gapRoute(*asked.city, asked.answer.gaps.front(), question);
        QVERIFY(!unknown && unknown.error().code == ErrorCode::ParameterInvalid);
        question = asked.question();
        question.set["profile"] = "gone";
        const auto gone = gapRoute(*asked.city, asked.answer.gaps.front(), question);
        QVERIFY(!gone && gone.error().code == ErrorCode::ParameterInvalid);
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = gapRoute(
            *asked.city, asked.answer.gaps.front(), asked.question(), {.stop = stop.get_token()});
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestGapRoute)
#include "tst_gap_route.moc"
