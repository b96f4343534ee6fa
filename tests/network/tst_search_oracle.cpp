// SPDX-License-Identifier: GPL-3.0-or-later
// The search against brute force: Bellman-Ford over virtually split edges, equal to the
// millisecond.
#include "builders.h"
#include "network/search.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

constexpr std::uint64_t kFar = ~0ULL / 4;

/// A plain graph in which every located point is a vertex of its own; slow and simple.
class Oracle
{
public:
    explicit Oracle(const ProfileGraph& graph)
        : m_graph(graph), m_vertexCount(graph.network().nodeCount())
    {
    }

    std::uint32_t addPoint(const NetworkLocation& place)
    {
        m_points.push_back(place);
        return static_cast<std::uint32_t>(m_vertexCount + m_points.size() - 1);
    }

    /// Least cost from `source` to every vertex, connectors of points included at both ends.
    [[nodiscard]] std::vector<std::uint64_t> costsFrom(std::uint32_t source) const
    {
        std::vector<std::uint64_t> cost(m_vertexCount + m_points.size(), kFar);
        const auto& start = m_points[source - m_vertexCount];
        cost[source] = m_graph.connectorCost(start.connector);
        for (bool changed = true; changed;) {
            changed = false;
            for (std::uint32_t e = 0; e < m_graph.network().edgeCount(); ++e)
                changed = relaxEdge(EdgeId(e), cost) || changed;
        }
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            auto& c = cost[m_vertexCount + i];
            if (c < kFar)
                c += m_graph.connectorCost(m_points[i].connector);
        }
        return cost;
    }

private:
    struct OnEdge
    {
        std::uint64_t place;
        std::uint32_t vertex;
    };

    /// All vertices of an edge in order along it; neighbours are linked in the directions the
    /// search may take.
    bool relaxEdge(EdgeId id, std::vector<std::uint64_t>& cost) const
    {
        const StreetEdge& edge = m_graph.network().edge(id);
        std::vector<OnEdge> chain{{0, edge.from.value}, {m_graph.edgeCost(id), edge.to.value}};
        for (std::uint32_t i = 0; i < m_points.size(); ++i) {
            if (m_points[i].edge == id)
                chain.push_back({m_graph.costAlong(id, m_points[i].along),
                                 static_cast<std::uint32_t>(m_vertexCount + i)});
        }
        std::ranges::stable_sort(chain, {}, &OnEdge::place);
        bool changed = false;
        for (const OnEdge& a : chain) {
            for (const OnEdge& b : chain) {
                const bool allowed = b.place == a.place
                                     || (b.place > a.place ? m_graph.searchesAlong(id)
                                                           : m_graph.searchesAgainst(id));
                const std::uint64_t step =
                    b.place > a.place ? b.place - a.place : a.place - b.place;
                if (allowed && m_graph.isOpen(id) && cost[a.vertex] + step < cost[b.vertex]) {
                    cost[b.vertex] = cost[a.vertex] + step;
                    changed = true;
                }
            }
        }
        return changed;
    }

    const ProfileGraph& m_graph;
    std::size_t m_vertexCount;
    std::vector<NetworkLocation> m_points;
};

} // namespace

class TestSearchOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void tenThousandPairsEqualBruteForce_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<bool>("toward");
        QTest::newRow("walk toward") << "walk" << true;
        QTest::newRow("car toward") << "car" << true;
        QTest::newRow("car from") << "car" << false;
    }

    void tenThousandPairsEqualBruteForce()
    {
        QFETCH(QString, profile);
        QFETCH(bool, toward);
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(-50, 850);
        int pairs = 0;
        while (pairs < 3400) {
            const StreetNetwork network =
                std::move(buildNetwork(roadsTable(randomStreets(random, 8, 110, true)))->network);
            const ProfileGraph graph(network,
                                     *travelProfile(profile.toStdString()),
                                     Metric::Time,
                                     toward ? SearchDirection::AgainstTravel
                                            : SearchDirection::WithTravel);
            pairs += comparePairs(graph, random, place);
        }
    }

    void boundedSearchIsTheUnboundedOneCutOff()
    {
        std::mt19937 random(testSeed());
        const StreetNetwork network =
            std::move(buildNetwork(roadsTable(randomStreets(random, 14, 100, false)))->network);
        const ProfileGraph graph(
            network, *travelProfile("caregiver"), Metric::Time, SearchDirection::AgainstTravel);
        const auto start = locate(graph, {700, 700});
        QVERIFY(start);
        const std::vector<Seed> seeds{seedAt(graph, *start, 0, true)};
        SearchWorkspace all(graph);
        all.run(seeds);
        SearchWorkspace bounded(graph);
        for (const Cost limit : {1U, 60000U, 300000U, 900000U}) {
            bounded.run(seeds, limit);
            for (std::uint32_t v = 0; v < network.nodeCount(); ++v) {
                const bool within = all.label(v).cost <= limit;
                QCOMPARE(bounded.label(v).cost, within ? all.label(v).cost : kNoCost);
            }
        }
    }

    void equallyNearFacilitiesGoToTheFirst()
    {
        const StreetNetwork network = std::move(buildNetwork(gridRoads(7, 7, 100))->network);
        const ProfileGraph graph(
            network, *travelProfile("caregiver"), Metric::Time, SearchDirection::AgainstTravel);
        const auto west = locate(graph, {0, 300});
        const auto east = locate(graph, {600, 300});
        std::vector<Seed> seeds{seedAt(graph, *east, 1, true), seedAt(graph, *west, 0, true)};
        SearchWorkspace search(graph);
        for (int order = 0; order < 2; ++order) {
            search.run(seeds);
            const auto middle = locate(graph, {300, 300});
            QCOMPARE(labelAt(search, SeedsByEdge(seeds), *middle, true).owner, 0U);
            std::ranges::reverse(seeds);
        }
    }

private:
    int comparePairs(const ProfileGraph& graph,
                     std::mt19937& random,
                     std::uniform_real_distribution<double>& place)
    {
        Oracle oracle(graph);
        std::vector<NetworkLocation> points;
        while (points.size() < 18) {
            if (const auto found = locate(graph, {place(random), place(random)})) {
                points.push_back(*found);
                oracle.addPoint(*found);
            }
        }
        // Two on one edge, and one on a junction.
        points.push_back(points.front());
        points.back().along /= 2;
        oracle.addPoint(points.back());
        SearchWorkspace search(graph);
        int pairs = 0;
        const auto first = static_cast<std::uint32_t>(graph.network().nodeCount());
        for (std::uint32_t i = 0; i < points.size(); ++i) {
            const auto expected = oracle.costsFrom(first + i);
            const std::vector<Seed> seeds{seedAt(graph, points[i], 0, true)};
            search.run(seeds);
            for (std::uint32_t j = 0; j < points.size(); ++j) {
                const Label label = labelAt(search, SeedsByEdge(seeds), points[j], true);
                const std::uint64_t found = label.cost == kNoCost ? kFar : label.cost;
                if (found != expected[first + j])
                    qWarning("pair %u → %u: %llu, brute force %llu",
                             i,
                             j,
                             static_cast<unsigned long long>(found),
                             static_cast<unsigned long long>(expected[first + j]));
                [&] { QCOMPARE(found, expected[first + j]); }();
                ++pairs;
            }
        }
        return pairs;
    }
};

QTEST_GUILESS_MAIN(TestSearchOracle)
#include "tst_search_oracle.moc"
