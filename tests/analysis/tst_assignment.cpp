// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/assignment.h"
#include "builders.h"

#include <QTest>

#include <functional>
#include <numeric>

using namespace yimi;
using namespace yimi::test;

namespace {

using Capacity = std::vector<std::optional<std::int64_t>>;

/// Every way to give single children to places; the best by (served, −cost). Only for tiny cases.
std::pair<std::int64_t, double> bruteForce(const std::vector<std::int64_t>& children,
                                           const Capacity& capacity,
                                           const std::vector<std::vector<Reach>>& reach)
{
    std::vector<std::size_t> child; // demand point of each child
    for (std::size_t d = 0; d < children.size(); ++d)
        child.insert(child.end(), static_cast<std::size_t>(children[d]), d);
    std::vector<std::int64_t> left;
    for (const auto& c : capacity)
        left.push_back(c.value_or(1000));
    std::pair<std::int64_t, double> best{-1, 0};
    std::function<void(std::size_t, std::int64_t, double)> place =
        [&](std::size_t i, std::int64_t served, double cost) {
            if (i == child.size()) {
                if (served > best.first || (served == best.first && cost < best.second))
                    best = {served, cost};
                return;
            }
            place(i + 1, served, cost);
            for (std::size_t f = 0; f < reach.size(); ++f) {
                for (const Reach& r : reach[f]) {
                    if (r.demand.value == child[i] && left[f] > 0) {
                        --left[f];
                        place(i + 1, served + 1, cost + r.cost);
                        ++left[f];
                    }
                }
            }
        };
    place(0, 0, 0);
    return best;
}

std::int64_t sum(const std::vector<std::int64_t>& values)
{
    return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

} // namespace

class TestAssignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aDetourMakesRoomForTheOneWhoHasNoChoice()
    {
        // Point 0 reaches both facilities, point 1 only the nearer one. Nearest-first strands a
        // child.
        const std::vector<std::int64_t> children{1, 1};
        const Capacity capacity{1, 1};
        const std::vector<std::vector<Reach>> reach{{{DemandId(0), 100}, {DemandId(1), 200}},
                                                    {{DemandId(0), 900}}};
        const AssignmentInput input{children, capacity, reach};
        const auto best = assignByMinimumCostFlow(input);
        QVERIFY(best);
        QCOMPARE(sum(best->served), 2);
        QCOMPARE(best->totalCost, 1100.0);
        QCOMPARE(sum(assignNearestFirst(input).served), 1);
    }

    void unlimitedPlacesServeEverybodyAtTheNearest()
    {
        const std::vector<std::int64_t> children{5, 7};
        const Capacity capacity{std::nullopt, std::nullopt};
        const std::vector<std::vector<Reach>> reach{{{DemandId(0), 100}, {DemandId(1), 200}},
                                                    {{DemandId(1), 50}}};
        const auto result = assignByMinimumCostFlow({children, capacity, reach});
        QCOMPARE(result->assigned, (std::vector<std::int64_t>{5, 7}));
        QCOMPARE(assignNearestFirst({children, capacity, reach}).assigned, result->assigned);
    }

    void nobodyAndNothing()
    {
        const auto empty = assignByMinimumCostFlow({});
        QVERIFY(empty);
        QVERIFY(empty->served.empty());
        const std::vector<std::int64_t> children{4};
        const Capacity none{0};
        const std::vector<std::vector<Reach>> reach{{{DemandId(0), 100}}};
        QCOMPARE(sum(assignByMinimumCostFlow({children, none, reach})->served), 0);
        QCOMPARE(sum(assignNearestFirst({children, none, reach}).served), 0);
    }

    void rule21_equalsBruteForceOnSmallCases()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 300; ++round) {
            std::vector<std::int64_t> children(1 + random() % 4);
            for (auto& c : children)
                c = random() % 3;
            Capacity capacity(1 + random() % 3);
            std::vector<std::vector<Reach>> reach(capacity.size());
            for (std::size_t f = 0; f < capacity.size(); ++f) {
                capacity[f] = random() % 4;
                for (std::size_t d = 0; d < children.size(); ++d) {
                    if (random() % 3 != 0)
                        reach[f].push_back({DemandId(d), static_cast<Cost>(1 + random() % 50)});
                }
            }
            const auto found = assignByMinimumCostFlow({children, capacity, reach});
            const auto expected = bruteForce(children, capacity, reach);
            QCOMPARE(sum(found->served), expected.first);
            QCOMPARE(found->totalCost, expected.second);
            for (std::size_t f = 0; f < capacity.size(); ++f)
                QVERIFY(found->assigned[f] <= *capacity[f]);
            const Assignment simple = assignNearestFirst({children, capacity, reach});
            QVERIFY(sum(simple.served) <= expected.first);
            QCOMPARE(sum(simple.served), sum(simple.assigned));
        }
    }
};

QTEST_GUILESS_MAIN(TestAssignment)
#include "tst_assignment.moc"
