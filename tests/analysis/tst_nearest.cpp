// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/nearest.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

NearestOptions options(std::size_t count, const char* profile = "caregiver")
{
    return {.profile = *travelProfile(profile), .count = count};
}

} // namespace

class TestNearest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void byHand()
    {
        const auto network = std::move(buildNetwork(plainRoads({{{0, 0}, {1000, 0}}}))->network);
        const std::vector<NamedPoint> from{{"home", {300, 0}}, {"far", {300, 900}}};
        const std::vector<NamedPoint> to{{"a", {0, 0}}, {"b", {500, 0}}, {"c", {1000, 0}}};
        const auto result = nearest(network, from, to, options(2));
        QVERIFY(result);
        QCOMPARE(result->rows[0].hits.size(), 2U);
        QCOMPARE(result->rows[0].hits[0].to, 1U);
        QCOMPARE(result->rows[0].hits[0].time.value, 200000);
        QCOMPARE(result->rows[0].hits[1].to, 0U);
        QCOMPARE(result->rows[0].hits[1].length.value, 300.0);
        QVERIFY(result->rows[1].state == ReachState::NotLocated);
        QCOMPARE(result->findings.front().ids, std::vector<std::string>{"far"});
    }

    void oneAndManyAgree_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<bool>("toward");
        QTest::newRow("walk") << "walk" << true;
        QTest::newRow("car toward") << "car" << true;
        QTest::newRow("car from") << "car" << false;
    }

    void oneAndManyAgree()
    {
        QFETCH(QString, profile);
        QFETCH(bool, toward);
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 1200);
        const auto network =
            std::move(buildNetwork(roadsTable(randomStreets(random, 12, 110, true)))->network);
        std::vector<NamedPoint> from;
        std::vector<NamedPoint> to;
        for (int i = 0; i < 60; ++i)
            from.push_back({std::to_string(i), {place(random), place(random)}});
        for (int i = 0; i < 8; ++i)
            to.push_back({std::to_string(i), {place(random), place(random)}});
        NearestOptions one = options(1, qPrintable(profile));
        one.direction = toward ? Direction::TowardFacilities : Direction::FromFacilities;
        NearestOptions many = one;
        many.count = 3;
        for (const bool limited : {false, true}) {
            if (limited)
                one.cutoff = many.cutoff = Cutoff{minutes(1)};
            const auto a = nearest(network, from, to, one);
            const auto b = nearest(network, from, to, many);
            for (std::size_t i = 0; i < from.size(); ++i) {
                QCOMPARE(int(a->rows[i].state), int(b->rows[i].state));
                QCOMPARE(a->rows[i].hits.empty(), b->rows[i].hits.empty());
                if (!a->rows[i].hits.empty()) {
                    QCOMPARE(a->rows[i].hits[0].time.value, b->rows[i].hits[0].time.value);
                    QCOMPARE(a->rows[i].hits[0].to, b->rows[i].hits[0].to);
                }
                QVERIFY(std::ranges::is_sorted(
                    b->rows[i].hits, {}, [](const NearestHit& h) { return h.time; }));
            }
        }
    }

    void noTargetIsAnError()
    {
        const auto network = std::move(buildNetwork(gridRoads(3, 3, 100))->network);
        const std::vector<NamedPoint> from{{"home", {0, 0}}};
        QCOMPARE(nearest(network, from, {}, options(1)).error().code, ErrorCode::NoFacilities);
        QCOMPARE(nearest(network, from, from, options(0)).error().code,
                 ErrorCode::ParameterInvalid);
    }
};

QTEST_GUILESS_MAIN(TestNearest)
#include "tst_nearest.moc"
