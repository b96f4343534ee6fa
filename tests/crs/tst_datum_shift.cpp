// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/datum_shift.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace yimi;

namespace {

/// Xian 80, 3-degree belt of 120° E.
const Crs kLocal{"EPSG:2385"};

Coordinate toWgs(const Crs& crs, Coordinate c)
{
    const auto transformer = Transformer::create(crs, wgs84());
    if (!transformer)
        qFatal("%s", transformer.error().detail.c_str());
    return transformer->apply(c).value_or(Coordinate{});
}

template <typename T>
void put(std::ofstream& file, const char* key, T value)
{
    char record[16] = {};
    std::copy_n(key, 8, record);
    std::copy_n(reinterpret_cast<const char*>(&value), sizeof(T), record + 8);
    file.write(record, sizeof(record));
}

/// An NTv2 grid of 2 × 2 nodes around the city that moves everything by one arc second each way.
std::string gridMovedByASecond(const QTemporaryDir& folder)
{
    const std::string path = folder.filePath("local grid.gsb").toStdString();
    std::ofstream file(path, std::ios::binary);
    put(file, "NUM_OREC", 11);
    put(file, "NUM_SREC", 11);
    put(file, "NUM_FILE", 1);
    file.write("GS_TYPE SECONDS ", 16);
    file.write("VERSION NTv2.0  ", 16);
    file.write("SYSTEM_FXIAN80  ", 16);
    file.write("SYSTEM_TWGS84   ", 16);
    put(file, "MAJOR_F ", 6378140.0);
    put(file, "MINOR_F ", 6356755.288);
    put(file, "MAJOR_T ", 6378137.0);
    put(file, "MINOR_T ", 6356752.314);
    file.write("SUB_NAMECITY    ", 16);
    file.write("PARENT  NONE    ", 16);
    file.write("CREATED 20260101", 16);
    file.write("UPDATED 20260101", 16);
    put(file, "S_LAT   ", 31.0 * 3600);
    put(file, "N_LAT   ", 33.0 * 3600);
    put(file, "E_LONG  ", -121.0 * 3600); // positive west
    put(file, "W_LONG  ", -119.0 * 3600);
    put(file, "LAT_INC ", 2.0 * 3600);
    put(file, "LONG_INC", 2.0 * 3600);
    put(file, "GS_COUNT", 4);
    for (int i = 0; i < 4; ++i) {
        const float node[4] = {1.0F, -1.0F, 0.01F, 0.01F};
        file.write(reinterpret_cast<const char*>(node), sizeof(node));
    }
    file.write("END     \0\0\0\0\0\0\0\0", 16);
    return path;
}

} // namespace

class TestDatumShift : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aShiftAlongTheEarthsAxisMovesNorth()
    {
        // 100 m up the polar axis: cos φ of it goes north, the rest up.
        const auto plain = withSevenParameters(kLocal, {});
        const auto shifted = withSevenParameters(kLocal, {.dz = 100});
        QVERIFY(plain && shifted);
        const Coordinate place{495264, 3517458};
        const Coordinate a = toWgs(*plain, place);
        const Coordinate b = toWgs(*shifted, place);
        QVERIFY(std::abs(a.x - b.x) < 1e-9);
        const double north = (b.y - a.y) * 110'900;
        QVERIFY2(std::abs(north - 100 * std::cos(31.78 * 3.14159265 / 180)) < 0.2,
                 qPrintable(QString::number(north)));
    }

    void parametersHoldInBothDirections()
    {
        const auto shifted = withSevenParameters(kLocal, {.dx = 300, .dy = -200, .dz = 100});
        QVERIFY(shifted);
        const Crs modern{"EPSG:4549"};
        const auto there = Transformer::create(modern, *shifted);
        const auto back = Transformer::create(*shifted, modern);
        QVERIFY(there && back);
        const Coordinate place{500000, 3500000};
        const auto local = there->apply(place);
        QVERIFY(local && distance(*local, place) > 50); // a shift there is
        const auto again = back->apply(*local);
        QVERIFY(again && distance(*again, place) < 0.1); // heights are lost on the way
    }

    void parametersAreReadAsTheOfficeWritesThem()
    {
        const auto read = parseSevenParameters("24.5, -123.1,-94.2, 0.02 0.25 0.13 1.1");
        QVERIFY(read);
        const SevenParameters wanted{24.5, -123.1, -94.2, 0.02, 0.25, 0.13, 1.1};
        QVERIFY(*read == wanted);
        for (const char* bad : {"", "1,2,3", "1,2,3,4,5,6,7,8", "a,2,3,4,5,6,7"})
            QVERIFY(parseSevenParameters(bad).error().code == ErrorCode::ParameterInvalid);
    }

    void numbersThatNobodyMeansAreRefused()
    {
        const auto error = withSevenParameters(kLocal, {.dx = 1e6}).error();
        QVERIFY(error.code == ErrorCode::ParameterInvalid);
        QVERIFY(withSevenParameters({"nonsense"}, {}).error().code == ErrorCode::CrsUnknown);
    }

    void aGridMovesByItsNodes()
    {
        const QTemporaryDir folder;
        const auto gridded = withGrid(kLocal, gridMovedByASecond(folder));
        QVERIFY2(gridded, gridded ? "" : gridded.error().detail.c_str());
        const auto plain = withSevenParameters(kLocal, {});
        const Coordinate place{495264, 3517458};
        const Coordinate moved = toWgs(*gridded, place);
        // Geodetic coordinates of the local datum, which a null shift keeps on its own ellipsoid
        // within the ellipsoids' difference.
        const auto geodetic = Transformer::create(kLocal, {"EPSG:4610"});
        QVERIFY(geodetic);
        const Coordinate local = geodetic->apply(place).value_or(Coordinate{});
        QVERIFY2(std::abs((moved.y - local.y) * 3600 - 1) < 1e-3,
                 qPrintable(QString::number((moved.y - local.y) * 3600)));
        QVERIFY(std::abs((moved.x - local.x) * 3600 - 1) < 1e-3);
        QVERIFY(plain);
    }

    void badGridsAreErrors()
    {
        const QTemporaryDir folder;
        QVERIFY(withGrid(kLocal, "nowhere.gsb").error().code == ErrorCode::FileNotFound);
        const std::string path = folder.filePath("bad.gsb").toStdString();
        std::ofstream(path) << "not a grid";
        QVERIFY(withGrid(kLocal, path).error().code == ErrorCode::FileDamaged);
    }
};

QTEST_GUILESS_MAIN(TestDatumShift)
#include "tst_datum_shift.moc"
