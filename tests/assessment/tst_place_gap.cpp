// SPDX-License-Identifier: GPL-3.0-or-later
// A place on the map gets the words and numbers that a gap list would give it.
#include "assessment/place_gap.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

/// A railway along y = 50 with one street across at x = 1000; the site is north of it at x = 0.
std::shared_ptr<const CityBase> town()
{
    const auto layer = [](Theme theme, FeatureTable table) {
        const std::string title = table.name;
        return CityLayer{theme, title, std::make_shared<const FeatureTable>(std::move(table))};
    };
    FeatureTable railway = emptyTable("railway");
    appendRow(railway, 1, Lines{{{-200, 50}, {950, 50}}}, {});
    const FeatureTable roads = plainRoads({{{0, 0}, {1000, 0}},
                                           {{1000, 0}, {1000, 100}},
                                           {{0, 100}, {1000, 100}},
                                           {{5000, 0}, {6000, 0}}});
    CityLayers layers;
    layers.layers = {
        layer(Theme::Road, roads),
        layer(Theme::Railway, railway),
        layer(Theme::Childcare,
              facilitiesTable({{"F1", {0, 100}}, {"F2", {100, 100}, Value{}, 0}})),
        layer(Theme::Community,
              communitiesTable({{"C1", rectangle(-100, -60, 600, 60), Value(std::int64_t{7})}})),
        layer(Theme::Residence, residencesTable({{"R1", {10, 0}, 5}, {"R2", {500, 0}, 2}}))};
    auto city = prepareCity(layers);
    return city ? *city : nullptr;
}

CoverageOptions fifteenMinutes()
{
    return {.cutoff = minutes(15), .profile = *travelProfile("caregiver")};
}

} // namespace

class TestPlaceGap : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anObstacleIsNamed()
    {
        const auto city = town();
        QVERIFY(city);
        const auto set = countedFacilities(*city, Theme::Childcare, fifteenMinutes());
        QVERIFY(set);
        const auto reason = placeGap(*city, *set, {0, 0}, fifteenMinutes());
        QVERIFY(reason);
        const Gap& gap = reason->gap;
        QVERIFY(gap.reason == GapReason::BeyondCutoff);
        // 1000 + 100 + 900 m to F2, which is nearer along the streets, at 1 m/s.
        QCOMPARE(gap.nearestId, std::string("F2"));
        QCOMPARE(gap.length->value, 2000.0);
        QCOMPARE(gap.excess->value, 2000'000 - 900'000);
        QVERIFY(gap.detour && gap.detour->obstacle == Obstacle::Railway);
        QCOMPARE(gap.detour->straight.value, 100.0);
        QCOMPARE(reason->route.way.front(), (Coordinate{0, 0}));
        QCOMPARE(reason->route.way.back(), (Coordinate{100, 100}));
        QVERIFY(reason->route.straight);
        QCOMPARE(reason->route.straight->second, (Coordinate{0, 100}));
    }

    void withinTheStandardNothingIsMissing()
    {
        const auto city = town();
        const auto set = countedFacilities(*city, Theme::Childcare, fifteenMinutes());
        const auto reason = placeGap(*city, *set, {600, 100}, fifteenMinutes());
        QVERIFY(reason);
        QVERIFY(reason->gap.reason == GapReason::None && !reason->gap.excess);
        QCOMPARE(reason->gap.time->value, 500'000);
        QVERIFY(!reason->gap.detour);
        // At the standard itself one is within it.
        CoverageOptions exact = fifteenMinutes();
        exact.cutoff = Metres(500);
        QVERIFY(placeGap(*city, *set, {600, 100}, exact)->gap.reason == GapReason::None);
        exact.cutoff = Metres(499);
        QCOMPARE(placeGap(*city, *set, {600, 100}, exact)->gap.excessLength->value, 1.0);
    }

    void onlyWhatCountsIsCounted()
    {
        const auto city = town();
        CoverageOptions options = fifteenMinutes();
        options.inclusiveOnly = true;
        const auto set = countedFacilities(*city, Theme::Childcare, options);
        QVERIFY(set);
        QCOMPARE(set->facilities.size(), 1U);
        QCOMPARE(set->rows.size(), 1U);
        QCOMPARE(placeGap(*city, *set, {0, 0}, options)->gap.nearestId, std::string("F1"));
    }

    void unreachableIsAState()
    {
        const auto city = town();
        const auto set = countedFacilities(*city, Theme::Childcare, fifteenMinutes());
        const auto far = placeGap(*city, *set, {0, -5000}, fifteenMinutes());
        QVERIFY(far && far->gap.reason == GapReason::NotLocated && !far->gap.length);
        const auto island = placeGap(*city, *set, {5500, 0}, fifteenMinutes());
        QVERIFY(island && island->gap.reason == GapReason::NoPath && island->route.way.empty());
        FacilitySet none = *set;
        none.facilities.clear();
        QVERIFY(placeGap(*city, none, {0, 0}, fifteenMinutes())->gap.reason
                == GapReason::NoFacility);
    }

    void aCommunityIsSpokenForByItsHome()
    {
        const auto city = town();
        const auto set = countedFacilities(*city, Theme::Childcare, fifteenMinutes());
        const CommunityCoverage community{
            .id = "C1",
            .nearest = NearestFacility{FacilityId(0), Milliseconds(1'990'000), Metres(1990)},
            .excess = Milliseconds(1'090'000),
            .reason = GapReason::BeyondCutoff};
        const auto reason = communityGap(*city, *set, community, fifteenMinutes());
        QVERIFY(reason);
        // Numbers are the coverage's own; the home with most children gives the rest.
        QCOMPARE(reason->gap.length->value, 1990.0);
        QCOMPARE(*reason->gap.place, (Coordinate{10, 0}));
        QVERIFY(reason->gap.detour && reason->gap.detour->obstacle == Obstacle::Railway);
        QVERIFY(!reason->route.way.empty());
    }

    void stopped()
    {
        const auto city = town();
        const auto set = countedFacilities(*city, Theme::Childcare, fifteenMinutes());
        std::stop_source stop;
        stop.request_stop();
        const auto reason = placeGap(*city, *set, {0, 0}, fifteenMinutes(), {stop.get_token(), {}});
        QVERIFY(!reason && reason.error().code == ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestPlaceGap)
#include "tst_place_gap.moc"
