// SPDX-License-Identifier: GPL-3.0-or-later
// What the far counts for: each function at values worked by hand, and what is no decay.
#include "access/decay.h"
#include "access_cases.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

double weight(const Decay& decay, double at)
{
    return decayWeight(decay, CostKind::Time, inMinutes(at));
}

std::string refusedField(const Decay& decay)
{
    const auto valid = checkDecay(decay);
    return valid ? std::string{} : valid.error().field;
}

std::vector<Decay> oneOfEach()
{
    const AccessCost limit = inMinutes(20);
    return {{.kind = DecayKind::Binary, .limit = limit},
            luoQiZones(limit),
            {.kind = DecayKind::Exponential, .limit = limit, .parameter = 0.1},
            {.kind = DecayKind::Power, .limit = limit, .parameter = 1.5},
            {.kind = DecayKind::Gaussian, .limit = limit, .parameter = 8},
            {.kind = DecayKind::GaussianZero, .limit = limit},
            {.kind = DecayKind::Linear, .limit = limit}};
}

} // namespace

class TestDecay : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rule26_aCostEqualToTheLimitIsInside()
    {
        const Decay decay{.kind = DecayKind::Binary, .limit = inMinutes(15)};
        QCOMPARE(weight(decay, 15), 1.0);
        QCOMPARE(decayWeight(decay, CostKind::Time, AccessCost(900'001)), 0.0);
    }

    void zonesTakeTheirUpperEnd()
    {
        const Decay decay = luoQiZones(inMinutes(30));
        QCOMPARE(decay.limit->value, 1'800'000);
        QCOMPARE(weight(decay, 0), 1.0);
        QCOMPARE(weight(decay, 10), 1.0);
        QCOMPARE(decayWeight(decay, CostKind::Time, AccessCost(600'001)), 0.68);
        QCOMPARE(weight(decay, 20), 0.68);
        QCOMPARE(weight(decay, 30), 0.22);
        QCOMPARE(decayWeight(decay, CostKind::Time, AccessCost(1'800'001)), 0.0);
    }

    void functionsAtValuesWorkedByHand()
    {
        // exp(−0.1 · 10) = 0.367879…, 4^−1.5 = 1/8, exp(−8²/(2·8²)) = exp(−½) = 0.606530…
        const std::vector<Decay> all = oneOfEach();
        QVERIFY(nearly(weight(all[2], 10), 0.36787944117144233));
        QVERIFY(nearly(weight(all[3], 4), 0.125));
        QCOMPARE(weight(all[3], 0), 1.0);
        QCOMPARE(weight(all[3], 0.5), 1.0);
        QVERIFY(nearly(weight(all[4], 8), 0.6065306597126334));
        // At half of the limit: (exp(−1/8) − exp(−1/2)) / (1 − exp(−1/2)) = 0.275966 / 0.393469.
        QVERIFY(std::abs(weight(all[5], 10) - 0.701367) < 1e-6);
        QCOMPARE(weight(all[5], 20), 0.0);
        QCOMPARE(weight(all[5], 0), 1.0);
        QCOMPARE(weight(all[6], 5), 0.75);
        QCOMPARE(weight(all[6], 20), 0.0);
    }

    void gaussianZonesWeighTheirMiddles()
    {
        // Middles 5 and 15 minutes, σ = 10: exp(−(15² − 5²)/200) = exp(−1).
        const Decay decay = gaussianZones(CostKind::Time, {inMinutes(10), inMinutes(20)}, 10.0);
        QCOMPARE(decay.zones[0].weight, 1.0);
        QVERIFY(nearly(decay.zones[1].weight, 0.36787944117144233));
        QVERIFY(checkDecay(decay).has_value());
    }

    void metresAreCountedInMetres()
    {
        const Decay decay{.kind = DecayKind::Exponential, .parameter = 0.001};
        const double there =
            decayWeight(decay, CostKind::Distance, accessCost(CostKind::Distance, 1000));
        QVERIFY(nearly(there, 0.36787944117144233));
    }

    void noneEverRisesOrLeavesZeroToOne()
    {
        for (const Decay& decay : oneOfEach()) {
            double before = 1.0;
            for (double at = 0; at < 25; at += 0.01) {
                const double here = weight(decay, at);
                QVERIFY2(here >= 0 && here <= before, decayId(decay.kind).data());
                before = here;
            }
            QCOMPARE(before, 0.0);
        }
    }

    void namesGoBothWays()
    {
        for (const Decay& decay : oneOfEach())
            QVERIFY(*decayKindFromId(decayId(decay.kind)) == decay.kind);
        const auto unknown = decayKindFromId("cliff");
        QVERIFY(!unknown && unknown.error().code == ErrorCode::ParameterInvalid);
        QVERIFY(unknown.error().detail.find("gaussian-zero") != std::string::npos);
    }

    void whatIsNoDecayIsRefusedByName()
    {
        QVERIFY(refusedField({.kind = DecayKind::Exponential}) == "beta");
        QVERIFY(refusedField({.kind = DecayKind::Power, .parameter = -1}) == "beta");
        QVERIFY(refusedField({.kind = DecayKind::Gaussian,
                              .parameter = std::numeric_limits<double>::quiet_NaN()})
                == "sigma");
        for (const DecayKind kind : {DecayKind::Binary, DecayKind::GaussianZero, DecayKind::Linear})
            QVERIFY(refusedField({.kind = kind}) == "minutes/metres");
        QVERIFY(refusedField({.kind = DecayKind::Binary, .limit = AccessCost(0)})
                == "minutes/metres");
        QVERIFY(refusedField(zonedDecay({})) == "zones");
        QVERIFY(refusedField(zonedDecay({{inMinutes(10), 1}, {inMinutes(10), 0.5}})) == "zones");
        QVERIFY(refusedField(zonedDecay({{inMinutes(10), 0.5}, {inMinutes(20), 0.6}}))
                == "weights");
        QVERIFY(refusedField(zonedDecay({{inMinutes(10), 1.1}})) == "weights");
        QVERIFY(refusedField(zonedDecay({{inMinutes(10), -0.1}})) == "weights");
        Decay cut = luoQiZones(inMinutes(30));
        cut.limit = inMinutes(25);
        QVERIFY(refusedField(cut) == "minutes/metres");
    }
};

QTEST_GUILESS_MAIN(TestDecay)
#include "tst_decay.moc"
