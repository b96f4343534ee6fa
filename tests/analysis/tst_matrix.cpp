// SPDX-License-Identifier: GPL-3.0-or-later
// All pairs: by hand, against single searches, and on the core of the network.
#include "analysis/matrix.h"
#include "builders.h"
#include "network/core_graph.h"
#include "network/search.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

using Rows = std::vector<std::vector<MatrixCell>>;

Rows rowsOf(const StreetNetwork& network,
            const std::vector<NamedPoint>& from,
            const std::vector<NamedPoint>& to,
            const MatrixOptions& options)
{
    Rows rows;
    const auto summary =
        matrix(network, from, to, options, [&](std::size_t i, std::span<const MatrixCell> row) {
            if (i != rows.size())
                qFatal("rows out of order");
            rows.emplace_back(row.begin(), row.end());
            return Result<void>{};
        });
    if (!summary)
        qFatal("no matrix");
    return rows;
}

std::vector<NamedPoint> randomPoints(std::mt19937& random, std::size_t count, double side)
{
    std::uniform_real_distribution<double> place(-50, side + 50);
    std::vector<NamedPoint> points;
    for (std::size_t i = 0; i < count; ++i)
        points.push_back({std::to_string(i), {place(random), place(random)}});
    return points;
}

} // namespace

class TestMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void byHand()
    {
        const StreetNetwork network = std::move(
            buildNetwork(
                plainRoads({{{0, 0}, {300, 0}}, {{300, 0}, {300, 400}}, {{900, 0}, {999, 0}}}))
                ->network);
        const std::vector<NamedPoint> from{{"a", {100, 0}}, {"far", {5000, 0}}};
        const std::vector<NamedPoint> to{
            {"x", {300, 400}}, {"y", {50, 10}}, {"z", {950, 0}}, {"far", {5000, 5000}}};
        const Rows rows = rowsOf(
            network, from, to, {.profile = *travelProfile("caregiver"), .cutoff = minutes(5)});
        QCOMPARE(rows[0][0].state, ReachState::BeyondCutoff); // 600 s
        QCOMPARE(rows[0][1].state, ReachState::Reached);      // 50 m along the edge and 10 beside
        QCOMPARE(rows[0][1].time, Milliseconds(60000));
        QCOMPARE(rows[0][1].length.value, 60.0);
        QCOMPARE(rows[0][1].rank, 1U);
        QCOMPARE(rows[0][2].state, ReachState::NoPath);
        QCOMPARE(rows[0][3].state, ReachState::NotLocated);
        for (const MatrixCell& cell : rows[1])
            QCOMPARE(cell.state, ReachState::NotLocated);
        const Rows wide = rowsOf(network, from, to, {.profile = *travelProfile("caregiver")});
        QCOMPARE(wide[0][0].time, Milliseconds(600000));
        QCOMPARE(wide[0][0].rank, 2U);
    }

    void everyPairEqualsItsOwnSearch_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<bool>("toward");
        QTest::addColumn<int>("minutesOrNone");
        for (const char* profile : {"walk", "car", "child"}) {
            for (const bool toward : {true, false}) {
                for (const int limit : {0, 4})
                    QTest::addRow("%s %d %d", profile, toward, limit)
                        << QString::fromLatin1(profile) << toward << limit;
            }
        }
    }

    void everyPairEqualsItsOwnSearch()
    {
        QFETCH(QString, profile);
        QFETCH(bool, toward);
        QFETCH(int, minutesOrNone);
        std::mt19937 random(testSeed());
        auto streets = randomStreets(random, 10, 100, true);
        for (std::size_t i = 0; i < streets.size(); i += 4)
            streets[i].roadClass = "main";
        const StreetNetwork network = std::move(buildNetwork(roadsTable(streets))->network);
        MatrixOptions options{.profile = *travelProfile(profile.toStdString()),
                              .direction =
                                  toward ? Direction::TowardFacilities : Direction::FromFacilities};
        if (minutesOrNone > 0)
            options.cutoff = minutes(minutesOrNone);
        const auto from = randomPoints(random, 30, 900); // enough for the core to be used
        const auto to = randomPoints(random, 25, 900);
        const Rows rows = rowsOf(network, from, to, options);
        const ProfileGraph graph(network,
                                 options.profile,
                                 Metric::Time,
                                 toward ? SearchDirection::WithTravel
                                        : SearchDirection::AgainstTravel);
        SearchWorkspace search(graph);
        for (std::size_t i = 0; i < from.size(); ++i) {
            const auto start = locate(graph, from[i].position);
            if (!start)
                continue;
            const std::vector seeds{seedAt(graph, *start, 0, true)};
            search.run(seeds, kLargestCost, Carry::Length);
            for (std::size_t k = 0; k < to.size(); ++k) {
                const auto end = locate(graph, to[k].position);
                if (!end)
                    continue;
                const Label label = labelAt(search, SeedsByEdge(seeds), *end, true);
                const MatrixCell& cell = rows[i][k];
                if (label.cost == kNoCost) {
                    QCOMPARE(cell.state, ReachState::NoPath);
                } else if (minutesOrNone > 0 && label.cost > 60000U * minutesOrNone) {
                    QCOMPARE(cell.state, ReachState::BeyondCutoff);
                } else {
                    QCOMPARE(cell.state, ReachState::Reached);
                    QCOMPARE(cell.time.value, std::int64_t{label.cost});
                    QCOMPARE(cell.length.value, label.millimetres / 1000.0);
                }
            }
        }
    }

    void rule28_sameForEveryThreadCount()
    {
        std::mt19937 random(testSeed());
        const StreetNetwork network =
            std::move(buildNetwork(roadsTable(randomStreets(random, 9, 100, true)))->network);
        const auto from = randomPoints(random, 300, 800);
        const auto to = randomPoints(random, 20, 800);
        MatrixOptions options{.profile = *travelProfile("car"), .threads = 1};
        const Rows one = rowsOf(network, from, to, options);
        options.threads = 3;
        const Rows three = rowsOf(network, from, to, options);
        QCOMPARE(one.size(), three.size());
        for (std::size_t i = 0; i < one.size(); ++i) {
            for (std::size_t k = 0; k < to.size(); ++k) {
                QCOMPARE(one[i][k].state, three[i][k].state);
                QCOMPARE(one[i][k].time, three[i][k].time);
                QCOMPARE(one[i][k].rank, three[i][k].rank);
            }
        }
    }

    void theCoreIsSmallerAndKeepsWhatWasChosen()
    {
        std::mt19937 random(testSeed());
        const StreetNetwork network =
            std::move(buildNetwork(roadsTable(randomStreets(random, 20, 100, true)))->network);
        const ProfileGraph graph(
            network, *travelProfile("walk"), Metric::Time, SearchDirection::WithTravel);
        const std::vector<std::uint32_t> chosen{0, 5, 17, 17};
        const CoreGraph core(graph.arcs(), chosen);
        QVERIFY(core.arcs().nodeCount() < graph.nodeCount());
        for (const std::uint32_t node : chosen)
            QVERIFY(core.nodeOf(node) != CoreGraph::kGone);
    }

    void nothingToAskIsAnError()
    {
        const StreetNetwork network = std::move(buildNetwork(gridRoads(3, 3, 100))->network);
        const std::vector<NamedPoint> one{{"a", {0, 0}}};
        const MatrixOptions options{.profile = *travelProfile("walk")};
        const MatrixSink ignore = [](std::size_t, std::span<const MatrixCell>) {
            return Result<void>{};
        };
        QCOMPARE(matrix(network, {}, one, options, ignore).error().code, ErrorCode::NoDemand);
        QCOMPARE(matrix(network, one, {}, options, ignore).error().code, ErrorCode::NoFacilities);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(
            matrix(network, one, one, options, ignore, {.stop = stop.get_token()}).error().code,
            ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
