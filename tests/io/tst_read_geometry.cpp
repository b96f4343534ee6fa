// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "made_files.h"

#include <algorithm>

using namespace yimi;
using namespace yimi::test;

namespace {

/// A layer whose rows are these shapes, with ids 1, 2, … ; read as it is.
LayerRead readOf(const std::vector<std::string>& wkts, const ReadOptions& options = {})
{
    const Folder folder;
    auto read = readLayer({foreignFile(folder, "a.gpkg", {.wkts = wkts})}, options);
    if (!read)
        qFatal("not read: %s", read.error().detail.c_str());
    return std::move(*read);
}

std::vector<std::string> idsOf(const LayerRead& read, FindingCode code)
{
    return findingOf(read.findings, code).ids;
}

using Ids = std::vector<std::string>;

} // namespace

class TestReadGeometry : public QObject
{
    Q_OBJECT

private slots:
    void everyKindIsRead_data();
    void everyKindIsRead();
    void rowsWithoutUsableGeometryAreKeptAndListed();
    void heightsAndMeasuresAreDropped();
    void curvesAreStroked();
    void theKindOfMostRowsIsKept();
    void collectionsGiveTheirHighestKind();
    void surfacesAreOfTheWrongType();
    void invalidPolygonsAreRepairedAndListed();
    void repairCanBeLeftOut();
    void polygonsThatEncloseNothingCannotBeRepaired();
    void ringsAreClosed();
    void placesOutsideTheTargetAreListed();
    void aTableWithoutGeometryHasNoFindings();
};

void TestReadGeometry::everyKindIsRead_data()
{
    QTest::addColumn<QString>("wkt");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("parts");
    const auto kind = [](GeometryKind one) { return static_cast<int>(one); };
    QTest::newRow("point") << "POINT (1 2)" << kind(GeometryKind::Point) << 1;
    QTest::newRow("points") << "MULTIPOINT ((1 2),(3 4))" << kind(GeometryKind::Point) << 2;
    QTest::newRow("line") << "LINESTRING (1 2,3 4,5 9)" << kind(GeometryKind::Line) << 1;
    QTest::newRow("lines") << "MULTILINESTRING ((1 2,3 4),(0 0,1 1),(5 5,6 6))"
                           << kind(GeometryKind::Line) << 3;
    QTest::newRow("polygon") << "POLYGON ((0 0,9 0,9 9,0 0),(7 3,8 3,8 4,7 3))"
                             << kind(GeometryKind::Polygon) << 1;
    QTest::newRow("polygons") << "MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))"
                              << kind(GeometryKind::Polygon) << 2;
}

void TestReadGeometry::everyKindIsRead()
{
    QFETCH(const QString, wkt);
    QFETCH(const int, kind);
    QFETCH(const int, parts);
    const LayerRead read = readOf({wkt.toStdString()});
    QCOMPARE(static_cast<int>(kindOf(read.table.geometries[0])), kind);
    const auto count = std::visit(
        [](const auto& geometry) -> std::size_t {
            if constexpr (requires { geometry.size(); })
                return geometry.size();
            return 0;
        },
        read.table.geometries[0]);
    QCOMPARE(static_cast<int>(count), parts);
    QVERIFY(read.findings.empty());
    if (wkt.startsWith("POLYGON"))
        QCOMPARE(area(std::get<Polygons>(read.table.geometries[0])), 40.0);
}

void TestReadGeometry::rowsWithoutUsableGeometryAreKeptAndListed()
{
    const LayerRead read = readOf({"LINESTRING (0 0,1 1)",
                                   "",
                                   "LINESTRING EMPTY",
                                   "LINESTRING (0 0,7777 1)",
                                   "LINESTRING (0 0,-7777 1)",
                                   "LINESTRING (2 2,3 3)",
                                   ""});
    QCOMPARE(read.table.rowCount(), 7U);
    QCOMPARE(read.table.columns[0].size(), 7U);
    for (const std::size_t row : {1U, 2U, 3U, 4U, 6U})
        QVERIFY(kindOf(read.table.geometries[row]) == GeometryKind::None);
    QVERIFY(kindOf(read.table.geometries[5]) == GeometryKind::Line);
    QVERIFY(idsOf(read, FindingCode::GeometryNull) == (Ids{"2", "7"}));
    QVERIFY(idsOf(read, FindingCode::GeometryEmpty) == (Ids{"3"}));
    QVERIFY(idsOf(read, FindingCode::CoordinateNotFinite) == (Ids{"4", "5"}));
    QCOMPARE(read.findings.size(), 3U);
}

void TestReadGeometry::heightsAndMeasuresAreDropped()
{
    const LayerRead read = readOf({"POINT Z (1 2 3)", "POINT (4 5)", "POINT Z (6 7 8)"});
    QVERIFY(read.table.geometries[2] == Geometry(Points{{6, 7}}));
    const Finding finding = findingOf(read.findings, FindingCode::HeightDropped);
    QCOMPARE(finding.count, 2U);
    QVERIFY(finding.severity == Severity::Info);
    QVERIFY(readOf({"LINESTRING M (1 2 9,3 4 9)"}).table.geometries[0]
            == Geometry(Lines{{{1, 2}, {3, 4}}}));
}

void TestReadGeometry::curvesAreStroked()
{
    const LayerRead read = readOf({"CIRCULARSTRING (0 0,1 1,2 0)", "LINESTRING (0 0,1 1)"});
    const LineString arc = std::get<Lines>(read.table.geometries[0])[0];
    QVERIFY(arc.size() > 10);
    QVERIFY(std::abs(length(arc) - 3.14159265) < 0.01); // half a circle of radius 1
    QVERIFY(idsOf(read, FindingCode::GeometryCurved) == (Ids{"1"}));
    const LayerRead disc = readOf({"CURVEPOLYGON (CIRCULARSTRING (0 0,1 1,2 0,1 -1,0 0))"});
    QVERIFY(std::abs(area(std::get<Polygons>(disc.table.geometries[0])) - 3.14159265) < 0.01);
}

void TestReadGeometry::theKindOfMostRowsIsKept()
{
    const LayerRead read = readOf({"POINT (0 0)",
                                   "LINESTRING (0 0,1 1)",
                                   "LINESTRING (2 2,3 3)",
                                   "POLYGON ((0 0,1 0,1 1,0 0))",
                                   ""});
    QVERIFY(read.table.geometryKind() == GeometryKind::Line);
    QVERIFY(kindOf(read.table.geometries[0]) == GeometryKind::None);
    const Finding finding = findingOf(read.findings, FindingCode::GeometryWrongType);
    QVERIFY(finding.ids == (Ids{"1", "4"}));
    QVERIFY(idsOf(read, FindingCode::GeometryNull) == (Ids{"5"})); // not counted as another kind
}

void TestReadGeometry::collectionsGiveTheirHighestKind()
{
    const LayerRead read = readOf(
        {"GEOMETRYCOLLECTION (POINT (0 0),POLYGON ((0 0,1 0,1 1,0 0)),LINESTRING (0 0,1 1))"});
    QVERIFY(read.table.geometryKind() == GeometryKind::Polygon);
}

void TestReadGeometry::surfacesAreOfTheWrongType()
{
    const LayerRead read =
        readOf({"POLYGON ((0 0,1 0,1 1,0 0))", "TIN Z (((0 0 0,0 0 1,0 1 0,0 0 0)))"});
    QVERIFY(kindOf(read.table.geometries[1]) == GeometryKind::None);
    QVERIFY(idsOf(read, FindingCode::GeometryWrongType) == (Ids{"2"}));
}

void TestReadGeometry::invalidPolygonsAreRepairedAndListed()
{
    const LayerRead read =
        readOf({"POLYGON ((0 0,2 0,2 2,0 2,0 0))",
                "POLYGON ((0 0,2 2,2 0,0 2,0 0))",
                "MULTIPOLYGON (((0 0,2 0,2 2,0 2,0 0)),((1 1,3 1,3 3,1 3,1 1)))"});
    for (const Geometry& geometry : read.table.geometries)
        QVERIFY(isValid(std::get<Polygons>(geometry)));
    QCOMPARE(area(std::get<Polygons>(read.table.geometries[1])), 2.0);
    QCOMPARE(area(std::get<Polygons>(read.table.geometries[2])), 7.0);
    QVERIFY(idsOf(read, FindingCode::GeometryRepaired) == (Ids{"2", "3"}));
    QCOMPARE(read.findings.size(), 1U);
}

void TestReadGeometry::repairCanBeLeftOut()
{
    const LayerRead read = readOf({"POLYGON ((0 0,2 2,2 0,0 2,0 0))"}, {.repairPolygons = false});
    QVERIFY(!isValid(std::get<Polygons>(read.table.geometries[0])));
    QVERIFY(read.findings.empty());
}

void TestReadGeometry::polygonsThatEncloseNothingCannotBeRepaired()
{
    const LayerRead read = readOf(
        {"POLYGON ((0 0,2 0,2 2,0 0))", "POLYGON ((0 0,2 2,4 4,0 0))", "POLYGON ((0 0,1 1,0 0))"});
    QVERIFY(kindOf(read.table.geometries[1]) == GeometryKind::None);
    QVERIFY(kindOf(read.table.geometries[2]) == GeometryKind::None);
    const Finding finding = findingOf(read.findings, FindingCode::GeometryUnrepairable);
    QVERIFY(finding.ids == (Ids{"2", "3"}));
    QVERIFY(finding.severity == Severity::Problem);
}

void TestReadGeometry::ringsAreClosed()
{
    const LayerRead read = readOf({"POLYGON ((0 0,2 0,2 2,0 2))"}, {.repairPolygons = false});
    const Ring& ring = std::get<Polygons>(read.table.geometries[0])[0].outer;
    QVERIFY(ring.size() == 5 && ring.front() == ring.back());
}

void TestReadGeometry::placesOutsideTheTargetAreListed()
{
    const Folder folder;
    const auto path =
        foreignFile(folder,
                    "a.gpkg",
                    {.crs = "EPSG:4326", .wkts = {"POINT (119.95 31.78)", "POINT (120 3517458)"}});
    const auto read = readLayer({path}, {.targetCrs = defaultAnalysisCrs()});
    QVERIFY(kindOf(read->table.geometries[0]) == GeometryKind::Point);
    QVERIFY(kindOf(read->table.geometries[1]) == GeometryKind::None);
    QVERIFY(idsOf(*read, FindingCode::CoordinateNotFinite) == (Ids{"2"}));
}

void TestReadGeometry::aTableWithoutGeometryHasNoFindings()
{
    const Folder folder;
    const auto path = foreignFile(folder, "a.gpkg", {.type = wkbNone, .crs = "", .wkts = {"", ""}});
    const auto read = readLayer({path}, {.targetCrs = defaultAnalysisCrs()});
    QVERIFY(read.has_value());
    QCOMPARE(read->table.rowCount(), 2U);
    QVERIFY(read->findings.empty());
}

QTEST_GUILESS_MAIN(TestReadGeometry)
#include "tst_read_geometry.moc"
