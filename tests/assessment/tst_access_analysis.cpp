// SPDX-License-Identifier: GPL-3.0-or-later
// 可达性 and 公平 of a town that can be checked on paper.
#include "access/inequality.h"
#include "made_town.h"
#include "seed.h"

using namespace yimi;
using namespace yimi::test;

namespace {

/// Children of 0–2 years: 10 at 500 m, 10 at 1,500 m, none, 1 at 3,500 m; walking at 1 m/s.
CityLayers townWithChildcare()
{
    CityLayers layers = streetTown();
    layers.layers.push_back({Theme::Childcare,
                             "托育",
                             shared(facilitiesTable({{"a", {600, 0}, std::int64_t{10}},
                                                     {"b", {1600, 0}, std::int64_t{5}}}))});
    return layers;
}

std::shared_ptr<const CityBase> city(const CityLayers& layers)
{
    const auto base = prepareCity(layers);
    if (!base)
        qFatal("city: %s", errorCodeName(base.error().code).data());
    return *base;
}

double valueAt(const AnalysisAnswer& answer, const char* table, const char* field, std::size_t row)
{
    for (const AnswerTable& one : answer.tables) {
        if (one.id == table)
            return one.table.column(field)->number(row).value_or(-1);
    }
    return -1;
}

std::string methodValue(const AnalysisAnswer& answer, const std::string& key)
{
    const auto line = std::ranges::find(answer.method, key, &MethodLine::key);
    return line != answer.method.end() ? line->value : std::string{};
}

} // namespace

class TestAccessAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void twoStepByHand()
    {
        // 15 minutes = 900 m: home 1 (500 m) reaches a (100 m); home 2 (1,500 m) reaches a (900 m)
        // and b (100 m). R_a = 10 / 20 = 0.5, R_b = 5 / 10 = 0.5. Home 1: 0.5, home 2: 1.0; home 4
        // reaches nothing. Σ 10 × 0.5 + 10 × 1 = 15 places.
        const auto answer = analysed(
            *city(townWithChildcare()), "access", {{"method", "2sfca"}, {"minutes", "15"}});
        QCOMPARE(valueAt(answer, "communities", "value", 0), 500.0);
        QCOMPARE(valueAt(answer, "communities", "value", 1), 1000.0);
        QCOMPARE(valueAt(answer, "communities", "value", 3), 0.0);
        QCOMPARE(*answer.headline[0].value, 1000.0 * 15 / 21);
        QCOMPARE(answer.headline[0].unit, std::string("per-1000-children"));
        QCOMPARE(indicatorById(answer.headline, "reach-nothing-share").numerator, 1.0);
        QCOMPARE(*indicatorById(answer.headline, "supply-reached-share").value, 100.0);
        QCOMPARE(methodValue(answer, "sum_check"), std::string("holds"));
        QCOMPARE(answer.gaps.size(), 1U);
        QCOMPARE(answer.gaps[0].id, std::string("4"));
        QCOMPARE(answer.gaps[0].unserved, 1);
    }

    void enhancedTwoStepByHand()
    {
        // 30 minutes = 1,800 m in zones of 600 m weighing 1, 0.68, 0.22. To a: home 1 100 m (1),
        // home 2 900 m (0.68); to b: home 1 1,100 m (0.68), home 2 100 m (1); home 4 is 2,900 and
        // 1,900 m away. R_a = 10 / 16.8, R_b = 5 / 16.8.
        const auto answer = analysed(
            *city(townWithChildcare()), "access", {{"method", "e2sfca"}, {"minutes", "30"}});
        QCOMPARE(valueAt(answer, "communities", "value", 0), 1000.0 * (10 + 0.68 * 5) / 16.8);
        QCOMPARE(valueAt(answer, "communities", "value", 1), 1000.0 * (0.68 * 10 + 5) / 16.8);
        QCOMPARE(methodValue(answer, "zone_10min"), std::string("1"));
        QCOMPARE(methodValue(answer, "zone_30min"), std::string("0.22"));
    }

    void nearestIsInMinutes()
    {
        const auto answer = analysed(
            *city(townWithChildcare()), "access", {{"method", "nearest"}, {"minutes", "60"}});
        QCOMPARE(valueAt(answer, "communities", "value", 0), 100.0 / 60);
        QCOMPARE(valueAt(answer, "communities", "value", 3), 1900.0 / 60);
        QCOMPARE(answer.headline[0].unit, std::string("min"));
    }

    void servicesWithoutCapacityCountOneEach()
    {
        CityLayers layers = streetTown();
        layers.layers.push_back(
            {Theme::Library,
             "图书馆",
             shared(placesTable("library", {}, {{"l1", {600, 0}}, {"l2", {700, 0}}}))});
        const auto answer = analysed(*city(layers),
                                     "access",
                                     {{"theme", "library"},
                                      {"method", "cumulative"},
                                      {"metres", "300"},
                                      {"ages", "A0_2+A3_5"}});
        QCOMPARE(valueAt(answer, "communities", "value", 0), 2.0);
        QCOMPARE(valueAt(answer, "communities", "value", 1), 0.0);
        QCOMPARE(methodValue(answer, "supply_counted"), std::string("facilities"));
    }

    void equityByHand()
    {
        // As above 0.5, 1.0 and 0 places a child for 10, 10 and 1 children.
        const auto answer = analysed(*city(townWithChildcare()),
                                     "equity",
                                     {{"method", "2sfca"}, {"minutes", "15"}, {"standard", "600"}});
        // Below 600 per thousand: 10 with 500 (short by 1/6), 1 with 0 (short by all).
        QCOMPARE(indicatorById(answer.headline, "below-standard-children").numerator, 11.0);
        QCOMPARE(*indicatorById(answer.headline, "below-standard-share").value, 100.0 * 11 / 21);
        const double gap = (10 * (100.0 / 600) + 1 * 1.0) / 21;
        QVERIFY(std::abs(*indicatorById(answer.headline, "mean-shortfall").value - 100 * gap)
                < 1e-9);
        const std::vector<WeightedValue> units{{0.5, 10}, {1.0, 10}, {0.0, 1}};
        QCOMPARE(*indicatorById(answer.headline, "gini").value, *gini(units));
        // Gini person by person: Σ |x − y| over pairs / (2 n² mean).
        double differences = 0;
        for (const auto& a : units) {
            for (const auto& b : units)
                differences += a.weight * b.weight * std::abs(a.value - b.value);
        }
        QVERIFY(std::abs(differences / (2 * 21.0 * 21.0 * (15.0 / 21)) - *gini(units)) < 1e-12);
        QCOMPARE(answer.gaps.size(), 2U);
        QCOMPARE(answer.gaps[0].unserved, 10);
        QCOMPARE(answer.gaps[1].unserved, 1);
    }

    void groupsAddUp()
    {
        const auto answer = analysed(
            *city(townWithChildcare()), "equity", {{"method", "2sfca"}, {"minutes", "15"}});
        for (const char* table : {"districts", "towns", "urban_rural"}) {
            double children = 0;
            double below = 0;
            for (const AnswerTable& one : answer.tables) {
                for (std::size_t row = 0; one.id == table && row < one.table.rowCount(); ++row) {
                    children += *one.table.column("children")->number(row);
                    below += *one.table.column("below_children")->number(row);
                }
            }
            QVERIFY2(children == 21.0, table);
            QVERIFY2(below == indicatorById(answer.headline, "below-standard-children").numerator,
                     table);
        }
        // 甲镇, 乙镇: towns by their name are rural.
        QCOMPARE(methodValue(answer, "urban_rural_from"), std::string("town-name"));
    }

    /// The map is coloured by these cells, the list ranked by the gaps: the same children.
    void communitiesSayWhatTheGapsSay()
    {
        for (const auto& [analysis, field] :
             {std::pair("equity", "below_children"), std::pair("access", "reach_nothing")}) {
            const auto answer = analysed(
                *city(townWithChildcare()), analysis, {{"method", "2sfca"}, {"minutes", "5"}});
            const FeatureTable& table = answer.tables.front().table;
            QCOMPARE(table.column(field)->size(), table.rowCount());
            double cells = 0;
            for (std::size_t row = 0; row < table.rowCount(); ++row) {
                QVERIFY2(table.column(field)->number(row), field);
                cells += *table.column(field)->number(row);
            }
            double gaps = 0;
            for (const Gap& gap : answer.gaps)
                gaps += static_cast<double>(gap.unserved);
            QCOMPARE(cells, gaps);
            QVERIFY2(gaps > 0, analysis);
        }
    }

    void withoutSupplyNobodyHasAny()
    {
        CityLayers layers = streetTown();
        layers.layers.push_back({Theme::Childcare,
                                 "托育",
                                 shared(facilitiesTable({{"a", {600, 0}, std::int64_t{0}}}))});
        const auto answer =
            analysed(*city(layers), "access", {{"method", "2sfca"}, {"minutes", "15"}});
        QCOMPARE(*answer.headline[0].value, 0.0);
        QVERIFY(!indicatorById(answer.headline, "supply-reached-share").value);
    }

    void aStandardOfNothingIsRefused()
    {
        CityLayers layers = streetTown();
        layers.layers.push_back({Theme::Childcare,
                                 "托育",
                                 shared(facilitiesTable({{"a", {600, 0}, std::int64_t{0}}}))});
        const auto base = city(layers);
        ReachBook book(base->network, placesOf(base->demand));
        const auto answer =
            analyse(*base, book, {.analysis = "equity", .set = {}, .profiles = travelProfiles()});
        QVERIFY(!answer);
        QCOMPARE(answer.error().field, std::string("standard"));
    }

    void rowsInAnyOrderGiveTheSame()
    {
        std::mt19937 random(testSeed());
        for (const char* analysis : {"access", "equity"}) {
            const auto first = analysed(*city(townWithChildcare()), analysis);
            for (int i = 0; i < 3; ++i) {
                CityLayers layers = townWithChildcare();
                for (CityLayer& layer : layers.layers)
                    layer.table = shared(shuffled(*layer.table, random));
                const auto again = analysed(*city(layers), analysis);
                QVERIFY(again.headline == first.headline);
                for (std::size_t t = 0; t < first.tables.size(); ++t)
                    QVERIFY(again.tables[t].table.columns == first.tables[t].table.columns);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAccessAnalysis)
#include "tst_access_analysis.moc"
