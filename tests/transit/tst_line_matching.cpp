// SPDX-License-Identifier: GPL-3.0-or-later
// Issue 3: «Stops are matched to routes by order along the line.»
#include "geometry/measures.h"
#include "transit/line_fields.h"
#include "transit/line_matching.h"

#include <QTest>

using namespace yimi;

namespace {

std::vector<std::size_t> stopsOf(const MatchedStops& matched)
{
    std::vector<std::size_t> stops;
    for (const LineVisit& visit : matched.visits)
        stops.push_back(visit.stop);
    return stops;
}

using Stops = std::vector<std::size_t>;

/// West to east and back on the other lane, 20 m apart, turning over the end.
const LineString kThereAndBack{{0, 0}, {1000, 0}, {1000, 20}, {0, 20}};

} // namespace

class TestLineMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aPassingIsWhereTheLineComesNearest()
    {
        const LineString line{{0, 0}, {1000, 0}};
        const auto found = passings(line, {300, -12}, 30);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].along, 300.0);
        QCOMPARE(found[0].distance, 12.0);
        QVERIFY(found[0].onRight);
        QVERIFY(!found[0].onLeft);
        QVERIFY(passings(line, {300, -31}, 30).empty());
        QCOMPARE(passings(line, {-10, 0}, 30).front().along, 0.0);
    }

    void aCornerIsPassedOnce()
    {
        const LineString corner{{0, 0}, {100, 0}, {100, 100}};
        QCOMPARE(passings(corner, {105, -5}, 30).size(), std::size_t{1});
        QCOMPARE(passings(corner, {105, -5}, 30).front().along, 100.0);
        // The very turn of a line that goes back on itself.
        QCOMPARE(passings({{0, 0}, {100, 0}, {0, 0}}, {110, 0}, 30).size(), std::size_t{1});
    }

    void aLineThatComesByTwiceIsPassedTwice()
    {
        const auto found = passings(kThereAndBack, {400, 10}, 30);
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].along, 400.0);
        QCOMPARE(found[1].along, 1620.0);
    }

    void withoutNumbersStopsAreServedAtEveryPass()
    {
        const std::vector<StopOnLine> stops{{"丙", {990, 10}}, {"甲", {0, 10}}, {"乙", {500, 10}}};
        const MatchedStops matched = matchByPlace(kThereAndBack, stops, 30, false);
        QCOMPARE(stopsOf(matched), (Stops{1, 2, 0, 2, 1}));
        QCOMPARE(matched.visits[3].along, 1520.0);
    }

    void twinStopsServeTheSideTheyStandOn()
    {
        // Out along y = 0 and back on the very same street: the southern stop serves the way east.
        const LineString street{{0, 0}, {1000, 0}, {0, 0}};
        const std::vector<StopOnLine> stops{{"起点", {0, 0}},
                                            {"人民路", {480, -8}},
                                            {"人民路", {510, 8}},
                                            {"独站", {700, 8}},
                                            {"终点", {1000, 0}}};
        const MatchedStops matched = matchByPlace(street, stops, 30, false);
        QCOMPARE(stopsOf(matched), (Stops{0, 1, 3, 4, 3, 2, 0}));
    }

    void farStopsAreNamed()
    {
        const std::vector<StopOnLine> stops{{"a", {0, 0}}, {"b", {500, 400}}};
        QCOMPARE(matchByPlace({{0, 0}, {1000, 0}}, stops, 30, false).tooFar, (Stops{1}));
        QCOMPARE(matchInOrder({{0, 0}, {1000, 0}}, stops, 30).tooFar, (Stops{1}));
    }

    void numbersDecideWhichPassIsMeant()
    {
        // Four stops, all within reach of both passes; numbers say: 2 out, 2 back.
        const std::vector<StopOnLine> stops{
            {"", {300, 10}}, {"", {600, 10}}, {"", {500, 10}}, {"", {200, 10}}};
        const MatchedStops matched = matchInOrder(kThereAndBack, stops, 30);
        QCOMPARE(stopsOf(matched), (Stops{0, 1, 2, 3}));
        QCOMPARE(matched.visits[1].along, 600.0);
        QCOMPARE(matched.visits[2].along, 1520.0);
        QCOMPARE(matched.visits[3].along, 1820.0);
        QVERIFY(matched.outOfOrder.empty());
    }

    void aNumberThatDoesNotFitIsLeftOut()
    {
        const std::vector<StopOnLine> stops{
            {"", {100, 0}}, {"", {900, 0}}, {"", {300, 0}}, {"", {500, 0}}};
        const MatchedStops matched = matchInOrder({{0, 0}, {1000, 0}}, stops, 30);
        QCOMPARE(stopsOf(matched), (Stops{0, 2, 3}));
        QCOMPARE(matched.outOfOrder, (Stops{1}));
    }

    void overTheSeamOfALoopIsOnePass()
    {
        const LineString loop{{0, 0}, {400, 0}, {400, 400}, {0, 400}, {0, 0}};
        const std::vector<StopOnLine> stops{{"a", {5, -5}}, {"b", {400, 200}}};
        QCOMPARE(stopsOf(matchByPlace(loop, stops, 30, true)), (Stops{0, 1}));
    }

    void headwaysAsPeopleWriteThem()
    {
        QCOMPARE(positiveNumber("8").value(), 8.0);
        QCOMPARE(positiveNumber(" 8-10 分钟").value(), 9.0);
        QCOMPARE(positiveNumber("8~12").value(), 10.0);
        QCOMPARE(positiveNumber("6分").value(), 6.0);
        for (const char* bad : {"", "0", "-5", "nan", "inf", "定点", "8-", "1e999", "8 9"})
            QVERIFY2(!positiveNumber(bad), bad);
    }

    void piecesAreJoinedEndToEnd()
    {
        const LineString joined =
            joinedPieces({{{0, 0}, {10, 0}}, {{30, 0}, {20, 0}, {10, 0}}, {{-5, 0}, {0, 0}}});
        QCOMPARE(joined.size(), std::size_t{5});
        QCOMPARE(length(joined), 35.0);
        QVERIFY(joinedPieces({{{0, 0}, {10, 0}}, {{20, 0}, {30, 0}}}).empty());
        QVERIFY(joinedPieces({}).empty());
        QVERIFY(joinedPieces({{{3, 3}, {3, 3}}}).empty());
    }
};

QTEST_APPLESS_MAIN(TestLineMatching)
#include "tst_line_matching.moc"
