// SPDX-License-Identifier: GPL-3.0-or-later
// Facilities with their entrances, and what stands between homes and them.
#include "assessment/answer_parts.h"
#include "made_town.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

std::vector<Gap> gapsIn(const CityLayers& layers)
{
    const auto base = prepareCity(layers);
    if (!base)
        qFatal("no city");
    return analysed(**base, "services", {{"themes", "library"}, {"minutes", "15"}}).gaps;
}

} // namespace

class TestGaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theRailwayBetweenIsNamed()
    {
        const auto gaps =
            gapsIn(acrossTheTracks(Theme::Railway, Lines{{{-100, 200}, {1100, 200}}}));
        QCOMPARE(gaps.size(), 1U);
        QCOMPARE(gaps[0].length->value, 600.0 + 380.0 + 600.0);
        QVERIFY(gaps[0].detour);
        QCOMPARE(gaps[0].detour->straight.value, 380.0);
        QCOMPARE(gaps[0].detour->walked.value, 1580.0);
        QCOMPARE(gaps[0].detour->obstacle, Obstacle::Railway);
    }

    void waterBetweenIsNamed()
    {
        const auto gaps =
            gapsIn(acrossTheTracks(Theme::Water, Polygons{rectangle(-50, 150, 1100, 250)}));
        QVERIFY(gaps.size() == 1 && gaps[0].detour);
        QCOMPARE(gaps[0].detour->obstacle, Obstacle::Water);
    }

    void aWayRoundNothingIsADetourToo()
    {
        const auto gaps =
            gapsIn(acrossTheTracks(Theme::Railway, Lines{{{-100, 900}, {1100, 900}}}));
        QVERIFY(gaps.size() == 1 && gaps[0].detour);
        QCOMPARE(gaps[0].detour->obstacle, Obstacle::None);
    }

    void aStraightWayIsNoDetour()
    {
        CityLayers layers = streetTown();
        layers.layers.push_back(
            {Theme::Library, "图书馆", shared(placesTable("library", {}, {{"l1", {3900, 0}}}))});
        const auto gaps = gapsIn(layers);
        QVERIFY(!gaps.empty());
        for (const Gap& gap : gaps)
            QVERIFY(!gap.detour);
    }

    void facilitiesAreEnteredAtTheirEntrances()
    {
        CityLayers layers = streetTown();
        layers.layers.push_back({Theme::PrimarySchool,
                                 "小学",
                                 shared(placesTable("school",
                                                    {"seats"},
                                                    {{"s1", {2000, 300}, {std::int64_t{50}}},
                                                     {"s2", {100, 0}, {std::int64_t{7}}}}))});
        FeatureTable gates = emptyTable("gate");
        gates.addColumn("school_id", FieldType::Text);
        gates.addColumn("source", FieldType::Text);
        appendRow(gates, 1, Points{{1900, 10}}, {std::string("s1"), std::string("gate")});
        appendRow(gates, 2, Points{{2100, 10}}, {std::string("s1"), std::string("gate")});
        layers.layers.push_back({Theme::Entrance, "校门", shared(gates)});
        // A park of the same id has nothing to do with the gates.
        layers.layers.push_back(
            {Theme::Library, "图书馆", shared(placesTable("library", {}, {{"s1", {3000, 0}}}))});
        const auto base = prepareCity(layers);
        QVERIFY(base);
        const auto schools = facilitySet(**base, Theme::PrimarySchool);
        QVERIFY(schools);
        QCOMPARE(schools->facilities.size(), 2U);
        QCOMPARE(schools->facilities[0].entrances.size(), 2U);
        QCOMPARE(schools->facilities[0].entrances[0].source, std::string("gate"));
        QCOMPARE(schools->facilities[1].entrances.size(), 1U);
        QCOMPARE(*schools->number(0, "seats"), 50.0);
        QCOMPARE(*schools->number(1, "seats"), 7.0);
        const auto libraries = facilitySet(**base, Theme::Library);
        QVERIFY(libraries->facilities[0].entrances[0].position == Coordinate(3000, 0));
    }

    void filtersAreSetsOfTheirOwn()
    {
        CityLayers layers = streetTown();
        layers.layers.push_back({Theme::Library,
                                 "图书馆",
                                 shared(placesTable("library",
                                                    {"child_friendly"},
                                                    {{"l1", {100, 0}, {std::int64_t{1}}},
                                                     {"l2", {200, 0}, {std::int64_t{0}}}}))});
        const auto base = prepareCity(layers);
        const auto friendly = facilitySet(
            **base,
            Theme::Library,
            [](const FeatureTable& table, std::size_t row) {
                return table.column("child_friendly")->number(row) == 1.0;
            },
            "child_friendly");
        QVERIFY(friendly);
        QCOMPARE(friendly->facilities.size(), 1U);
        QCOMPARE(friendly->facilities[0].id, std::string("l1"));
        QVERIFY(friendly->flag(0, "child_friendly"));
        QVERIFY(friendly->key != facilitySet(**base, Theme::Library)->key);
        const auto none = facilitySet(
            **base, Theme::Library, [](const FeatureTable&, std::size_t) { return false; }, "none");
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NoFacilities);
    }
};

QTEST_GUILESS_MAIN(TestGaps)
#include "tst_gaps.moc"
