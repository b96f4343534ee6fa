// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/crs.h"

#include <QTest>

using namespace yimi;

namespace {

/// What ArcGIS writes beside a shapefile of Changzhou.
const Crs kEsriWkt{
    R"(PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",)"
    R"(DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],)"
    R"(UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],)"
    R"(PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],)"
    R"(PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]])"};

} // namespace

class TestCrs : public QObject
{
    Q_OBJECT

private slots:
    void theDefaultsAreWhatTheyAreCalled();
    void projectedAndGeographicAreToldApart();
    void theCodeIsFoundInForeignWkt();
    void namesForPeopleAreShort();
    void unitsOtherThanMetresAreTold();
    void compoundSystemsAreDescribedByTheirPlane();
    void unreadableDefinitionsAreErrors_data();
    void unreadableDefinitionsAreErrors();
    void sameSystemWhateverTheWayItIsWritten();
    void differentSystemsDiffer();
    void unknownEqualsNothing();
};

void TestCrs::theDefaultsAreWhatTheyAreCalled()
{
    QCOMPARE(describe(defaultAnalysisCrs())->name,
             std::string("CGCS2000 / 3-degree Gauss-Kruger CM 120E"));
    QCOMPARE(describe(wgs84())->name, std::string("WGS 84"));
}

void TestCrs::projectedAndGeographicAreToldApart()
{
    const CrsDescription plane = *describe({"EPSG:4549"});
    QVERIFY(!plane.geographic);
    QCOMPARE(plane.metresPerUnit, 1.0);
    QCOMPARE(plane.authorityCode, std::string("EPSG:4549"));
    QVERIFY(describe({"EPSG:4490"})->geographic);
}

void TestCrs::theCodeIsFoundInForeignWkt()
{
    QCOMPARE(describe(kEsriWkt)->authorityCode, std::string("EPSG:4549"));
    // A system of one's own has none.
    const auto own = describe({"+proj=tmerc +lat_0=0 +lon_0=119.9 +k=1 +x_0=123456 +y_0=0 "
                               "+ellps=GRS80 +units=m +type=crs"});
    QVERIFY(own && own->authorityCode.empty() && !own->geographic);
}

void TestCrs::namesForPeopleAreShort()
{
    QCOMPARE(shortName(defaultAnalysisCrs()), std::string("EPSG:4549"));
    QCOMPARE(shortName(kEsriWkt), std::string("EPSG:4549"));
    Crs own = kEsriWkt;
    own.definition.replace(own.definition.find("120.0"), 5, "119.7");
    own.definition.replace(own.definition.find("CGCS2000_3_Degree_GK_CM_120E"), 28, "City grid");
    QCOMPARE(QString::fromStdString(shortName(own)), QString("City grid"));
    QCOMPARE(shortName(Crs{std::string(300, 'x')}).size(), std::size_t{60});
    const auto described = describe(own);
    QVERIFY(described && described->datum.find("2000") != std::string::npos);
}

void TestCrs::unitsOtherThanMetresAreTold()
{
    QCOMPARE(describe({"EPSG:2263"})->metresPerUnit,
             1200.0 / 3937.0); // New York Long Island, US survey feet
}

void TestCrs::compoundSystemsAreDescribedByTheirPlane()
{
    const auto compound = describe({"EPSG:4549+5737"}); // with heights over Yellow Sea 1985
    QVERIFY(compound && !compound->geographic);
    QCOMPARE(compound->authorityCode, std::string("EPSG:4549"));
}

void TestCrs::unreadableDefinitionsAreErrors_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << "" << static_cast<int>(ErrorCode::CrsMissing);
    QTest::newRow("no such code") << "EPSG:999999" << static_cast<int>(ErrorCode::CrsUnknown);
    QTest::newRow("a word") << "常州坐标系" << static_cast<int>(ErrorCode::CrsUnknown);
    QTest::newRow("an operation") << "+proj=pipeline +step +proj=axisswap +order=2,1"
                                  << static_cast<int>(ErrorCode::CrsUnknown);
}

void TestCrs::unreadableDefinitionsAreErrors()
{
    QFETCH(const QString, definition);
    QFETCH(const int, code);
    const Crs crs{definition.toStdString()};
    const auto description = describe(crs);
    QVERIFY(!description);
    QCOMPARE(static_cast<int>(description.error().code), code);
    QCOMPARE(description.error().detail, crs.definition);
    const auto from = Transformer::create(crs, wgs84());
    QVERIFY(!from);
    QCOMPARE(static_cast<int>(from.error().code), code);
    const auto to = Transformer::create(wgs84(), crs);
    QVERIFY(!to);
    QCOMPARE(static_cast<int>(to.error().code), code);
}

void TestCrs::sameSystemWhateverTheWayItIsWritten()
{
    QVERIFY(sameCrs({"EPSG:4549"}, {"epsg:4549"}));
    QVERIFY(sameCrs({"EPSG:4326"},
                    {"OGC:CRS84"})); // only the order of axes differs, which is always x first here
    QVERIFY(sameCrs({"EPSG:4549"}, {"urn:ogc:def:crs:EPSG::4549"}));
}

void TestCrs::differentSystemsDiffer()
{
    QVERIFY(!sameCrs({"EPSG:4549"}, {"EPSG:4548"}));
    QVERIFY(!sameCrs({"EPSG:4326"}, {"EPSG:4490"}));
    QVERIFY(!sameCrs({"EPSG:4549"}, {"EPSG:4326"}));
}

void TestCrs::unknownEqualsNothing()
{
    QVERIFY(!sameCrs({}, {}));
    QVERIFY(!sameCrs({}, wgs84()));
    QVERIFY(!sameCrs({"no such thing"}, wgs84()));
}

QTEST_GUILESS_MAIN(TestCrs)
#include "tst_crs.moc"
