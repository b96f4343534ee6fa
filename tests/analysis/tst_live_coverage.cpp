// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage kept up to date through moves and edits is what it would be if made anew.
#include "analysis/live_coverage.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

constexpr Cost kLimit = 300000;
constexpr Cost kBent = 400; // ms at 1 m/s

/// A random town that can be edited, and who lives and serves there.
struct Town
{
    Town(std::mt19937& random, const TravelProfile& profile, bool oneWays, bool mainRoads)
        : network(std::move(buildNetwork(roadsTable(streets(random, oneWays, mainRoads)))->network))
        , graph(network, profile, Metric::Time, SearchDirection::AgainstTravel)
    {
        std::uniform_real_distribution<double> place(0, 900);
        std::vector<std::optional<NetworkLocation>> demand;
        for (int i = 0; i < 120; ++i) {
            demand.push_back(locate(graph, {place(random), place(random)}));
            weights.push_back(1 + i % 7);
        }
        std::vector<std::vector<Seed>> facilities;
        for (std::uint32_t i = 0; i < 8; ++i)
            facilities.push_back(seedsNear({place(random), place(random)}));
        live = std::make_unique<LiveCoverage>(graph, demand, weights, facilities, kLimit, true);
    }

    static std::vector<RoadRow> streets(std::mt19937& random, bool oneWays, bool mainRoads)
    {
        auto rows = randomStreets(random, 10, 100, oneWays);
        for (std::size_t i = 0; mainRoads && i < rows.size(); i += 4)
            rows[i].roadClass = "main";
        return rows;
    }

    [[nodiscard]] std::vector<Seed> seedsNear(Coordinate point) const
    {
        const auto place = locate(graph, point);
        return place ? std::vector{seedAt(graph, *place, 0, true)} : std::vector<Seed>{};
    }

    /// One move or edit, whatever chance says.
    void change(std::mt19937& random)
    {
        std::uniform_real_distribution<double> place(0, 900);
        std::uniform_int_distribution<std::size_t> any(0, 1000000);
        const FacilityId facility(any(random) % live->facilities().size());
        switch (any(random) % 6) {
        case 0:
        case 1:
        case 2:
            live->move(facility, seedsNear({place(random), place(random)}));
            break;
        case 3:
            live->move(facility, {});
            break;
        case 4: {
            const Coordinate from{place(random), place(random)};
            const Coordinate to{from.x + place(random) / 4 - 100, from.y + place(random) / 4 - 100};
            if (const auto edit =
                    network.addLink({from, to}, {.roadClass = RoadClass::Local}, 5000)) {
                graph.edit(*edit);
                live->networkEdited(*edit);
            }
            break;
        }
        default: {
            const EdgeId edge(any(random) % network.edgeCount());
            const RoadAttributes road = network.edge(edge).road;
            const NetworkEdit edit = road.walk
                                         ? network.close(edge)
                                         : network.setRoad(edge, {.roadClass = RoadClass::Local});
            graph.edit(edit);
            live->networkEdited(edit);
        }
        }
    }

    StreetNetwork network;
    ProfileGraph graph;
    std::unique_ptr<LiveCoverage> live;
    std::vector<std::int64_t> weights;
};

} // namespace

class TestLiveCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void byHand()
    {
        StreetNetwork network = std::move(buildNetwork(plainRoads({{{0, 0}, {1000, 0}}}))->network);
        ProfileGraph graph(
            network, *travelProfile("caregiver"), Metric::Time, SearchDirection::AgainstTravel);
        const auto at = [&](double x) { return locate(graph, {x, 0}); };
        const auto seed = [&](double x) { return std::vector{seedAt(graph, *at(x), 0, true)}; };
        LiveCoverage live(graph,
                          {at(100), at(450), at(900), std::nullopt},
                          {1, 10, 100, 1000},
                          {seed(200), seed(700)},
                          250000,
                          true);
        QCOMPARE(live.covered(), 111);
        QCOMPARE(live.facilitiesInReach(DemandId(1)), 2U);
        // 250 m to both: the tie goes to the first.
        QCOMPARE(live.nearest(DemandId(1))->facility, FacilityId(0));
        live.move(FacilityId(1), {});
        QCOMPARE(live.covered(), 11);
        live.move(FacilityId(0), seed(900));
        QCOMPARE(live.covered(), 100);
        QCOMPARE(live.nearest(DemandId(2))->cost, 0U);
        QVERIFY(!live.nearest(DemandId(0)));
        live.add(seed(0));
        QCOMPARE(live.covered(), 101);
    }

    void aThousandChangesEqualWhatIsMadeAnew_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<bool>("oneWays");
        QTest::addColumn<bool>("mainRoads");
        QTest::addColumn<int>("changes");
        QTest::newRow("walking") << "caregiver" << false << false << 1000;
        QTest::newRow("driving") << "car" << true << false << 300;
        QTest::newRow("a child alone") << "child" << false << true << 300;
    }

    void aThousandChangesEqualWhatIsMadeAnew()
    {
        QFETCH(QString, profile);
        QFETCH(bool, oneWays);
        QFETCH(bool, mainRoads);
        QFETCH(int, changes);
        std::mt19937 random(testSeed());
        Town town(random, *travelProfile(profile.toStdString()), oneWays, mainRoads);
        for (int i = 0; i < changes; ++i) {
            town.change(random);
            const ProfileGraph graph(
                town.network, town.graph.profile(), Metric::Time, SearchDirection::AgainstTravel);
            const LiveCoverage anew(
                graph, town.live->demand(), town.weights, town.live->facilities(), kLimit, true);
            QCOMPARE(town.live->covered(), anew.covered());
            for (std::uint32_t d = 0; d < town.weights.size(); ++d) {
                QVERIFY2(town.live->nearest(DemandId(d)) == anew.nearest(DemandId(d)),
                         qPrintable(QStringLiteral("change %1, demand %2").arg(i).arg(d)));
                QCOMPARE(town.live->facilitiesInReach(DemandId(d)),
                         anew.facilitiesInReach(DemandId(d)));
            }
        }
    }

    void rule24_addingNeverHurtsAndRemovingNeverHelps()
    {
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 900);
        Town town(random, *travelProfile("caregiver"), false, false);
        for (int i = 0; i < 100; ++i) {
            const std::int64_t before = town.live->covered();
            town.live->add(town.seedsNear({place(random), place(random)}));
            QVERIFY(town.live->covered() >= before);
            // A new junction may lie a tolerance (0.1 m) beside the old street, which bends it: a
            // way over a few of them may be that much longer.
            std::vector<std::optional<LiveCoverage::Server>> nearest;
            for (std::uint32_t d = 0; d < town.weights.size(); ++d)
                nearest.push_back(town.live->nearest(DemandId(d)));
            const auto edit = town.network.addLink(
                {{place(random), place(random)}, {place(random), place(random)}},
                {.roadClass = RoadClass::Local},
                1);
            QVERIFY(edit);
            town.graph.edit(*edit);
            town.live->networkEdited(*edit);
            for (std::uint32_t d = 0; d < town.weights.size(); ++d) {
                const auto now = town.live->nearest(DemandId(d));
                if (nearest[d] && nearest[d]->cost + kBent < kLimit)
                    QVERIFY2(now && now->cost <= nearest[d]->cost + kBent,
                             qPrintable(QStringLiteral("link %1, demand %2").arg(i).arg(d)));
            }
            const std::int64_t between = town.live->covered();
            const NetworkEdit closed = town.network.close(edit->edges.back());
            town.graph.edit(closed);
            town.live->networkEdited(closed);
            QVERIFY(town.live->covered() <= between);
            town.live->move(FacilityId(static_cast<std::size_t>(i) % 8), {});
            QVERIFY(town.live->covered() <= between);
        }
    }
};

QTEST_GUILESS_MAIN(TestLiveCoverage)
#include "tst_live_coverage.moc"
