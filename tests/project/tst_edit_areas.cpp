// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "project/edit_areas.h"
#include "project/edit_fields.h"
#include "small_city.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

const Polygons& areaIn(const FeatureTable& table, std::size_t row)
{
    return std::get<Polygons>(table.geometries[row]);
}

std::int64_t count(const FeatureTable& table, const char* field, std::size_t row)
{
    return std::get<std::int64_t>(table.column(field)->value(row));
}

std::size_t columnOf(const FeatureTable& table, const char* field)
{
    return static_cast<std::size_t>(table.column(field) - table.columns.data());
}

bool has(const Ring& ring, Coordinate at)
{
    return std::ranges::find(ring, at) != ring.end();
}

/// Two areas of 3 : 1 with counts of every type.
FeatureTable mixedAreas()
{
    FeatureTable table = namedTable("mixed");
    table.addColumn("name", FieldType::Text);
    table.addColumn("人口", FieldType::Text);
    table.addColumn("places", FieldType::Real);
    table.addColumn("height", FieldType::Real);
    const auto row = [&](std::int64_t id, double east, const char* people, const Value& places) {
        appendRow(table,
                  id,
                  Polygons{{square(east, 0, 100), {}}},
                  {Value(std::string("面")), Value(std::string(people)), places, Value(3.5)});
    };
    row(1, 0, "101", 2.5);
    row(2, 100, "约200", Value{});
    return table;
}

} // namespace

class TestEditAreas : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// 450 × 450 m with 1,600 people is cut 150 m from its west: a third and two thirds.
    void peopleAreSharedOutByArea()
    {
        const FeatureTable before = cityCommunities();
        const auto split = withAreaSplit(before, 0, {cityPlace(150, -20), cityPlace(150, 470)});
        QVERIFY(split);
        const FeatureTable& after = *split->table;
        QCOMPARE(after.rowCount(), std::size_t{5});
        QCOMPARE(split->features, (std::vector<std::int64_t>{1, 5}));
        // The larger part is the feature it was.
        QCOMPARE(after.column("id")->text(0), std::string("C1"));
        QCOMPARE(after.column("id")->text(4), std::string("C5"));
        QCOMPARE(after.column("name")->text(4), std::string("东门社区"));
        QCOMPARE(after.column("town")->text(4), std::string("南镇"));
        QCOMPARE(count(after, "population", 0), 1067);
        QCOMPARE(count(after, "population", 4), 533);
        QCOMPARE(count(after, "A0_2", 0) + count(after, "A0_2", 4), 40);
        QCOMPARE(count(after, "A3_5", 0) + count(after, "A3_5", 4), 45);
        QCOMPARE(split->shared,
                 (std::vector<std::size_t>{columnOf(before, "population"),
                                           columnOf(before, "A0_2"),
                                           columnOf(before, "A3_5")}));
        QCOMPARE(before, cityCommunities());
    }

    void theNeighbourGetsTheVertexOfTheCut()
    {
        const auto split =
            withAreaSplit(cityCommunities(), 0, {cityPlace(150, -20), cityPlace(150, 470)});
        QVERIFY(split);
        const FeatureTable& after = *split->table;
        const Coordinate meeting = cityPlace(150, 450); // of both parts and 北苑 above them
        for (const std::size_t row : {0, 2, 4})
            QVERIFY(has(areaIn(after, row).front().outer, meeting));
        QVERIFY(!has(areaIn(after, 1).front().outer, meeting));
        QCOMPARE(areaIn(after, 2).front().outer.size(), std::size_t{6});
        QCOMPARE(areaIn(after, 1), areaIn(cityCommunities(), 1));
        // No sliver: together they are the square they were.
        Polygons all;
        for (std::size_t row = 0; row < after.rowCount(); ++row)
            all.push_back(areaIn(after, row).front());
        const Polygons whole = *unionOf(all);
        QCOMPARE(whole.size(), std::size_t{1});
        QVERIFY(whole.front().holes.empty());
        QCOMPARE(area(whole), 900.0 * 900.0);
    }

    void countsOfEveryTypeKeepTheirSum()
    {
        const auto split = withAreaSplit(mixedAreas(), 0, {cityPlace(25, -5), cityPlace(25, 105)});
        QVERIFY(split);
        const FeatureTable& after = *split->table;
        QCOMPARE(after.column("人口")->text(0), std::string("76"));
        QCOMPARE(after.column("人口")->text(2), std::string("25"));
        QCOMPARE(*after.column("places")->number(0), 1.875);
        QCOMPARE(*after.column("places")->number(2), 0.625);
        QCOMPARE(*after.column("height")->number(2), 3.5); // is no count
        // What is no number is kept by both parts, and is not among what was shared out.
        const auto words =
            withAreaSplit(mixedAreas(), 1, {cityPlace(125, -5), cityPlace(125, 105)});
        QVERIFY(words);
        QCOMPARE(words->table->column("人口")->text(2), std::string("约200"));
        QVERIFY(words->table->column("places")->isNull(2));
        QVERIFY(words->shared.empty());
    }

    void theOneThatIsCrossedMostIsMeant()
    {
        const FeatureTable table = cityCommunities();
        const std::array<std::size_t, 4> rows{3, 1, 0, 2};
        const auto crossed = [&](double from, double to) {
            return rowCrossed(table, rows, {cityPlace(from, 200), cityPlace(to, 200)});
        };
        QCOMPARE(crossed(300, 700), std::optional(std::size_t{1}));
        QCOMPARE(crossed(100, 500), std::optional(std::size_t{0}));
        QCOMPARE(crossed(400, 500), std::optional(std::size_t{0})); // as much in both
        QVERIFY(!crossed(-100, -50));
    }

    void mergedCountsAreSums()
    {
        const FeatureTable before = cityCommunities();
        const auto merged = withAreasMerged(before, std::array<std::size_t, 2>{1, 0});
        QVERIFY(merged);
        const FeatureTable& after = *merged->table;
        QCOMPARE(after.rowCount(), std::size_t{3});
        QCOMPARE(merged->feature, std::int64_t{1}); // of equals the first in the table
        QCOMPARE(after.column("id")->text(0), std::string("C1"));
        QCOMPARE(after.column("name")->text(0), std::string("东门社区"));
        QCOMPARE(count(after, "population", 0), 3600);
        QCOMPARE(count(after, "A0_2", 0), 90);
        QCOMPARE(merged->differed, (std::vector<std::size_t>{columnOf(before, "name")}));
        QCOMPARE(merged->summed.size(), std::size_t{3});
        QVERIFY(merged->partly.empty());
        QCOMPARE(area(areaIn(after, 0)), 900.0 * 450.0);
        // The corner where both met the one above is still a vertex of all.
        QVERIFY(has(areaIn(after, 0).front().outer, cityPlace(450, 450)));
        QVERIFY(has(areaIn(after, 1).front().outer, cityPlace(450, 450)));
    }

    void splitAndMergedAgainNothingIsLost()
    {
        const FeatureTable before = cityCommunities();
        const auto split = withAreaSplit(before, 3, {cityPlace(440, 600), cityPlace(950, 700)});
        QVERIFY(split);
        std::vector<std::size_t> rows;
        for (const std::int64_t feature : split->features)
            rows.push_back(*rowOfFeature(*split->table, feature));
        const auto merged = withAreasMerged(*split->table, rows);
        QVERIFY(merged);
        QCOMPARE(merged->table->columns, before.columns);
        QCOMPARE(merged->table->featureIds, before.featureIds);
        QVERIFY(std::abs(area(areaIn(*merged->table, 3)) - 450.0 * 450.0) < 1e-3);
        QVERIFY(merged->differed.empty());
    }

    void blanksAreNamedAndWordsAreNotAdded()
    {
        const FeatureTable before = mixedAreas();
        const auto merged = withAreasMerged(before, std::array<std::size_t, 2>{0, 1});
        QVERIFY(merged);
        QCOMPARE(*merged->table->column("places")->number(0), 2.5);
        QCOMPARE(merged->partly, (std::vector<std::size_t>{columnOf(before, "places")}));
        QCOMPARE(merged->table->column("人口")->text(0), std::string("101"));
        QCOMPARE(merged->differed, (std::vector<std::size_t>{columnOf(before, "人口")}));
    }

    void onesApartOnlyWhereTheLayerHasSuch()
    {
        FeatureTable table = mixedAreas();
        table.geometries[1] = Polygons{{square(300, 0, 50), {}}};
        const std::array<std::size_t, 2> both{0, 1};
        const auto refused = withAreasMerged(table, both);
        QVERIFY(!refused);
        QCOMPARE(refused.error().fault, AreaFault::Apart);
        QVERIFY(contains(areaIn(table, 1), *refused.error().at));
        appendRow(table,
                  3,
                  Polygons{{square(500, 0, 50), {}}, {square(600, 0, 50), {}}},
                  {Value{}, Value{}, Value{}, Value{}});
        const auto merged = withAreasMerged(table, both);
        QVERIFY(merged);
        QCOMPARE(merged->parts, std::size_t{2});
        QCOMPARE(areaIn(*merged->table, 0).size(), std::size_t{2});
    }

    void whatCountsAndWhatDoesNot()
    {
        for (const char* name : {"population", "POP", "常住人口", "A0_2", "托位数", "seats"})
            QVERIFY2(isCountField(name), name);
        for (const char* name : {"name", "area", "人口密度", "年龄", "id", "height"})
            QVERIFY2(!isCountField(name), name);
    }
};

QTEST_GUILESS_MAIN(TestEditAreas)
#include "tst_edit_areas.moc"
