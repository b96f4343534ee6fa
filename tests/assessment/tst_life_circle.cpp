// SPDX-License-Identifier: GPL-3.0-or-later
// The life circle of a street that can be checked on paper, and of random towns against plain sums.
#include "made_town.h"
#include "seed.h"
#include "walking_oracle.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

const Indicator& headline(const AnalysisAnswer& answer, const char* id)
{
    return indicatorById(answer.headline, id);
}

CityLayer places(Theme theme, const std::vector<Coordinate>& at)
{
    std::vector<PlaceRow> rows;
    for (std::size_t i = 0; i < at.size(); ++i)
        rows.push_back({std::string(themeId(theme)) + std::to_string(i + 1), at[i]});
    return {theme, std::string(themeId(theme)), shared(placesTable("places", {}, rows))};
}

/// A library at 700 m and a clinic at 2,000 m.
CityLayers town()
{
    CityLayers layers = streetTown();
    layers.layers.push_back(places(Theme::Library, {{700, 0}}));
    layers.layers.push_back(places(Theme::Clinic, {{2000, 0}}));
    return layers;
}

const ParameterTexts kBasket{{"themes", "library+clinic"}};

double cell(const AnalysisAnswer& answer, const char* table, std::size_t row, const char* field)
{
    const Column* const column = tableOf(answer, table).table.column(field);
    if (column == nullptr)
        qFatal("no field %s", field);
    return column->number(row).value_or(-1e9);
}

} // namespace

class TestLifeCircle : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void completenessByHand()
    {
        const auto answer = analysed(*cityOf(town()), "life-circle", kBasket);
        // Homes at 500, 1,500, 2,500, 3,500 m with 100, 50, 20, 15 children, walking 1 m/s. The
        // library is 200, 800, 1,800, 2,800 m away, the clinic 1,500, 500, 500, 1,500 m.
        // 5 minutes (300 m): 100 of 185 × 2. 10 (600 m): 100 + 50 + 20. 15 (900 m): 150 + 70.
        QCOMPARE(headline(answer, "completeness-5").numerator, 100.0);
        QCOMPARE(headline(answer, "completeness-10").numerator, 170.0);
        QCOMPARE(headline(answer, "completeness-15").numerator, 220.0);
        QCOMPARE(headline(answer, "completeness-15").denominator, 370.0);
        QCOMPARE(headline(answer, "whole-basket").numerator, 50.0);
        QCOMPARE(headline(answer, "without-clinic").numerator, 115.0);
        QCOMPARE(headline(answer, "without-library").numerator, 35.0);
        QCOMPARE(cell(answer, "communities", 0, "completeness_15"), 50.0);
        QCOMPARE(cell(answer, "communities", 1, "completeness_15"), 100.0);
        QCOMPARE(cell(answer, "communities", 1, "themes_15"), 2.0);
        QCOMPARE(cell(answer, "communities", 1, "themes_10"), 1.0);
        QCOMPARE(cell(answer, "communities", 3, "completeness_15"), 0.0);
        // 甲镇: (100 + 100) of 300.
        QCOMPARE(cell(answer, "towns", 0, "completeness_15"), 100.0 * 200 / 300);
    }

    void whatIsMissingMost()
    {
        const auto answer = analysed(*cityOf(town()), "life-circle", kBasket);
        const FeatureTable& themes = tableOf(answer, "themes").table;
        QCOMPARE(themes.column("theme")->text(0), std::string("clinic"));
        QCOMPARE(cell(answer, "themes", 0, "without"), 115.0);
        QCOMPARE(cell(answer, "themes", 0, "reached_10"), 70.0);
        QCOMPARE(cell(answer, "themes", 1, "reached_5"), 100.0);
        const FeatureTable& communities = tableOf(answer, "communities").table;
        QCOMPARE(communities.column("most_missing")->text(0), std::string("clinic"));
        QVERIFY(communities.column("most_missing")->isNull(1));
        QCOMPARE(communities.column("most_missing")->text(2), std::string("library"));
        // The last community lacks both alike: the first of the basket.
        QCOMPARE(communities.column("most_missing")->text(3), std::string("library"));
        QCOMPARE(answer.gaps.size(), 3U);
        QCOMPARE(answer.gaps[0].theme, std::string("clinic"));
        QCOMPARE(answer.gaps[0].unserved, 100);
        QCOMPARE(answer.gaps[0].length->value, 1500.0);
        QCOMPARE(answer.gaps[0].excessLength->value, 600.0);
        QCOMPARE(answer.gaps[0].nearestId, std::string("clinic1"));
    }

    void agesAreAParameter()
    {
        ParameterTexts set = kBasket;
        set["ages"] = "A0_2";
        const auto answer = analysed(*cityOf(town()), "life-circle", set);
        // 10 + 10 + 0 + 1 children under three.
        QCOMPARE(headline(answer, "whole-basket").denominator, 21.0);
        QVERIFY(tableOf(answer, "communities").table.column("completeness_15")->isNull(2));
    }

    void oneSearchAThemeAnswersAllMinutes()
    {
        const auto city = cityOf(town());
        const auto standards = someStandards();
        ReachBook book(city->network, placesOf(city->demand));
        const auto ask = [&](const char* text) {
            ParameterTexts set = kBasket;
            set["minutes"] = text;
            return analyse(*city,
                           book,
                           {.analysis = "life-circle",
                            .set = set,
                            .standards = standards,
                            .profiles = travelProfiles()});
        };
        QVERIFY(ask("5,10,15"));
        QCOMPARE(book.searches(), 2U);
        const auto other = ask("3,12");
        QCOMPARE(book.searches(), 2U);
        QCOMPARE(headline(*other, "completeness-3").numerator, 0.0);
        QCOMPARE(headline(*other, "completeness-12").numerator, 170.0);
        const auto wrong = ask("15,5");
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().field, std::string("minutes"));
    }

    void moreFacilitiesNeverTakeAway()
    {
        CityLayers layers = town();
        const auto before = analysed(*cityOf(layers), "life-circle", kBasket);
        layers.layers.back() = places(Theme::Clinic, {{2000, 0}, {450, 0}});
        const auto after = analysed(*cityOf(layers), "life-circle", kBasket);
        for (const char* id : {"completeness-5", "completeness-10", "completeness-15"})
            QVERIFY(headline(after, id).numerator >= headline(before, id).numerator);
        QCOMPARE(headline(after, "completeness-5").numerator, 200.0);
    }

    void plainSumsOfRandomTowns()
    {
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 1100);
        for (int round = 0; round < 4; ++round) {
            std::vector<Coordinate> homes;
            FeatureTable table = emptyTable("residence");
            table.addColumn("id", FieldType::Text);
            for (const AgeGroup group : kAgeGroups)
                table.addColumn(std::string(ageGroupId(group)), FieldType::Integer);
            const std::int64_t none = 0;
            for (int i = 0; i < 50; ++i) {
                homes.push_back({place(random), place(random)});
                appendRow(table,
                          i + 1,
                          Points{homes.back()},
                          {"r" + std::to_string(100 + i), std::int64_t{2}, none, none, none, none});
            }
            FeatureTable community = agedCommunities({{100, 0, 0, 0, 0}});
            community.geometries[0] = Polygons{rectangle(-300, -300, 1400, 1400)};
            std::vector<std::vector<Coordinate>> at{
                {{place(random), place(random)}},
                {{place(random), place(random)}, {place(random), place(random)}}};
            const CityLayers layers{
                {{Theme::Road, "道路", shared(roadsTable(randomStreets(random, 12, 100, false)))},
                 {Theme::Community, "社区", shared(std::move(community))},
                 {Theme::Residence, "居住点", shared(std::move(table))},
                 places(Theme::Library, at[0]),
                 places(Theme::Clinic, at[1])}};
            const auto city = cityOf(layers);
            const WalkingOracle oracle(*city->network);
            std::int64_t sum = 0;
            for (const Coordinate home : homes) {
                for (const auto& theme : at) {
                    double nearest = WalkingOracle::kFar;
                    for (const Coordinate facility : theme)
                        nearest = std::min(nearest, oracle.metres(home, facility));
                    sum += nearest <= 600 ? 2 : 0; // 10 minutes at 1 m/s
                }
            }
            const auto answer = analysed(*city, "life-circle", kBasket);
            QCOMPARE(std::llround(headline(answer, "completeness-10").numerator), sum);
        }
    }

    void sumsAgreeAndOrderDoesNotMatter()
    {
        std::mt19937 random(testSeed());
        const auto first = analysed(*cityOf(town()), "life-circle", kBasket);
        for (const char* field : {"children", "without_library", "without_clinic"}) {
            const auto sum = columnSum(tableOf(first, "communities").table, field);
            QCOMPARE(columnSum(tableOf(first, "towns").table, field), sum);
            QCOMPARE(columnSum(tableOf(first, "districts").table, field), sum);
        }
        CityLayers layers = town();
        for (CityLayer& layer : layers.layers)
            layer.table = shared(shuffled(*layer.table, random));
        const auto again = analysed(*cityOf(layers), "life-circle", kBasket);
        QVERIFY(again.headline == first.headline);
        for (std::size_t t = 0; t < first.tables.size(); ++t)
            QVERIFY(again.tables[t].table.columns == first.tables[t].table.columns);
    }

    void whatCannotBeCountedIsListedOrRefused()
    {
        CityLayers layers = town();
        layers.layers.back() = places(Theme::Clinic, {{2000, 90000}});
        ParameterTexts set{{"themes", "library+clinic+museum"}};
        const auto answer = analysed(*cityOf(layers), "life-circle", set);
        const auto listed = [&](FindingCode code) {
            return std::ranges::find(answer.findings, code, &Finding::code)
                   != answer.findings.end();
        };
        QVERIFY(listed(FindingCode::ThemeMissing));
        QVERIFY(listed(FindingCode::FacilityUnlocated));
        QCOMPARE(headline(answer, "without-clinic").numerator, 185.0);
        const auto city = cityOf(streetTown());
        ReachBook book(city->network, placesOf(city->demand));
        const auto standards = someStandards();
        const auto refused = analyse(
            *city,
            book,
            {.analysis = "life-circle", .standards = standards, .profiles = travelProfiles()});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NoFacilities);
    }
};

QTEST_GUILESS_MAIN(TestLifeCircle)
#include "tst_life_circle.moc"
