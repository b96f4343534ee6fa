// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/garbled_text.h"
#include "intake/made_city.h"
#include "intake/offset_test.h"

using namespace yimi;
using namespace yimi::test;

namespace {

std::shared_ptr<const FeatureTable> streets()
{
    return std::make_shared<const FeatureTable>(townStreets());
}

OffsetTest tested(std::vector<Coordinate> points, MapOffset given)
{
    for (Coordinate& c : points)
        c = fromWgs84(c, given);
    const auto test = testOffsets(points, LineDistances(streets()));
    if (!test)
        qFatal("not tested");
    return *test;
}

} // namespace

class TestOffsetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everySystemIsRecognised()
    {
        for (const MapOffset given : {MapOffset::None, MapOffset::Gcj02, MapOffset::Bd09}) {
            for (const std::size_t count : {20, 60, 500}) {
                const OffsetTest test = tested(besideStreets(count), given);
                QCOMPARE(test.verdict, OffsetVerdict::Clear);
                QCOMPARE(test.best, given);
                QVERIFY(test.medians[static_cast<std::size_t>(given)] < 26);
            }
        }
    }

    void placesAwayFromStreetsAreNotMoved()
    {
        // Anywhere but near a street, as parks are: true is the farthest, and no wrong one is much
        // better than the other.
        const LineDistances distances(streets());
        std::mt19937 random(11);
        std::uniform_real_distribution<double> along(0, kBlocks * kBlock);
        std::vector<Coordinate> parks;
        while (parks.size() < 60) {
            const Coordinate place{kTownCorner.x + along(random), kTownCorner.y + along(random)};
            if (distances.distance(place) > 70)
                parks.push_back(lonLatOf(place));
        }
        const OffsetTest test = tested(parks, MapOffset::None);
        QCOMPARE(test.verdict, OffsetVerdict::Undecided);
    }

    /// Two dozen places that stand anyhow to the streets: one of the three systems has the smallest
    /// median by chance, in a third of the draws WGS 84. That tells nothing.
    void chanceDecidesForNoSystem()
    {
        int favouredWgs84 = 0;
        for (unsigned draw = 0; draw < 40; ++draw) {
            std::mt19937 random(draw);
            std::uniform_real_distribution<double> along(0, kBlocks * kBlock);
            std::vector<Coordinate> places;
            for (int i = 0; i < 25; ++i)
                places.push_back(
                    lonLatOf({kTownCorner.x + along(random), kTownCorner.y + along(random)}));
            const OffsetTest test = tested(places, MapOffset::None);
            QVERIFY2(test.verdict == OffsetVerdict::Undecided, qPrintable(QString::number(draw)));
            favouredWgs84 += test.best == MapOffset::None ? 1 : 0;
        }
        QVERIFY(favouredWgs84 > 5);
    }

    void tooFewPointsOrNoStreetsAreNotTested()
    {
        QCOMPARE(tested(besideStreets(4), MapOffset::Gcj02).verdict, OffsetVerdict::NotTested);
        FeatureTable none = emptyTable("road");
        const auto test = testOffsets(besideStreets(20),
                                      LineDistances(std::make_shared<const FeatureTable>(none)));
        QCOMPARE(test->verdict, OffsetVerdict::NotTested);
    }

    void theSentenceHasAllThreeMedians()
    {
        const OffsetTest test{.medians = {312.4, 18.2, 640.6}};
        QCOMPARE(offsetMedians(test), std::string("WGS 84 312 m, GCJ-02 18 m, BD-09 641 m"));
    }

    void distancesAreToTheNearestLine()
    {
        const LineDistances distances(streets());
        QCOMPARE(distances.distance({kTownCorner.x + 200, kTownCorner.y + 30}), 30.0);
        QCOMPARE(distances.distance({kTownCorner.x + 200, kTownCorner.y - 3000}), 3000.0);
        QCOMPARE(distances.distance({0, 0}), 5000.0);
    }

    void garbledTextIsTurnedBack_data()
    {
        QTest::addColumn<QString>("garbled");
        QTest::addColumn<QString>("meant");
        const std::string text = "中央公园社区";
        QTest::newRow("UTF-8 as GBK")
            << QString::fromStdString(*toUtf8(text, "GB18030")) << "中央公园社区";
        QTest::newRow("GBK as Latin-1")
            << QString::fromLatin1(QByteArray::fromStdString(*fromUtf8(text, "GB18030")))
            << "中央公园社区";
        QTest::newRow("UTF-8 as Latin-1")
            << QString::fromLatin1(QByteArray::fromStdString(text)) << "中央公园社区";
        QTest::newRow("fine") << "中央公园社区"
                              << "";
        QTest::newRow("rare, but fine") << "垚淼小区"
                                        << "";
        QTest::newRow("foreign") << "Café Zürich"
                                 << "";
        QTest::newRow("plain") << "abc"
                               << "";
    }

    void garbledTextIsTurnedBack()
    {
        QFETCH(QString, garbled);
        QFETCH(QString, meant);
        const auto back = ungarbled(garbled.toStdString());
        QCOMPARE(QString::fromStdString(back.value_or("")), meant);
    }
};

QTEST_GUILESS_MAIN(TestOffsetTest)
#include "tst_offset_test.moc"
