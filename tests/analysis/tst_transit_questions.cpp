// SPDX-License-Identifier: GPL-3.0-or-later
// Questions with lines of public transport: every one of them finds the same ways.
#include "analysis/matrix.h"
#include "analysis/nearest.h"
#include "builders.h"
#include "transit/travel_graph.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

TravelProfile riding()
{
    TravelProfile profile = *travelProfile("walk");
    profile.usesLines = true;
    return profile;
}

std::vector<NamedPoint> randomPoints(std::mt19937& random, std::size_t count)
{
    std::uniform_real_distribution<double> place(-50, 1450);
    std::vector<NamedPoint> points;
    for (std::size_t i = 0; i < count; ++i)
        points.push_back({std::to_string(i), {place(random), place(random)}});
    return points;
}

/// Fast lines between stops anywhere.
std::shared_ptr<const TransitService> randomService(std::mt19937& random)
{
    TransitService service;
    service.lines.source = "random";
    for (const NamedPoint& point : randomPoints(random, 20))
        service.lines.stops.push_back({point.id, "", point.position});
    std::uniform_int_distribution<std::size_t> anyStop(0, 19);
    std::uniform_int_distribution<std::int64_t> anyTime(1, 60'000);
    for (int p = 0; p < 10; ++p) {
        TransitPattern pattern{.routeId = std::to_string(p), .headway = minutes(2)};
        for (int i = 0; i < 5; ++i)
            pattern.calls.push_back({StopId(anyStop(random)),
                                     Milliseconds(i > 0 && i < 4 ? anyTime(random) / 10 : 0),
                                     Milliseconds(i < 4 ? anyTime(random) : 0)});
        service.lines.patterns.push_back(pattern);
    }
    return std::make_shared<const TransitService>(std::move(service));
}

} // namespace

class TestTransitQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nearestKNearestAndMatrixAgree_data()
    {
        QTest::addColumn<bool>("toward");
        QTest::addColumn<int>("minutes");
        QTest::newRow("toward, no limit") << true << 0; // the matrix runs on the core
        QTest::newRow("from, no limit") << false << 0;
        QTest::newRow("toward, 10 min") << true << 10;
        QTest::newRow("from, 10 min") << false << 10;
    }

    void nearestKNearestAndMatrixAgree()
    {
        QFETCH(bool, toward);
        QFETCH(int, minutes);
        std::mt19937 random(testSeed());
        for (int round = 0; round < 8; ++round) {
            const StreetNetwork network =
                std::move(buildNetwork(roadsTable(randomStreets(random, 12, 125, true)))->network);
            const auto from = randomPoints(random, 30);
            const auto to = randomPoints(random, 8);
            NearestOptions one{.profile = riding(),
                               .direction =
                                   toward ? Direction::TowardFacilities : Direction::FromFacilities,
                               .transit = randomService(random)};
            if (minutes > 0)
                one.cutoff = yimi::minutes(minutes);
            NearestOptions all = one;
            all.count = to.size();
            const auto nearestOnes = nearest(network, from, to, one);
            const auto nearestAll = nearest(network, from, to, all);
            QVERIFY(nearestOnes.has_value() && nearestAll.has_value());
            std::vector<std::vector<MatrixCell>> rows;
            const auto summary = matrix(network,
                                        from,
                                        to,
                                        {.profile = one.profile,
                                         .cutoff = one.cutoff,
                                         .direction = one.direction,
                                         .transit = one.transit},
                                        [&](std::size_t, std::span<const MatrixCell> row) {
                                            rows.emplace_back(row.begin(), row.end());
                                            return Result<void>{};
                                        });
            QVERIFY(summary.has_value());
            for (std::size_t i = 0; i < from.size(); ++i) {
                const NearestRow& row = nearestOnes->rows[i];
                const NearestRow& every = nearestAll->rows[i];
                QCOMPARE(row.state, every.state);
                if (row.state == ReachState::Reached) {
                    QCOMPARE(row.hits[0].to, every.hits[0].to);
                    QCOMPARE(row.hits[0].time, every.hits[0].time);
                    QCOMPARE(row.hits[0].length.value, every.hits[0].length.value);
                }
                const auto reached =
                    std::ranges::count(rows[i], ReachState::Reached, &MatrixCell::state);
                QCOMPARE(static_cast<std::size_t>(reached), every.hits.size());
                for (const NearestHit& hit : every.hits) {
                    QCOMPARE(rows[i][hit.to].time, hit.time);
                    QCOMPARE(rows[i][hit.to].length.value, hit.length.value);
                }
            }
        }
    }

    /// r5#287 in new clothes: two pieces of streets that only a line joins are no «no path».
    void aLineJoinsPiecesOfStreets()
    {
        const StreetNetwork network = std::move(
            buildNetwork(plainRoads({{{0, 0}, {500, 0}}, {{5000, 0}, {5500, 0}}}))->network);
        TransitService service;
        service.lines.stops = {{"A", "", {100, 0}}, {"B", "", {5100, 0}}};
        service.lines.patterns = {
            {.routeId = "1",
             .headway = minutes(10),
             .calls = {{StopId(std::size_t{0}), Milliseconds(0), minutes(10)},
                       {StopId(std::size_t{1}), Milliseconds(0), Milliseconds(0)}}}};
        const std::vector<NamedPoint> home{{"home", {100, 0}}};
        const std::vector<NamedPoint> school{{"school", {5100, 0}}};
        const auto transit = std::make_shared<const TransitService>(service);
        MatrixOptions options{.profile = riding(), .cutoff = minutes(12), .transit = transit};
        MatrixCell cell;
        const auto keep = [&](std::size_t, std::span<const MatrixCell> row) {
            cell = row[0];
            return Result<void>{};
        };
        QVERIFY(matrix(network, home, school, options, keep).has_value());
        QCOMPARE(cell.state, ReachState::BeyondCutoff); // 15 minutes
        options.cutoff = minutes(15);
        QVERIFY(matrix(network, home, school, options, keep).has_value());
        QCOMPARE(cell.time, minutes(15));
        const auto near = nearest(network,
                                  home,
                                  school,
                                  {.profile = riding(), .cutoff = minutes(12), .transit = transit});
        QCOMPARE(near->rows[0].state, ReachState::BeyondCutoff);
        QVERIFY(matrix(network, school, home, options, keep).has_value());
        QCOMPARE(cell.state, ReachState::NoPath); // the line does not run back
    }

    void withoutLinesARidingProfileIsRefused()
    {
        const StreetNetwork network =
            std::move(buildNetwork(plainRoads({{{0, 0}, {500, 0}}}))->network);
        const std::vector<NamedPoint> points{{"p", {100, 0}}};
        QCOMPARE(nearest(network, points, points, {.profile = riding()}).error().code,
                 ErrorCode::NoTransit);
    }
};

QTEST_APPLESS_MAIN(TestTransitQuestions)
#include "tst_transit_questions.moc"
