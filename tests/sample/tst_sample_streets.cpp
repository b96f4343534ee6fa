// SPDX-License-Identifier: GPL-3.0-or-later
// Streets and parks of the small sample city: what the network finds in them, what they cross and
// who may use them.
#include "cars.h"
#include "defects.h"
#include "network/network_builder.h"
#include "road_index.h"
#include "sample_city.h"

#include <algorithm>
#include <set>

using namespace yimi;
using namespace yimi::sample;

namespace {

/// Rows that were spoilt on purpose in one way, as the network names them.
std::multiset<std::string> planned(const FeatureTable& road, std::string_view defect)
{
    std::multiset<std::string> ids;
    for (std::size_t row = 0; row < road.rowCount(); ++row)
        if (textAt(road, "defect", row) == defect)
            ids.insert(std::to_string(road.featureIds[row]));
    return ids;
}

std::multiset<std::string> found(const NetworkBuild& build, FindingCode code)
{
    for (const Finding& finding : build.findings)
        if (finding.code == code)
            return {finding.ids.begin(), finding.ids.end()};
    return {};
}

/// Ids of what a duplicate stands for: the network names one of the two lines.
std::set<Coordinate> placesOf(const FeatureTable& road, const std::multiset<std::string>& ids)
{
    std::set<Coordinate> places;
    for (std::size_t row = 0; row < road.rowCount(); ++row)
        if (ids.contains(std::to_string(road.featureIds[row])))
            places.insert(std::min(lineAt(road, row).front(), lineAt(road, row).back()));
    return places;
}

} // namespace

class SampleStreetsTest : public QObject
{
    Q_OBJECT

private:
    const SampleCity m_city{smallCity()};
    const NetworkBuild m_build{buildNetwork(m_city.layer("road")).value()};

private slots:

    void thePlannedDefectsAreThereAndNothingElseIs()
    {
        const FeatureTable& road = m_city.layer("road");
        QCOMPARE(planned(road, kNearMiss).size(), std::size_t{6});
        QCOMPARE(planned(road, kDuplicate).size(), std::size_t{5});
        QCOMPARE(planned(road, kIsland).size(), std::size_t{4});
        QCOMPARE(planned(road, kZeroLength).size(), std::size_t{2});
        QCOMPARE(planned(road, kLoop).size(), std::size_t{1});
        QCOMPARE(found(m_build, FindingCode::NearMiss), planned(road, kNearMiss));
        QCOMPARE(found(m_build, FindingCode::SmallComponent), planned(road, kIsland));
        QCOMPARE(found(m_build, FindingCode::EdgeZeroLength), planned(road, kZeroLength));
        QCOMPARE(found(m_build, FindingCode::EdgeSelfLoop), planned(road, kLoop));
        QCOMPARE(placesOf(road, found(m_build, FindingCode::EdgeDuplicate)),
                 placesOf(road, planned(road, kDuplicate)));
        QCOMPARE(found(m_build, FindingCode::EdgeDuplicate).size(), std::size_t{5});
        QCOMPARE(m_build.findings.size(), std::size_t{5});
        QCOMPARE(m_build.components.nodes.size(), std::size_t{2});
        QCOMPARE(m_build.crossingsNoded, std::size_t{0});
    }

    void otherCitiesHaveNoOtherDefectsEither()
    {
        for (const std::uint64_t seed : {2, 3}) {
            const SampleCity other(smallCity(seed));
            const auto build = buildNetwork(other.layer("road"));
            QVERIFY(build.has_value());
            std::map<FindingCode, std::size_t> counts;
            for (const Finding& finding : build->findings)
                counts[finding.code] = finding.count;
            const std::map<FindingCode, std::size_t> planned{{FindingCode::NearMiss, 6},
                                                             {FindingCode::EdgeDuplicate, 5},
                                                             {FindingCode::SmallComponent, 4},
                                                             {FindingCode::EdgeZeroLength, 2},
                                                             {FindingCode::EdgeSelfLoop, 1}};
            QCOMPARE(counts, planned);
        }
    }

    void noRoadRunsInWaterButBridges()
    {
        const Areas water(m_city.layer("water"));
        const FeatureTable& road = m_city.layer("road");
        std::size_t bridges = 0;
        for (std::size_t row = 0; row < road.rowCount(); ++row) {
            if (numberAt(road, "bridge", row) == 1) {
                ++bridges;
                QVERIFY(numberAt(road, "level", row) > 0);
                continue;
            }
            const LineString& line = lineAt(road, row);
            const double whole = length(line);
            for (double along = 0.0; along <= whole; along += 4.0)
                QVERIFY2(!water.hold(pointAlong(line, along)), textAt(road, "id", row).c_str());
        }
        QVERIFY(bridges > 50);
    }

    void railsOnTheGroundAreCrossedOnlyAboveOrBelow()
    {
        const FeatureTable& railway = m_city.layer("railway");
        const FeatureTable& road = m_city.layer("road");
        Box box;
        for (const Geometry& geometry : road.geometries)
            box.include(boxOf(geometry));
        RoadIndex rails(box);
        for (std::size_t row = 0; row < railway.rowCount(); ++row)
            if (textAt(railway, "name", row) == "京沪铁路/沪宁城际")
                rails.add(lineAt(railway, row), 0);
        std::size_t crossings = 0;
        for (std::size_t row = 0; row < road.rowCount(); ++row) {
            const LineString& line = lineAt(road, row);
            for (std::size_t i = 1; i < line.size(); ++i) {
                if (!rails.firstMet(line[i - 1], line[i], RoadIndex::kNobody))
                    continue;
                ++crossings;
                QVERIFY2(numberAt(road, "level", row) != 0, textAt(road, "id", row).c_str());
            }
        }
        QVERIFY(crossings > 10);
    }

    void expresswaysAndRampsAreForCarsAlone()
    {
        const FeatureTable& road = m_city.layer("road");
        std::size_t ramps = 0;
        for (std::size_t row = 0; row < road.rowCount(); ++row) {
            const bool expressway = textAt(road, "class", row) == "expressway";
            QCOMPARE(numberAt(road, "walk", row), std::int64_t{expressway ? 0 : 1});
            QVERIFY(!expressway || numberAt(road, "level", row) > 0);
            ramps += textAt(road, "name", row).find("匝道") != std::string::npos ? 1 : 0;
        }
        QVERIFY(ramps >= 8);
    }

    void carsGetEverywhereAndBackAlsoOverOneWayStreets()
    {
        std::size_t oneWay = 0;
        for (const StreetEdge& edge : m_build.network.edges())
            oneWay += edge.road.oneWay != OneWay::No ? 1 : 0;
        QVERIFY(oneWay > 200);
        QVERIFY2(shareTrapped(m_build) < 0.002, qPrintable(QString::number(shareTrapped(m_build))));
    }

    void entrancesLieOnTheirParksEdgeAndReachTheNetwork()
    {
        const auto shapes = shapesBy(m_city.layer("park"), "id");
        std::set<Coordinate> onMain;
        for (std::uint32_t e = 0; e < m_build.network.edgeCount(); ++e)
            if (m_build.components.ofNode[m_build.network.edge(EdgeId(e)).from.value] == 0)
                for (const Coordinate& at : m_build.network.shape(EdgeId(e)))
                    onMain.insert(at);
        const Areas water(m_city.layer("water"));
        const FeatureTable& entrance = m_city.layer("park_entrance");
        QVERIFY(entrance.rowCount() > shapes.size());
        for (std::size_t row = 0; row < entrance.rowCount(); ++row) {
            const Coordinate at = pointAt(entrance, row);
            const std::string id = textAt(entrance, "id", row);
            double nearest = 1e9;
            for (const Polygon& piece : *shapes.at(textAt(entrance, "park_id", row)))
                nearest = std::min(nearest, nearestOnLine(piece.outer, at).distance);
            QVERIFY2(nearest < 0.5, id.c_str());
            QVERIFY2(onMain.contains(at), id.c_str());
            QVERIFY2(!water.hold(at), id.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(SampleStreetsTest)
#include "tst_sample_streets.moc"
