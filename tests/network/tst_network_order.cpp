// SPDX-License-Identifier: GPL-3.0-or-later
// One network for every order of rows, direction of lines and number of threads.
#include "built_network.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestNetworkOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rule28_orderAndDirectionOfLinesChangeNothing()
    {
        std::mt19937 random(testSeed());
        auto rows = randomStreets(random, 9, 120, true);
        rows.push_back({{{10, 20}, {900, 870}}}); // crosses many
        const std::string expected = fingerprint(built(roadsTable(rows)).network);
        for (int round = 0; round < 5; ++round) {
            std::shuffle(rows.begin(), rows.end(), random);
            for (RoadRow& row : rows) {
                if (random() % 2 == 0) {
                    std::reverse(row.line.begin(), row.line.end());
                    row.oneWay = -row.oneWay;
                }
            }
            QCOMPARE(fingerprint(built(roadsTable(rows)).network), expected);
        }
    }

    void rule28_threadsChangeNothing()
    {
        std::mt19937 random(testSeed());
        auto rows = randomStreets(random, 24, 90, true);
        rows.push_back({{{10, 20}, {2000, 1870}}}); // crosses many
        const FeatureTable roads = roadsTable(rows);
        const std::string expected = fingerprint(built(roads, {.noding = {.threads = 1}}).network);
        for (const unsigned threads : {2U, 5U})
            QCOMPARE(fingerprint(built(roads, {.noding = {.threads = threads}}).network), expected);
    }

    void rule28_threadsChangeNoFinding()
    {
        std::mt19937 random(testSeed());
        auto rows = randomStreets(random, 60, 90, true); // more than a thread takes at once
        std::vector<std::string> tooShort;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (random() % 20 == 0)
                rows[i].oneWay = 7;
            if (random() % 20 == 0)
                rows[i].roadClass = random() % 2 == 0 ? "轨道" : "canal";
            if (random() % 20 == 0) {
                rows[i].line = {rows[i].line.front(), rows[i].line.front()};
                rows[i].line.back().x += random() % 2 == 0 ? 0.0 : 0.01;
                tooShort.push_back(std::to_string(i + 1));
            }
        }
        const FeatureTable roads = roadsTable(rows);
        const NetworkBuild expected = built(roads, {.noding = {.threads = 1}});
        QVERIFY(countOf(expected, FindingCode::EdgeOneWayUnknown) > 0);
        QVERIFY(countOf(expected, FindingCode::EdgeClassUnknown) > 0);
        QCOMPARE(countOf(expected, FindingCode::EdgeZeroLength), tooShort.size());
        for (const unsigned threads : {2U, 5U})
            QVERIFY(built(roads, {.noding = {.threads = threads}}).findings == expected.findings);
    }

    void linesOfWhichNothingIsLeftAreListedAsTheyWereWritten()
    {
        // Far from each other, so that they are in no order on the ground.
        std::vector<LineString> lines{{{0, 0}, {100, 0}}};
        for (const double x : {9000.0, 40.0, 7000.0, 300.0, 5000.0})
            lines.push_back({{x, 50}, {x + 0.01, 50}});
        const NetworkBuild build = built(plainRoads(lines));
        const auto vanished =
            std::ranges::find(build.findings, FindingCode::EdgeZeroLength, &Finding::code);
        QVERIFY(vanished != build.findings.end());
        QCOMPARE(vanished->ids, (std::vector<std::string>{"2", "3", "4", "5", "6"}));
    }

    void rule28_whichOfTwoVerticesACrossingIsAtDoesNotDependOnTheOrder()
    {
        // Near a vertex of each line, and these too far apart to be one junction.
        const LineString one{{-100, 0}, {-0.09, 0}, {100, 0}};
        const LineString other{{0, -100}, {0, 0.09}, {0, 100}};
        const std::string expected = fingerprint(built(plainRoads({one, other})).network);
        QCOMPARE(fingerprint(built(plainRoads({other, one})).network), expected);
        const LineString turned(other.rbegin(), other.rend());
        QCOMPARE(fingerprint(built(plainRoads({turned, one})).network), expected);
    }
};

QTEST_GUILESS_MAIN(TestNetworkOrder)
#include "tst_network_order.moc"
