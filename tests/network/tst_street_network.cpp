// SPDX-License-Identifier: GPL-3.0-or-later
// The network as a value: which streets are near a place, and its saved form.
#include "builders.h"
#include "network/network_builder.h"
#include "network/network_bytes.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

StreetNetwork randomNetwork(std::mt19937& random)
{
    return std::move(buildNetwork(roadsTable(randomStreets(random, 20, 100, true)))->network);
}

std::vector<std::uint32_t> edgesNearByLooking(const StreetNetwork& network, const Box& window)
{
    std::vector<std::uint32_t> near;
    for (std::uint32_t i = 0; i < network.edgeCount(); ++i) {
        Box box;
        for (const Coordinate& vertex : network.shape(EdgeId(i)))
            box.include(vertex);
        if (box.intersects(window))
            near.push_back(i);
    }
    return near;
}

Box randomWindow(std::mt19937& random)
{
    std::uniform_real_distribution<double> place(-200, 2200);
    std::uniform_real_distribution<double> size(0, 150);
    const Coordinate at{place(random), place(random)};
    return Box{at, at}.grownBy(size(random));
}

} // namespace

class TestStreetNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void edgesNearAreThoseWhoseBoxesMeetTheWindow()
    {
        std::mt19937 random(testSeed());
        StreetNetwork network = randomNetwork(random);
        std::size_t found = 0;
        for (int round = 0; round < 300; ++round) {
            const Box window = randomWindow(random);
            const auto near = network.edgesNear(window);
            QCOMPARE(near, edgesNearByLooking(network, window));
            found += near.size();
            if (round % 30 == 0)
                QVERIFY(network.addLink({window.min, window.centre(), {900, 900}}, {}, round));
        }
        QVERIFY(found > 300);
    }

    void anEmptyNetworkHasNothingNear()
    {
        QVERIFY(StreetNetwork().edgesNear({{0, 0}, {1, 1}}).empty());
        QVERIFY(StreetNetwork().extent().empty());
    }

    void whatIsSavedIsOpenedAgain()
    {
        const FeatureTable roads =
            roadsTable({RoadRow{{{0, 0}, {100, 0}}, "main", 1, 0},
                        RoadRow{{{100, 0}, {150, 20}, {200, 0}}, "lane", -1, 1}});
        const StreetNetwork network = std::move(buildNetwork(roads)->network);
        const std::string bytes = networkToBytes(network, {"EPSG:4549"});
        const auto saved = networkFromBytes(bytes);
        QVERIFY(saved);
        QCOMPARE(saved->crs.definition, std::string("EPSG:4549"));
        QVERIFY(std::ranges::equal(saved->network.nodes(), network.nodes()));
        QVERIFY(std::ranges::equal(saved->network.vertices(), network.vertices()));
        QCOMPARE(saved->network.edgeCount(), network.edgeCount());
        for (std::uint32_t i = 0; i < network.edgeCount(); ++i) {
            const StreetEdge& edge = network.edge(EdgeId(i));
            const StreetEdge& again = saved->network.edge(EdgeId(i));
            QVERIFY(again.from == edge.from && again.to == edge.to && again.road == edge.road);
            QCOMPARE(again.length, edge.length);
            QCOMPARE(again.featureId, edge.featureId);
        }
    }

    void oneNetworkIsOneFile()
    {
        std::mt19937 random(testSeed());
        const auto rows = randomStreets(random, 12, 100, true);
        const auto bytes = [&] {
            return networkToBytes(buildNetwork(roadsTable(rows))->network, {"EPSG:4549"});
        };
        QCOMPARE(bytes(), bytes());
    }

    void damagedFilesAreRefused()
    {
        std::mt19937 random(testSeed());
        const std::string bytes = networkToBytes(randomNetwork(random), {"EPSG:4549"});
        QCOMPARE(networkFromBytes(bytes.substr(0, bytes.size() / 2)).error().code,
                 ErrorCode::FileDamaged);
        QCOMPARE(networkFromBytes(bytes.substr(0, 20)).error().code, ErrorCode::FileDamaged);
        QCOMPARE(networkFromBytes("").error().code, ErrorCode::FileDamaged);
        for (int round = 0; round < 50; ++round) {
            std::string changed = bytes;
            const std::size_t at = 64 + random() % (bytes.size() - 64);
            changed[at] = static_cast<char>(changed[at] ^ 0x10);
            QCOMPARE(networkFromBytes(changed).error().code, ErrorCode::FileDamaged);
        }
        std::string later = bytes;
        later[8] = 99;
        QCOMPARE(networkFromBytes(later).error().code, ErrorCode::ProjectVersionUnknown);
    }
};

QTEST_GUILESS_MAIN(TestStreetNetwork)
#include "tst_street_network.moc"
