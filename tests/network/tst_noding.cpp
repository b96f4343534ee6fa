// SPDX-License-Identifier: GPL-3.0-or-later
#include "built_network.h"

#include <QTest>

#include <limits>
#include <optional>

using namespace yimi;
using namespace yimi::test;

namespace {

/// Of two straight lines, away from their ends.
std::optional<Coordinate> crossingOf(const LineString& one, const LineString& other)
{
    const Coordinate r{one[1].x - one[0].x, one[1].y - one[0].y};
    const Coordinate s{other[1].x - other[0].x, other[1].y - other[0].y};
    const Coordinate between{other[0].x - one[0].x, other[0].y - one[0].y};
    const double turn = r.x * s.y - r.y * s.x;
    const double t = (between.x * s.y - between.y * s.x) / turn;
    const double u = (between.x * r.y - between.y * r.x) / turn;
    if (t <= 0 || t >= 1 || u <= 0 || u >= 1)
        return std::nullopt;
    return Coordinate{one[0].x + t * r.x, one[0].y + t * r.y};
}

bool awayFromEnds(const LineString& line, Coordinate place)
{
    return distance(line.front(), place) > 0.1 && distance(line.back(), place) > 0.1;
}

} // namespace

class TestNoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void drawnNetworkHasItsJunctionsAndStreets()
    {
        const auto network = drawn("A---B---C\n"
                                   "|       |\n"
                                   "D-------E\n");
        const NetworkBuild build = built(network.roads);
        QCOMPARE(build.network.nodeCount(), 5U);
        QCOMPARE(build.network.edgeCount(), 5U);
        QCOMPARE(build.network.totalLength(), 40.0 * 2 + 80.0 + 20.0 * 2);
        QCOMPARE(build.components.nodes.size(), 1U);
    }

    void endsWithinToleranceAreOneJunction()
    {
        const NetworkBuild build =
            built(plainRoads({{{0, 0}, {100, 0}}, {{100.07, 0.05}, {200, 0}}}));
        QCOMPARE(build.network.nodeCount(), 3U);
        QCOMPARE(build.components.nodes.size(), 1U);
        QCOMPARE(build.nearMisses, 0U);
    }

    void endOnTheRunOfALineSplitsIt()
    {
        const NetworkBuild build = built(plainRoads({{{0, 0}, {100, 0}}, {{50, 0.04}, {50, 80}}}));
        QCOMPARE(build.network.edgeCount(), 3U);
        QCOMPARE(build.components.nodes.size(), 1U);
    }

    void rule15_plainCrossingIsNodedOnOneLevelOnly()
    {
        const LineString across{{0, 0}, {100, 0}};
        const LineString up{{50, -50}, {50, 50}};
        QCOMPARE(built(plainRoads({across, up})).crossingsNoded, 1U);
        QCOMPARE(built(plainRoads({across, up})).network.edgeCount(), 4U);
        const NetworkBuild bridge = built(roadsTable({RoadRow{across}, RoadRow{up, "main", 0, 1}}));
        QCOMPARE(bridge.crossingsNoded, 0U);
        QCOMPARE(bridge.network.edgeCount(), 2U);
        QCOMPARE(bridge.components.nodes.size(), 2U);
        NetworkOptions keep;
        keep.noding.nodeCrossings = false;
        QCOMPARE(built(plainRoads({across, up}), keep).network.edgeCount(), 2U);
    }

    void bridgeMeetsTheGroundAtItsEnds()
    {
        const NetworkBuild build = built(roadsTable({RoadRow{{{0, 0}, {100, 0}}},
                                                     RoadRow{{{100, 0}, {200, 0}}, "main", 0, 1},
                                                     RoadRow{{{200, 0}, {300, 0}}},
                                                     RoadRow{{{150, -50}, {150, 50}}}}));
        QCOMPARE(build.network.nodeCount(), 6U);
        QCOMPARE(build.components.nodes.size(), 2U);
        QCOMPARE(build.components.nodes[0], 4U);
    }

    void rule15_sharedVertexInTheMiddleIsAJunction()
    {
        const NetworkBuild build =
            built(plainRoads({{{0, 0}, {50, 10}, {100, 0}}, {{50, 60}, {50, 10}, {50, -60}}}));
        QCOMPARE(build.network.nodeCount(), 5U);
        QCOMPARE(build.network.edgeCount(), 4U);
        QCOMPARE(build.crossingsNoded, 0U);
    }

    void rule15_nearMissIsListedNotJoined()
    {
        const NetworkBuild build = built(plainRoads({{{0, 0}, {100, 0}}, {{50, 0.6}, {50, 80}}}));
        QCOMPARE(build.nearMisses, 1U);
        QCOMPARE(countOf(build, FindingCode::NearMiss), 1U);
        QCOMPARE(build.components.nodes.size(), 2U);
    }

    void nearMissesAreJoinedOnRequest()
    {
        const std::vector<LineString> lines{
            {{0, 0}, {100, 0}}, {{50, 0.6}, {50, 80}}, {{30, 80}, {49.5, 80}}};
        const NetworkBuild build = built(plainRoads(lines), {.fixNearMisses = true});
        QCOMPARE(build.nearMisses, 0U);
        QCOMPARE(build.nearMissesFixed, 2U); // one piece serves both ends that face each other
        QCOMPARE(countOf(build, FindingCode::NearMissFixed), 3U);
        QCOMPARE(build.components.nodes.size(), 1U);
        QVERIFY(std::abs(build.network.totalLength() - (100 + 79.4 + 19.5 + 0.6 + 0.5)) < 1e-9);
        QCOMPARE(build.network.edgeCount(), 6U);
        const NetworkBuild wider =
            built(plainRoads({{{0, 0}, {100, 0}}, {{50, 3}, {50, 80}}}), {.nearMiss = 5});
        QCOMPARE(wider.nearMisses, 1U);
    }

    void nearMissesAreNotJoinedAcrossLevels()
    {
        const NetworkBuild build = built(
            roadsTable({RoadRow{{{0, 0}, {100, 0}}, "main", 0, 1}, RoadRow{{{50, 0.6}, {50, 80}}}}),
            {.fixNearMisses = true});
        QCOMPARE(build.nearMissesFixed, 0U);
        QCOMPARE(build.components.nodes.size(), 2U);
    }

    void coordinatesThatAreNoNumbersAreListed()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinite = std::numeric_limits<double>::infinity();
        const NetworkBuild build = built(
            plainRoads({{{0, 0}, {100, 0}}, {{0, 0}, {nan, 5}}, {{0, infinite}, {7, 5}, {8, 9}}}));
        QCOMPARE(countOf(build, FindingCode::CoordinateNotFinite), 2U);
        QCOMPARE(build.network.edgeCount(), 1U);
    }

    void twoFarPiecesAreBothKeptAndTheSmallerListed()
    {
        const NetworkBuild build = built(plainRoads(
            {{{0, 0}, {100, 0}, {100, 100}}, {{100, 0}, {200, 0}}, {{80000, 0}, {80100, 0}}}));
        QCOMPARE(build.components.nodes.size(), 2U);
        QCOMPARE(countOf(build, FindingCode::SmallComponent), 1U);
    }

    void duplicatesAreOneStreetAndListed()
    {
        const NetworkBuild build = built(plainRoads(
            {{{0, 0}, {40, 5}, {100, 0}}, {{100, 0}, {40, 5}, {0, 0}}, {{100, 0}, {100, 50}}}));
        QCOMPARE(build.network.edgeCount(), 3U); // their shared middle vertex is a junction
        QCOMPARE(countOf(build, FindingCode::EdgeDuplicate), 2U);
        QCOMPARE(build.network.totalLength(), length({{0, 0}, {40, 5}, {100, 0}}) + 50.0);
    }

    void parallelStreetsOfOtherShapeStay()
    {
        const NetworkBuild build =
            built(plainRoads({{{0, 0}, {100, 0}}, {{0, 0}, {50, 40}, {100, 0}}}));
        QCOMPARE(build.network.edgeCount(), 2U);
        QCOMPARE(build.network.nodeCount(), 2U);
    }

    void linesWithoutLengthAreListed()
    {
        const NetworkBuild build =
            built(plainRoads({{{0, 0}, {100, 0}}, {{30, 30}, {30, 30}}, {{100, 0}, {100.03, 0}}}));
        QCOMPARE(build.network.edgeCount(), 1U);
        QCOMPARE(build.network.nodeCount(), 2U);
        QCOMPARE(countOf(build, FindingCode::EdgeZeroLength), 2U);
    }

    void closedLoopIsKeptAndListed()
    {
        const NetworkBuild build = built(
            plainRoads({{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}, {{0, 0}, {-50, 0}}}));
        QCOMPARE(build.network.edgeCount(), 2U);
        QCOMPARE(countOf(build, FindingCode::EdgeSelfLoop), 1U);
        QCOMPARE(build.network.totalLength(), 450.0);
    }

    void everyCrossingOfRandomLinesIsAJunction()
    {
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 2000);
        std::vector<LineString> lines;
        for (int i = 0; i < 60; ++i)
            lines.push_back({{place(random), place(random)}, {place(random), place(random)}});
        std::size_t crossings = 0;
        const NetworkBuild build = built(plainRoads(lines));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t j = i + 1; j < lines.size(); ++j) {
                if (const auto at = crossingOf(lines[i], lines[j])) {
                    // Where one ends on the other it is no crossing, but a junction all the same.
                    crossings += awayFromEnds(lines[i], *at) && awayFromEnds(lines[j], *at) ? 1 : 0;
                    QVERIFY(std::ranges::any_of(build.network.nodes(), [&](Coordinate node) {
                        return distance(node, *at) <= 0.2;
                    }));
                }
            }
        }
        QVERIFY(crossings > 100);
        QCOMPARE(build.crossingsNoded, crossings);
    }

    void anEndOnAnInnerVertexOfItsOwnLineIsAJunction()
    {
        const NetworkBuild build =
            built(plainRoads({{{0, 0}, {50, 0}, {100, 0}, {100, 50}, {50, 50}, {50, 0}}}));
        QCOMPARE(build.network.nodeCount(), 2U);
        QCOMPARE(build.network.edgeCount(), 2U);
        QCOMPARE(countOf(build, FindingCode::EdgeSelfLoop), 1U);
        QCOMPARE(build.network.totalLength(), 250.0);
    }

    void manyEndsOnOneMeridianAreToldApart()
    {
        // All in one stripe of the joiner, and ends only just beyond the tolerance.
        std::vector<LineString> lines;
        for (int i = 0; i < 2000; ++i)
            lines.push_back({{500.0, i * 1.0}, {500.0, i * 1.0 + 0.85}});
        const NetworkBuild build = built(plainRoads(lines));
        QCOMPARE(build.network.nodeCount(), 4000U);
        QCOMPARE(build.components.nodes.size(), 2000U);
        const NetworkBuild joined = built(plainRoads(lines), {.noding = {.tolerance = 0.16}});
        QCOMPARE(joined.network.nodeCount(), 2001U);
    }

    void rule15_crossingsNearAVertexOfBothLinesAreJunctions()
    {
        const NetworkBuild build = built(
            plainRoads({{{0, 50}, {50.09, 50}, {100, 60}}, {{50, 100}, {50, 49.91}, {60, 0}}}));
        QCOMPARE(build.components.nodes.size(), 1U);
    }

    void linesDrawnOverEachOtherAreToldByLevel()
    {
        const LineString line{{0, 0}, {100, 0}};
        const NetworkBuild build = built(roadsTable({RoadRow{line, "main", 0, 0},
                                                     RoadRow{line, "secondary", 0, 1},
                                                     RoadRow{line, "local"}}));
        QCOMPARE(build.network.edgeCount(), 2U);
        QCOMPARE(countOf(build, FindingCode::EdgeDuplicate), 1U);
    }

    void aFarOutlierChangesNothingElse()
    {
        std::mt19937 random(testSeed());
        auto rows = randomStreets(random, 30, 90, true);
        const NetworkBuild alone = built(roadsTable(rows));
        rows.push_back({{{40'500'000, 3'500'000}, {40'500'100, 3'500'000}}});
        const NetworkBuild both = built(roadsTable(rows)); // nearly all streets in one cell
        QCOMPARE(both.network.edgeCount(), alone.network.edgeCount() + 1);
        QCOMPARE(both.crossingsNoded, alone.crossingsNoded);
        rows.push_back({{{0, 0}, {1e300, 5}}});
        const NetworkBuild beyond = built(roadsTable(rows));
        QCOMPARE(beyond.network.edgeCount(), both.network.edgeCount());
        QCOMPARE(countOf(beyond, FindingCode::CoordinateNotFinite), 1U);
    }

    void longDiagonalsMeetWhatTheyCross()
    {
        std::vector<LineString> lines{{{0, 0}, {20'000, 13'000}}, {{20'000, 0}, {0, 13'000}}};
        for (int i = 1; i < 100; ++i)
            lines.push_back({{i * 200.0 + 1, -10}, {i * 200.0 + 1, 13'010}});
        const NetworkBuild build = built(plainRoads(lines));
        QCOMPARE(build.crossingsNoded, 2U * 99 + 1U);
        QCOMPARE(build.components.nodes.size(), 1U);
    }

    void lengthIsKeptByNoding()
    {
        std::mt19937 random(testSeed());
        const auto rows = randomStreets(random, 8, 150, false);
        double sum = 0;
        for (const RoadRow& row : rows)
            sum += length(row.line);
        QVERIFY(std::abs(built(roadsTable(rows)).network.totalLength() - sum) < 0.5);
    }

    void badLayersAreRefused()
    {
        FeatureTable none = plainRoads({});
        QCOMPARE(buildNetwork(none).error().code, ErrorCode::NoRoads);
        QCOMPARE(buildNetwork(facilitiesTable({{"a", {0, 0}}})).error().code,
                 ErrorCode::GeometryWrongType);
        FeatureTable degrees = plainRoads({{{119.9, 31.7}, {119.91, 31.7}}});
        degrees.crs = wgs84();
        QCOMPARE(buildNetwork(degrees).error().code, ErrorCode::CrsNotProjected);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(buildNetwork(gridRoads(5, 5, 100), {}, {.stop = stop.get_token()}).error().code,
                 ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestNoding)
#include "tst_noding.moc"
