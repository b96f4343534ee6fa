// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/crs_proposal.h"

#include <QTest>

#include <algorithm>

using namespace yimi;

namespace {

const Box kCity{{119.13, 31.15}, {120.2, 32.2}};

Box around(double x, double y, double half = 5000)
{
    return {{x - half, y - half}, {x + half, y + half}};
}

std::string first(const Box& extent, const std::optional<Box>& city = kCity)
{
    return proposeCrs(extent, city, defaultAnalysisCrs()).front().crs.definition;
}

} // namespace

class TestCrsProposal : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void numbersTellTheSystem_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<double>("half");
        QTest::addColumn<QString>("crs");
        QTest::newRow("degrees") << 119.95 << 31.78 << 0.1 << "EPSG:4326";
        QTest::newRow("3°, no zone") << 495264.0 << 3517458.0 << 5000.0 << "EPSG:4549";
        QTest::newRow("3°, zone 40") << 40495264.0 << 3517458.0 << 5000.0 << "EPSG:4528";
        QTest::newRow("3°, zone 39") << 39779000.0 << 3523000.0 << 5000.0 << "EPSG:4527";
        QTest::newRow("6°, zone 20") << 20779000.0 << 3523000.0 << 5000.0 << "EPSG:4498";
        QTest::newRow("6°, CM 117E") << 779000.0 << 3523000.0 << 5000.0 << "EPSG:4548";
        QTest::newRow("web map") << 13352000.0 << 3735000.0 << 5000.0 << "EPSG:3857";
    }

    void numbersTellTheSystem()
    {
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(double, half);
        QFETCH(QString, crs);
        QCOMPARE(QString::fromStdString(first(around(x, y, half))), crs);
    }

    void withoutACityTheBeltOf120IsMeantButLessSure()
    {
        const auto proposals = proposeCrs(around(495264, 3517458), {}, defaultAnalysisCrs());
        QCOMPARE(proposals.front().crs.definition, std::string("EPSG:4549"));
        QVERIFY(proposals.front().confidence < 0.8);
        const auto sure = proposeCrs(around(495264, 3517458), kCity, defaultAnalysisCrs());
        QVERIFY(sure.front().confidence > 0.8);
    }

    void oldDatumsAreNamedButNeverFirst()
    {
        const auto proposals = proposeCrs(around(40495264, 3517458), kCity, defaultAnalysisCrs());
        for (const char* code : {"EPSG:2364", "EPSG:2416"}) { // Xian 80, Beijing 54, zone 40
            const auto found = std::ranges::find_if(
                proposals, [&](const CrsProposal& one) { return one.crs.definition == code; });
            QVERIFY(found != proposals.end());
            QVERIFY(found->reason == CrsReason::NeedsLocalParameters);
            QVERIFY(found != proposals.begin());
        }
    }

    void swappedAxesAreSeen_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<double>("half");
        QTest::addColumn<bool>("swapped");
        QTest::newRow("lon lat") << 119.95 << 31.78 << 0.1 << false;
        QTest::newRow("lat lon") << 31.78 << 119.95 << 0.1 << true;
        QTest::newRow("east north") << 495264.0 << 3517458.0 << 5000.0 << false;
        QTest::newRow("north east") << 3517458.0 << 495264.0 << 5000.0 << true;
        QTest::newRow("zone north") << 40495264.0 << 3517458.0 << 5000.0 << false;
        QTest::newRow("north zone") << 3517458.0 << 40495264.0 << 5000.0 << true;
        QTest::newRow("Paris") << 2.35 << 48.86 << 0.1 << false;
    }

    void swappedAxesAreSeen()
    {
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(double, half);
        QFETCH(bool, swapped);
        const Box extent = around(x, y, half);
        QCOMPARE(axesLookSwapped(extent), swapped);
        const auto proposals = proposeCrs(extent, {}, defaultAnalysisCrs());
        QCOMPARE(proposals.front().axesSwapped, swapped);
    }

    void whatFitsNothingGetsTheProjectsOwn()
    {
        const auto odd = proposeCrs(around(-9e7, 9e7), kCity, defaultAnalysisCrs());
        QCOMPARE(odd.front().reason, CrsReason::ProjectsOwn);
        QVERIFY(odd.front().confidence < 0.5);
        const auto nothing = proposeCrs({}, kCity, defaultAnalysisCrs());
        QCOMPARE(nothing.size(), std::size_t{1});
        QCOMPARE(nothing.front().confidence, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestCrsProposal)
#include "tst_crs_proposal.moc"
