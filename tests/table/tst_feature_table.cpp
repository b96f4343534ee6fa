// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/feature_table.h"

#include <QTest>

using namespace yimi;

namespace {

FeatureTable threeRows()
{
    FeatureTable table;
    table.addColumn("Name", FieldType::Text);
    table.addColumn("人口", FieldType::Integer);
    appendRow(table, 11, std::monostate{}, {std::string("a"), std::int64_t{1}});
    appendRow(table, 12, Points{{1, 2}}, {std::string("b"), {}});
    appendRow(table, 13, Points{{5, -3}}, {{}, std::int64_t{3}});
    return table;
}

} // namespace

class TestFeatureTable : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreFoundWhateverTheCaseOfAsciiLetters();
    void theFirstOfSeveralNamesWins();
    void rowsKeepAllArraysEquallyLong();
    void aLaterColumnIsNullInEarlierRows();
    void kindAndExtentPassOverRowsWithoutGeometry();
    void anEmptyTableHasNoExtent();
};

void TestFeatureTable::columnsAreFoundWhateverTheCaseOfAsciiLetters()
{
    FeatureTable table = threeRows();
    QVERIFY(table.column("NAME") == &table.columns[0]);
    QVERIFY(table.column("name") == &table.columns[0]);
    QVERIFY(table.column("人口") == &table.columns[1]);
    QVERIFY(table.column("nam") == nullptr && table.column("") == nullptr);
    table.addColumn("name", FieldType::Real);
    QVERIFY(table.column("name") == &table.columns[0]); // the first in column order
}

void TestFeatureTable::theFirstOfSeveralNamesWins()
{
    const FeatureTable table = threeRows();
    QVERIFY(table.firstColumn({"pop", "人口", "name"}) == &table.columns[1]);
    QVERIFY(table.firstColumn({"pop"}) == nullptr);
}

void TestFeatureTable::rowsKeepAllArraysEquallyLong()
{
    const FeatureTable table = threeRows();
    QCOMPARE(table.rowCount(), 3U);
    QCOMPARE(table.geometries.size(), 3U);
    QCOMPARE(table.columns[0].size(), 3U);
    QCOMPARE(table.columns[1].size(), 3U);
    QCOMPARE(table.featureIds[2], 13);
}

void TestFeatureTable::aLaterColumnIsNullInEarlierRows()
{
    FeatureTable table = threeRows();
    Column& added = table.addColumn("late", FieldType::Real);
    QCOMPARE(added.size(), 3U);
    QVERIFY(added.isNull(0) && added.isNull(2));
    QVERIFY(added.set(1, Value{1.5}));
}

void TestFeatureTable::kindAndExtentPassOverRowsWithoutGeometry()
{
    const FeatureTable table = threeRows();
    QVERIFY(table.geometryKind() == GeometryKind::Point);
    QVERIFY((table.extent() == Box{{1, -3}, {5, 2}}));
}

void TestFeatureTable::anEmptyTableHasNoExtent()
{
    const FeatureTable table;
    QVERIFY(table.geometryKind() == GeometryKind::None);
    QVERIFY(table.extent().empty());
    QCOMPARE(table.rowCount(), 0U);
}

QTEST_GUILESS_MAIN(TestFeatureTable)
#include "tst_feature_table.moc"
