// SPDX-License-Identifier: GPL-3.0-or-later
// 托育覆盖 as a ready-made analysis: the numbers of coverage(), and what the plan asks of places.
#include "analysis/study.h"
#include "made_town.h"
#include "seed.h"

using namespace yimi;
using namespace yimi::test;

namespace {

struct SiteRow
{
    std::string id;
    Coordinate at;
    Value places = std::int64_t{10};
    Value enrolled = std::int64_t{5};
    std::int64_t inclusive = 1;
    Value host = std::string("community");
};

FeatureTable sitesTable(const std::vector<SiteRow>& rows)
{
    FeatureTable table = emptyTable("childcare");
    for (const char* field : {"id", "name"})
        table.addColumn(field, FieldType::Text);
    for (const char* field : {"places", "enrolled", "inclusive"})
        table.addColumn(field, FieldType::Integer);
    table.addColumn("host_type", FieldType::Text);
    std::int64_t fid = 0;
    for (const SiteRow& row : rows)
        appendRow(table,
                  ++fid,
                  Points{row.at},
                  {row.id, "托育 " + row.id, row.places, row.enrolled, row.inclusive, row.host});
    return table;
}

CityLayers townWith(const std::vector<SiteRow>& rows)
{
    CityLayers layers = streetTown();
    layers.layers.push_back({Theme::Childcare, "托育", shared(sitesTable(rows))});
    return layers;
}

const Indicator& headline(const AnalysisAnswer& answer, const char* id)
{
    return indicatorById(answer.headline, id);
}

bool lists(const AnalysisAnswer& answer, FindingCode code, const std::string& id)
{
    return std::ranges::any_of(answer.findings, [&](const Finding& finding) {
        return finding.code == code && std::ranges::count(finding.ids, id) > 0;
    });
}

/// Streets, homes and sites by chance; sites beyond the communities, too.
struct RandomTown
{
    explicit RandomTown(std::mt19937& random)
    {
        std::uniform_real_distribution<double> place(0, 1100);
        std::vector<SiteRow> sites;
        for (int i = 0; i < 9; ++i)
            sites.push_back({"s" + std::to_string(i),
                             {place(random), place(random)},
                             std::int64_t{8 + i},
                             std::int64_t{i},
                             i % 3 == 0 ? 0 : 1});
        std::vector<ResidenceRow> homes;
        for (int i = 0; i < 120; ++i)
            homes.push_back({std::to_string(i), {place(random), place(random)}, 1 + i % 5});
        tables.roads = shared(roadsTable(randomStreets(random, 12, 100, true)));
        tables.facilities = shared(sitesTable(sites));
        tables.communities = shared(
            communitiesTable({{"c1", rectangle(0, 0, 500, 1000), std::int64_t{200}},
                              {"c2", rectangle(500, 0, 1000, 1000), std::int64_t{90}, "乙镇"}}));
        tables.residences = shared(residencesTable(homes));
    }

    [[nodiscard]] CityLayers layers() const
    {
        return {{{Theme::Road, "road", tables.roads},
                 {Theme::Childcare, "childcare", tables.facilities},
                 {Theme::Community, "community", tables.communities},
                 {Theme::Residence, "residence", tables.residences}}};
    }

    StudyTables tables;
};

} // namespace

class TestChildcare : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// Children of 0–2 years: 10, 10, 0 and 1 at 500, 1,500, 2,500 and 3,500 m. The site at 700 m
    /// is 200 m from the first home and 800 m from the second (15 minutes at 1 m/s are 900 m) and
    /// has 12 places: all ten of the nearer home get one, then two of the farther.
    void theTownByHand()
    {
        const auto base = cityOf(townWith({{"a", {700, 0}, std::int64_t{12}}}));
        const AnalysisAnswer answer = analysed(*base, "childcare");
        QCOMPARE(headline(answer, "reachable-coverage").numerator, 20.0);
        QCOMPARE(headline(answer, "reachable-coverage").denominator, 21.0);
        QCOMPARE(headline(answer, "served-share").numerator, 12.0);
        QCOMPARE(headline(answer, "short-of-capacity-share").numerator, 8.0);
        QCOMPARE(headline(answer, "out-of-range-share").numerator, 1.0);
        QCOMPARE(*headline(answer, "community-facility-coverage").value, 25.0);
        QCOMPARE(*headline(answer, "town-facility-coverage").value, 50.0);
        QCOMPARE(*headline(answer, "places-per-thousand").value, 3.0);
        QCOMPARE(answer.gaps.size(), 2U);
        QCOMPARE(answer.gaps[0].id, std::string("2"));
        QCOMPARE(answer.gaps[0].unserved, 8);
        QCOMPARE(answer.gaps[0].placesShort, 8);
        QCOMPARE(answer.gaps[1].id, std::string("4"));
        QCOMPARE(answer.gaps[1].excessLength->value, 1900.0);
    }

    /// Of 60 places for 50 children at a take-up of 0.4: 12 places are enough for 30 children.
    void takeUpAsksForFewerPlaces()
    {
        const auto base = cityOf(townWith({{"a", {700, 0}, std::int64_t{12}}}));
        const AnalysisAnswer answer = analysed(*base, "childcare", {{"take_up", "0.4"}});
        QCOMPARE(headline(answer, "served-share").numerator, 20.0);
        QCOMPARE(headline(answer, "reachable-coverage").numerator, 20.0);
    }

    /// Places inside the communities: a 10 (kindergarten, 4 taken), b 20 (普惠, 15 taken), c 30
    /// (not 普惠), d outside. 普惠 use = (4 + 15) / 30; in kindergartens 10 / 60.
    void usedAndHostedPlacesByHand()
    {
        const auto base = cityOf(townWith(
            {{"a", {500, 0}, std::int64_t{10}, std::int64_t{4}, 1, std::string("kindergarten")},
             {"b", {1500, 0}, std::int64_t{20}, std::int64_t{15}},
             {"c", {2500, 0}, std::int64_t{30}, std::int64_t{30}, 0},
             {"d",
              {9000, 0},
              std::int64_t{500},
              std::int64_t{500},
              1,
              std::string("幼儿园托班")}}));
        const AnalysisAnswer answer = analysed(*base, "childcare");
        const Indicator& used = headline(answer, "inclusive-use-rate");
        QCOMPARE(used.numerator, 19.0);
        QCOMPARE(used.denominator, 30.0);
        QCOMPARE(*used.target, 60.0);
        QCOMPARE(used.targetYear, 2025);
        const Indicator& hosted = headline(answer, "kindergarten-places-share");
        QCOMPARE(hosted.numerator, 10.0);
        QCOMPARE(hosted.denominator, 60.0);
    }

    void sitesThatDoNotSayAreListed()
    {
        const auto base = cityOf(townWith({{"a", {500, 0}, std::int64_t{10}, Value{}, 1, Value{}},
                                           {"b", {600, 0}, Value{}},
                                           {"c", {700, 0}, std::int64_t{-4}}}));
        const AnalysisAnswer answer = analysed(*base, "childcare");
        QVERIFY(!headline(answer, "inclusive-use-rate").value);
        QVERIFY(!headline(answer, "kindergarten-places-share").value);
        QVERIFY(lists(answer, FindingCode::ValueMissing, "a"));
        QVERIFY(lists(answer, FindingCode::ValueMissing, "b"));
        QVERIFY(lists(answer, FindingCode::ValueNegative, "c"));
    }

    void sameAsCoverage()
    {
        std::mt19937 random(testSeed());
        const RandomTown town(random);
        const auto study = prepareStudy(town.tables);
        QVERIFY(study);
        const auto base = cityOf(town.layers());
        for (const bool inclusive : {false, true}) {
            for (const bool nearest : {false, true}) {
                const CoverageOptions options{.cutoff = minutes(4),
                                              .profile = *travelProfile("caregiver"),
                                              .assignment = nearest
                                                                ? AssignmentRule::NearestFirst
                                                                : AssignmentRule::MinimumCostFlow,
                                              .inclusiveOnly = inclusive,
                                              .takeUp = 0.5};
                const auto expected = coverage(*study, options);
                QVERIFY(expected);
                const AnalysisAnswer answer =
                    analysed(*base,
                             "childcare",
                             {{"minutes", "4"},
                              {"take_up", "0.5"},
                              {"inclusive_only", inclusive ? "yes" : "no"},
                              {"assignment", nearest ? "nearest-first" : "minimum-cost-flow"}});
                for (const Indicator& indicator : expected->indicators)
                    QVERIFY2(headline(answer, indicator.id.c_str()) == indicator,
                             indicator.id.c_str());
                const FeatureTable table = coverageTable(*study, *expected, base->crs);
                QVERIFY(answer.tables.front().table == table);
            }
        }
    }

    void sumsAndStatesHold()
    {
        std::mt19937 random(testSeed());
        const auto base = cityOf(RandomTown(random).layers());
        const AnalysisAnswer answer = analysed(*base, "childcare", {{"minutes", "4"}});
        for (const char* field : {"children", "served", "short_of_capacity", "out_of_range"}) {
            const auto city = columnSum(tableOf(answer, "communities").table, field);
            QCOMPARE(columnSum(tableOf(answer, "towns").table, field), city);
            QCOMPARE(columnSum(tableOf(answer, "districts").table, field), city);
        }
        const FeatureTable& communities = tableOf(answer, "communities").table;
        QCOMPARE(columnSum(communities, "served") + columnSum(communities, "short_of_capacity")
                     + columnSum(communities, "out_of_range"),
                 columnSum(communities, "children"));
        const FeatureTable& sites = tableOf(answer, "facilities").table;
        for (std::size_t row = 0; row < sites.rowCount(); ++row)
            QVERIFY(*sites.column("assigned")->number(row) <= *sites.column("places")->number(row));
        const double shares = *headline(answer, "served-share").value
                              + *headline(answer, "short-of-capacity-share").value
                              + *headline(answer, "out-of-range-share").value;
        QVERIFY(std::abs(shares - 100.0) < 1e-9);
    }

    void anotherSiteNeverLowers()
    {
        const std::vector<SiteRow> one{{"a", {700, 0}, std::int64_t{12}}};
        std::vector<SiteRow> two = one;
        two.push_back({"b", {2600, 0}, std::int64_t{1}});
        const AnalysisAnswer before = analysed(*cityOf(townWith(one)), "childcare");
        const AnalysisAnswer after = analysed(*cityOf(townWith(two)), "childcare");
        for (const char* id : {"reachable-coverage", "served-share", "community-facility-coverage"})
            QVERIFY(*headline(after, id).value >= *headline(before, id).value);
        QCOMPARE(headline(after, "reachable-coverage").numerator, 21.0);
    }

    void withoutPlacesNobodyIsServed()
    {
        const auto base = cityOf(townWith({{"a", {700, 0}, std::int64_t{0}}}));
        const AnalysisAnswer answer = analysed(*base, "childcare");
        QCOMPARE(headline(answer, "served-share").numerator, 0.0);
        QCOMPARE(headline(answer, "short-of-capacity-share").numerator, 20.0);
    }

    void withoutSitesItIsRefused()
    {
        const auto base = cityOf(streetTown());
        ReachBook book(base->network, placesOf(base->demand));
        const auto standards = someStandards();
        const auto answer = analyse(
            *base,
            book,
            {.analysis = "childcare", .standards = standards, .profiles = travelProfiles()});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::NoFacilities);
        QCOMPARE(answer.error().detail, std::string("childcare"));
    }

    /// What the project has goes before the presets, what is set before both; a cutoff in minutes
    /// takes the place of the project's in metres. The method says what is the project's.
    void theProjectsOwnPresets()
    {
        const auto base = cityOf(townWith({{"a", {700, 0}, std::int64_t{12}}}));
        ReachBook book(base->network, placesOf(base->demand));
        const auto standards = someStandards();
        AnalysisQuestion question{
            .analysis = "childcare",
            .standards = standards,
            .profiles = travelProfiles(),
            .project = {{"metres", "300"}, {"take_up", "0.4"}, {"profile", "caregiver"}}};
        const auto own = analyse(*base, book, question);
        QVERIFY(own);
        QCOMPARE(headline(*own, "reachable-coverage").numerator, 10.0);
        const auto line = std::ranges::find(own->method, "project_settings", &MethodLine::key);
        QVERIFY(line != own->method.end());
        QCOMPARE(line->value, std::string("metres+take_up"));
        question.set = {{"minutes", "15"}, {"take_up", "1"}};
        const auto set = analyse(*base, book, question);
        QVERIFY(set);
        QCOMPARE(headline(*set, "reachable-coverage").numerator, 20.0);
        QCOMPARE(headline(*set, "served-share").numerator, 12.0);
        QVERIFY(std::ranges::find(set->method, "project_settings", &MethodLine::key)
                == set->method.end());
    }

    void orderAndThreadsChangeNothing()
    {
        std::mt19937 random(testSeed());
        RandomTown town(random);
        const AnalysisAnswer first = analysed(*cityOf(town.layers()), "childcare");
        town.tables.facilities = shared(shuffled(*town.tables.facilities, random));
        town.tables.residences = shared(shuffled(*town.tables.residences, random));
        town.tables.roads = shared(shuffled(*town.tables.roads, random));
        const auto base = cityOf(town.layers());
        const auto standards = someStandards();
        for (const unsigned threads : {1U, 4U}) {
            ReachBook book(base->network, placesOf(base->demand), threads);
            const auto again = analyse(*base,
                                       book,
                                       {.analysis = "childcare",
                                        .standards = standards,
                                        .profiles = travelProfiles(),
                                        .threads = threads});
            QVERIFY(again);
            QVERIFY(again->headline == first.headline);
            QCOMPARE(again->gaps.size(), first.gaps.size());
            for (std::size_t i = 0; i < first.tables.size(); ++i)
                QVERIFY2(again->tables[i].table == first.tables[i].table,
                         first.tables[i].id.c_str());
        }
    }

    void smallerCutoffsSearchNothing()
    {
        std::mt19937 random(testSeed());
        const auto base = cityOf(RandomTown(random).layers());
        ReachBook book(base->network, placesOf(base->demand));
        const auto standards = someStandards();
        AnalysisQuestion question{
            .analysis = "childcare", .standards = standards, .profiles = travelProfiles()};
        QVERIFY(analyse(*base, book, question));
        const std::size_t searches = book.searches();
        question.set = {{"minutes", "5"}, {"take_up", "0.3"}, {"assignment", "nearest-first"}};
        QVERIFY(analyse(*base, book, question));
        QCOMPARE(book.searches(), searches);
    }
};

QTEST_GUILESS_MAIN(TestChildcare)
#include "tst_childcare.moc"
