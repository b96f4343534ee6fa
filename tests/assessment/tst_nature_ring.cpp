// SPDX-License-Identifier: GPL-3.0-or-later
// 半小时山水体验圈 in a town that can be checked on paper.
#include "nature_town.h"

using namespace yimi;
using namespace yimi::test;

namespace {

const Indicator& headline(const AnalysisAnswer& answer, const std::string& id)
{
    return indicatorById(answer.headline, id.c_str());
}

bool lists(const AnalysisAnswer& answer, FindingCode code, const std::string& detail)
{
    return std::ranges::any_of(answer.findings, [&](const Finding& finding) {
        return finding.code == code
               && (finding.detail == detail || std::ranges::count(finding.ids, detail) > 0);
    });
}

ParameterTexts onFoot(const char* minutes = "30")
{
    return {{"modes", "walk"}, {"minutes", minutes}};
}

} // namespace

class TestNatureRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// Walking is 5 km/h. The street meets the park's boundary at 600 m and 1,000 m: the homes at
    /// 500, 1,500, 2,500 and 3,500 m have 100, 500, 1,500 and 2,500 m to walk: 1.2, 6, 18 and
    /// exactly 30 minutes. They have 100, 50, 20 and 15 children.
    void theTownByHand()
    {
        const auto base = cityOf(parkTown());
        const AnalysisAnswer half = analysed(*base, "nature-ring", onFoot());
        QCOMPARE(headline(half, "nature-ring-share").numerator, 185.0);
        QCOMPARE(headline(half, "nature-ring-share").denominator, 185.0);
        QCOMPARE(headline(half, "nature-within-15").numerator, 150.0);
        QCOMPARE(headline(half, "nature-within-60").numerator, 185.0);
        QCOMPARE(headline(half, "nature-ring-share").clause,
                 std::string("条文 plan-nature-minutes"));
        QVERIFY(half.gaps.empty());
        const AnalysisAnswer less = analysed(*base, "nature-ring", onFoot("20"));
        QCOMPARE(headline(less, "nature-ring-share").numerator, 170.0);
        QCOMPARE(less.gaps.size(), 1U);
        QCOMPARE(less.gaps.front().id, std::string("4"));
        QCOMPARE(less.gaps.front().unserved, 15);
        QCOMPARE(less.gaps.front().length->value, 2500.0);
        QCOMPARE(*less.gaps.front().excess, minutes(10));
        // Nobody has two places to choose from.
        QCOMPARE(headline(half, "nature-two-places").numerator, 0.0);
        // 0–2 years: 10 + 10 + 0 + 1.
        const FeatureTable& ages = tableOf(half, "ages").table;
        QCOMPARE(ages.column("age")->text(0), std::string("A0_2"));
        QCOMPARE(ages.column("children_inside")->text(0), std::string("21"));
    }

    /// A surveyed entrance goes before the streets: from 1,000 m only, the first home has 500 m.
    void surveyedEntrancesGoFirst()
    {
        CityLayers layers = parkTown();
        layers.layers.push_back(
            {Theme::Entrance, "出入口", shared(entrancesTable({{"p1", {1000, 0}}}))});
        const AnalysisAnswer answer = analysed(*cityOf(layers), "nature-ring", onFoot());
        const FeatureTable& places = tableOf(answer, "places").table;
        QCOMPARE(places.column("entrance_source")->text(0), std::string("surveyed"));
        QCOMPARE(places.column("entrances")->text(0), std::string("1"));
        const FeatureTable& communities = tableOf(answer, "communities").table;
        QVERIFY(std::abs(*communities.column("nearest_minutes")->number(0) - 6.0) < 1e-4);
    }

    /// A lake beside the street is entered along its shore, never in its middle; a walled one
    /// without a gate only at a point inside, which is listed.
    void theShoreIsOpenUnlessItIsWalled()
    {
        CityLayers layers = streetTown();
        layers.layers.push_back(
            {Theme::Water,
             "水",
             shared(areasTable("water", {{"w1", Polygons{rectangle(1000, 50, 2000, 1050)}}}))});
        const AnalysisAnswer open = analysed(*cityOf(layers), "nature-ring", onFoot());
        const FeatureTable& places = tableOf(open, "places").table;
        QCOMPARE(places.column("entrance_source")->text(0), std::string("boundary"));
        QVERIFY(*places.column("entrances")->number(0) >= 4000.0 / 75);
        QCOMPARE(headline(open, "nature-ring-share").numerator, 185.0);
        layers.layers.back().table = shared(
            areasTable("water", {{"w1", Polygons{rectangle(1000, 50, 2000, 1050)}, "", "是"}}));
        const AnalysisAnswer walled = analysed(*cityOf(layers), "nature-ring", onFoot());
        QCOMPARE(headline(walled, "nature-ring-share").numerator, 0.0);
        QVERIFY(lists(walled, FindingCode::FacilityWithoutEntrance, "w1"));
    }

    void kindsAndSizesAreChosen()
    {
        CityLayers layers = parkTown();
        layers.layers.push_back(
            {Theme::Park, "另一个公园图层", shared(areasTable("park", {}))}); // not the topmost
        layers.layers.push_back(
            {Theme::Water,
             "水",
             shared(areasTable("water",
                               {{"w1", Polygons{rectangle(3300, -900, 3700, 900)}, "湿地"},
                                {"w2", Polygons{rectangle(2400, -100, 2600, 100)}, "pond"}}))});
        const auto base = cityOf(layers);
        const auto count = [&](const ParameterTexts& set) {
            ParameterTexts all = onFoot();
            all.insert(set.begin(), set.end());
            return tableOf(analysed(*base, "nature-ring", all), "places").table.rowCount();
        };
        QCOMPARE(count({}), 2U); // the pond of 4 ha is too small a water
        QCOMPARE(count({{"min_water_area", "40000"}}), 3U);
        QCOMPARE(count({{"kinds", "wetland"}}), 1U);
        QCOMPARE(count({{"min_area", "300000"}}), 1U); // the park has 24 ha
    }

    void placesOfUnknownSizeAreListed()
    {
        CityLayers layers = streetTown();
        layers.layers.push_back(
            {Theme::Park, "公园", shared(areasTable("park", {{"p1", Points{{800, 0}}}}))});
        const AnalysisAnswer answer = analysed(*cityOf(layers), "nature-ring", onFoot());
        QVERIFY(lists(answer, FindingCode::ValueMissing, "p1"));
        QCOMPARE(tableOf(answer, "places").table.rowCount(), 1U);
    }

    void withoutLinesNobodyRides()
    {
        const auto base = cityOf(parkTown());
        const AnalysisAnswer answer = analysed(*base, "nature-ring", {{"modes", "walk+transit"}});
        QVERIFY(lists(answer, FindingCode::ThemeMissing, "bus_route"));
        QCOMPARE(headline(answer, "nature-ring-walk").numerator,
                 headline(answer, "nature-ring-share").numerator);
        ReachBook book(base->network, placesOf(base->demand));
        const auto standards = someStandards();
        const auto none = analyse(*base,
                                  book,
                                  {.analysis = "nature-ring",
                                   .set = {{"modes", "transit"}},
                                   .standards = standards,
                                   .profiles = travelProfiles()});
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NoTransit);
    }

    void nothingLargeEnoughIsRefused()
    {
        const auto base = cityOf(parkTown());
        ReachBook book(base->network, placesOf(base->demand));
        const auto standards = someStandards();
        const auto none = analyse(*base,
                                  book,
                                  {.analysis = "nature-ring",
                                   .set = {{"min_area", "900000"}},
                                   .standards = standards,
                                   .profiles = travelProfiles()});
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NoFacilities);
    }
};

QTEST_GUILESS_MAIN(TestNatureRing)
#include "tst_nature_ring.moc"
