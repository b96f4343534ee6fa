// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/typed_place.h"

#include <QTest>

#include <cmath>

using namespace yimi;

namespace {

const Box kCity{{480000, 3500000}, {520000, 3540000}};

TypedPlace only(const char* text, const Box& extent = kCity)
{
    const auto places = typedPlaces(text, defaultAnalysisCrs(), extent);
    return places.size() == 1 ? places.front() : TypedPlace{TypedAs::Bd09, {}};
}

} // namespace

class TestTypedPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void thePlanesOwnNumbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"495264.1 3517458.8",
                                 "495264.1, 3517458.8",
                                 "495264.1，3517458.8",
                                 "  495264.1    3517458.8 ",
                                 "X 495\u2009264.1   Y 3\u2009517\u2009458.8 (EPSG:4549)",
                                 "40495264.1 3517458.8"})
            QTest::newRow(text) << QByteArray(text);
    }

    void thePlanesOwnNumbers()
    {
        QFETCH(QByteArray, text);
        const TypedPlace place = only(text.constData());
        QVERIFY(place.as == TypedAs::Plane);
        QVERIFY(std::abs(place.at.x - 495264.1) < 1e-6);
        QCOMPARE(place.at.y, 3517458.8);
    }

    void northFirstOnlyWhereItMustBe()
    {
        QVERIFY(only("3517458.8 495264.1").as == TypedAs::PlaneSwapped);
        QCOMPARE(only("3517458.8 495264.1").at, (Coordinate{495264.1, 3517458.8}));
        // Without a map nobody knows better.
        QVERIFY(only("3517458.8 495264.1", {}).as == TypedAs::Plane);
    }

    void degreesInEitherOrderAndThreeReadings()
    {
        for (const char* text : {"119.95, 31.78", "31.78 119.95", "119°57′ 31°46′48″"}) {
            const auto places = typedPlaces(text, defaultAnalysisCrs(), kCity);
            QCOMPARE(places.size(), 3U);
            QVERIFY(places[0].as == TypedAs::Degrees && places[1].as == TypedAs::Gcj02
                    && places[2].as == TypedAs::Bd09);
            QVERIFY(std::abs(places[0].at.x - 495264) < 20);
            const double off = distance(places[0].at, places[1].at);
            QVERIFY(off > 300 && off < 800);
        }
    }

    void whatIsNoPlace()
    {
        for (const char* text : {"", "前山", "495264", "1 2 3 4", "a b", "119.95,"})
            QVERIFY(typedPlaces(text, defaultAnalysisCrs(), kCity).empty());
        // No way to degrees: small numbers are those of the plane.
        QCOMPARE(typedPlaces("100 50", Crs{}, {}).size(), 1U);
    }

    void stepsAsCadWritesThem()
    {
        QCOMPARE(typedStep("@100,-20"), (Coordinate{100, -20}));
        QCOMPARE(typedStep(" @ 12.5 0 "), (Coordinate{12.5, 0}));
        QCOMPARE(typedStep("＠100，20"), (Coordinate{100, 20}));
        const auto turned = typedStep("@100<30");
        QVERIFY(turned && std::abs(turned->x - 86.6025) < 1e-4 && std::abs(turned->y - 50) < 1e-9);
        const auto down = typedStep("@10<-90");
        QVERIFY(down && std::abs(down->x) < 1e-9 && std::abs(down->y + 10) < 1e-9);
        for (const char* text : {"", "@", "100,20", "@100", "@100<", "@<30", "@a<b", "@1,2,3"})
            QVERIFY2(!typedStep(text), text);
    }
};

QTEST_APPLESS_MAIN(TestTypedPlace)
#include "tst_typed_place.moc"
