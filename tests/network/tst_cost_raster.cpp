// SPDX-License-Identifier: GPL-3.0-or-later
// Beside barriers a cell is reached from the best of the places that see it.
#include "network/cost_raster.h"
#include "seed.h"

#include <QTest>

#include <cmath>

using namespace yimi;
using namespace yimi::test;

namespace {

constexpr float kStep = 1.0F / 256; // as CostRaster::finish settles

CostRaster::Frame frame()
{
    return {.box = {{0, 0}, {400, 400}},
            .cell = 10,
            .costPerMetre = 1000,
            .offRoad = 100,
            .limit = 600'000};
}

double beyond(double cost)
{
    return std::max((cost - frame().limit) / frame().costPerMetre, -frame().offRoad);
}

/// Every place against every cell, as it is defined.
float bestOf(const CostRaster::Place& a,
             const CostRaster::Place& b,
             const std::vector<Barriers::Segment>& barriers,
             Coordinate cell)
{
    const double length = distance(a.at, b.at);
    const auto steps = std::max(1, static_cast<int>(std::ceil(length / frame().cell * 2)));
    auto least = static_cast<float>(frame().cell);
    for (int i = 0; i <= steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        const Coordinate leave{a.at.x + share * (b.at.x - a.at.x),
                               a.at.y + share * (b.at.y - a.at.y)};
        const auto value =
            static_cast<float>(distance(leave, cell) + beyond(a.cost + share * (b.cost - a.cost)));
        if (value < least && !crossesAny(barriers, leave, cell))
            least = value;
    }
    return least;
}

} // namespace

class TestCostRaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void besideBarriersTheBestPlaceThatSeesIt()
    {
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 400);
        std::uniform_real_distribution<double> cost(450'000, 640'000);
        for (int round = 0; round < 60; ++round) {
            const CostRaster::Place a{{place(random), place(random)}, cost(random)};
            CostRaster::Place b{{place(random), place(random)}, cost(random)};
            if (round % 3 == 0)
                b.cost = a.cost + 400 * distance(a.at, b.at); // slower than the walk beside it
            std::vector<Barriers::Segment> barriers;
            for (int i = 0; i < round % 8; ++i)
                barriers.push_back(
                    {{place(random), place(random)}, {place(random), place(random)}});
            CostRaster raster(frame());
            raster.addStretchBeside(a, b, barriers);
            raster.finish();
            CostRaster bare(frame());
            bare.addBareStretch(a, b);
            bare.finish();
            for (std::size_t row = 0; row < raster.rows(); ++row) {
                for (std::size_t column = 0; column < raster.columns(); ++column) {
                    const float value = bestOf(a, b, barriers, raster.middle(column, row));
                    const float settled =
                        static_cast<float>(static_cast<int>(value / kStep)) * kStep;
                    QCOMPARE(raster.excess().at(column, row),
                             std::min(settled, bare.excess().at(column, row)));
                }
            }
        }
    }

    void aPlaceAloneSeesRoundItself()
    {
        CostRaster raster(frame());
        const CostRaster::Place here{{205, 205}, 550'000}; // 50 m are left
        raster.addStretchBeside(here, here, {{{225, 0}, {225, 400}}});
        raster.finish();
        const auto at = [&](double x, double y) {
            const auto column = static_cast<std::size_t>((x - raster.middle(0, 0).x) / 10 + 0.5);
            const auto row = static_cast<std::size_t>((y - raster.middle(0, 0).y) / 10 + 0.5);
            return raster.excess().at(column, row);
        };
        QCOMPARE(at(205, 205), -50.0F);
        QCOMPARE(at(175, 205), -20.0F);
        QVERIFY(at(235, 205) > 0); // beyond the wall
        QVERIFY(at(145, 205) > 0); // too far
    }
};

QTEST_GUILESS_MAIN(TestCostRaster)
#include "tst_cost_raster.moc"
