// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of CORRECTNESS.md on random towns.
#include "analysis/study.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

constexpr int kSide = 12;
constexpr double kSpacing = 130;

CoverageOptions standard(double minutesCount = 8)
{
    CoverageOptions options;
    options.cutoff = minutes(minutesCount);
    options.profile = *travelProfile("caregiver");
    return options;
}

/// A random town on random streets.
struct Town
{
    explicit Town(std::mt19937& random) : streets(randomStreets(random, kSide, kSpacing, true))
    {
        std::uniform_real_distribution<double> place(0, (kSide - 1) * kSpacing);
        for (int i = 0; i < 9; ++i)
            facilities.push_back({std::to_string(i + 1),
                                  {place(random), place(random)},
                                  std::int64_t(5 + random() % 60),
                                  std::int64_t(random() % 2)});
        const double side = kSide * kSpacing / 4;
        for (int r = 0; r < 4; ++r) {
            for (int k = 0; k < 4; ++k)
                communities.push_back({"c" + std::to_string(r * 4 + k),
                                       rectangle(k * side - 100,
                                                 r * side - 100,
                                                 (k + 1) * side - 100,
                                                 (r + 1) * side - 100),
                                       std::int64_t(20 + random() % 80),
                                       r < 2 ? "甲镇" : "乙镇"});
        }
        for (int i = 0; i < 160; ++i)
            residences.push_back({"r" + std::to_string(i),
                                  {place(random), place(random)},
                                  std::int64_t(random() % 12)});
    }

    [[nodiscard]] StudyTables tables() const
    {
        return {.roads = std::make_shared<const FeatureTable>(roadsTable(streets)),
                .facilities = std::make_shared<const FeatureTable>(facilitiesTable(facilities)),
                .communities = std::make_shared<const FeatureTable>(communitiesTable(communities)),
                .residences = std::make_shared<const FeatureTable>(residencesTable(residences))};
    }

    std::vector<RoadRow> streets;
    std::vector<FacilityRow> facilities;
    std::vector<CommunityRow> communities;
    std::vector<ResidenceRow> residences;
};

Coverage covered(const StudyTables& tables, const CoverageOptions& options)
{
    const auto study = prepareStudy(tables);
    if (!study)
        qFatal("study: %s", errorCodeName(study.error().code).data());
    auto result = coverage(*study, options);
    if (!result)
        qFatal("coverage: %s", errorCodeName(result.error().code).data());
    return std::move(*result);
}

/// Every number of a result as text.
std::string fingerprint(const StudyTables& tables, const CoverageOptions& options)
{
    const auto study = prepareStudy(tables);
    const auto result = coverage(*study, options);
    const FeatureTable table = coverageTable(*study, *result, defaultAnalysisCrs());
    std::string text;
    for (const Column& column : table.columns) {
        for (std::size_t row = 0; row < column.size(); ++row)
            text += column.text(row) + "|";
    }
    for (const FacilityCoverage& facility : result->facilities)
        text += facility.id + ":" + std::to_string(facility.assigned) + "/"
                + std::to_string(facility.gross) + "/" + std::to_string(facility.net) + ";";
    for (const std::size_t gap : result->gaps)
        text += std::to_string(gap) + ",";
    return text;
}

} // namespace

class TestCoverageRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rule12_unreachableIsAStateNotANumber()
    {
        std::mt19937 random(testSeed());
        Town town(random);
        // An island far from every facility, and a home far from every street.
        town.streets.push_back({{{9000, 0}, {9500, 0}}});
        town.communities.push_back({"island", rectangle(8900, -300, 9600, 300), std::int64_t{30}});
        town.residences.push_back({"i", {9200, 5}, 30});
        town.communities.push_back({"field", rectangle(19000, 0, 19900, 900), std::int64_t{7}});
        town.residences.push_back({"f", {19400, 400}, 7});
        const Coverage result = covered(town.tables(), standard());
        const auto byId = [&](const std::string& id) {
            return *std::ranges::find(result.communities, id, &CommunityCoverage::id);
        };
        QCOMPARE(byId("island").reason, GapReason::NoPath);
        QVERIFY(!byId("island").nearest && !byId("island").excess);
        QCOMPARE(byId("field").reason, GapReason::NotLocated);
        QVERIFY(!byId("field").nearest);
        for (const DemandCoverage& demand : result.demand) {
            QCOMPARE(demand.nearest.has_value(),
                     demand.reach == ReachState::Reached
                         || demand.reach == ReachState::BeyondCutoff);
            if (demand.nearest)
                QVERIFY(demand.nearest->time.value < 100'000'000);
        }
    }

    void rule11_placesOnSmallPiecesAreListed()
    {
        std::mt19937 random(testSeed());
        Town town(random);
        town.streets.push_back({{{9000, 0}, {9500, 0}}});
        town.facilities.push_back({"lonely", {9100, 5}});
        town.facilities.push_back({"nowhere", {20000, 20000}});
        town.communities.push_back({"island", rectangle(8900, -300, 9600, 300), std::int64_t{30}});
        town.residences.push_back({"i", {9200, 5}, 30});
        const Coverage result = covered(town.tables(), standard());
        // Chance may put others on small pieces too.
        const auto lists = [&](FindingCode code, const std::string& id) {
            const auto found = std::ranges::find(result.findings, code, &Finding::code);
            return found != result.findings.end()
                   && std::ranges::find(found->ids, id) != found->ids.end();
        };
        QVERIFY(lists(FindingCode::FacilityOnSmallComponent, "lonely"));
        QVERIFY(lists(FindingCode::DemandOnSmallComponent, "i"));
        QVERIFY(lists(FindingCode::FacilityUnlocated, "nowhere"));
        QVERIFY(lists(FindingCode::SmallComponent, std::to_string(town.streets.size())));
    }

    void rule19_pointsSumToTheCommunityExactly()
    {
        std::mt19937 random(testSeed());
        const Town town(random);
        for (const bool withResidences : {true, false}) {
            StudyTables tables = town.tables();
            if (!withResidences)
                tables.residences = nullptr;
            const auto study = prepareStudy(tables);
            QVERIFY(study);
            std::vector<std::int64_t> sums(study->communities.size(), 0);
            for (const DemandPoint& point : study->demand)
                sums[point.community.value] += point.children[0];
            for (std::size_t c = 0; c < sums.size(); ++c)
                QCOMPARE(sums[c], (*study->communities[c].children)[0]);
        }
    }

    void rule20_unionNeverAboveAllAndZeroWithoutSupply()
    {
        std::mt19937 random(testSeed());
        Town town(random);
        const Coverage result = covered(town.tables(), standard(60));
        QVERIFY(result.children.withinReach() <= result.children.children);
        std::int64_t gross = 0;
        std::int64_t net = 0;
        for (const FacilityCoverage& facility : result.facilities) {
            QVERIFY(facility.net <= facility.gross);
            gross += facility.gross;
            net += facility.net;
        }
        QVERIFY(gross > result.children.withinReach()); // overlaps are counted once in the city
        QVERIFY(net <= result.children.withinReach());

        for (FacilityRow& facility : town.facilities)
            facility.inclusive = 0;
        CoverageOptions options = standard();
        options.inclusiveOnly = true;
        const Coverage none = covered(town.tables(), options);
        QCOMPARE(none.children.withinReach(), 0);
        QCOMPARE(*indicatorById(none.indicators, "reachable-coverage").value, 0.0);
        QCOMPARE(none.communities.front().reason, GapReason::NoFacility);
    }

    void rule21_assignmentKeepsCapacity()
    {
        std::mt19937 random(testSeed());
        const Town town(random);
        for (const auto rule : {AssignmentRule::MinimumCostFlow, AssignmentRule::NearestFirst}) {
            CoverageOptions options = standard(20);
            options.assignment = rule;
            const Coverage result = covered(town.tables(), options);
            std::int64_t assigned = 0;
            for (const FacilityCoverage& facility : result.facilities) {
                QVERIFY(facility.assigned <= *facility.capacity);
                assigned += facility.assigned;
            }
            QCOMPARE(assigned, result.children.served);
        }
    }

    void rule24_addingNeverLowersAndRemovingNeverRaises()
    {
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, (kSide - 1) * kSpacing);
        for (int round = 0; round < 8; ++round) {
            Town town(random);
            const Coverage before = covered(town.tables(), standard());
            town.facilities.push_back({"new", {place(random), place(random)}, std::int64_t{20}});
            const Coverage more = covered(town.tables(), standard());
            QVERIFY(more.children.withinReach() >= before.children.withinReach());
            QVERIFY(more.children.served >= before.children.served);
            for (std::size_t c = 0; c < before.communities.size(); ++c)
                QVERIFY(more.communities[c].children.withinReach()
                        >= before.communities[c].children.withinReach());
            // A new bridge between two junctions of the city: nobody enters it in between, so homes
            // keep their place on the streets. (A link to an isolated piece is another matter: it
            // makes that piece part of the city, and homes move to its streets.)
            const auto build = buildNetwork(roadsTable(town.streets));
            std::vector<Coordinate> junctions;
            for (std::uint32_t v = 0; v < build->network.nodeCount(); ++v) {
                if (build->components.ofNode[v] == 0)
                    junctions.push_back(build->network.node(NodeId(v)));
            }
            const Coordinate from = junctions[random() % junctions.size()];
            const Coordinate to = junctions[random() % junctions.size()];
            if (from == to)
                continue;
            Town linked = town;
            linked.streets.push_back({{from, to}, "local", 0, 1});
            QVERIFY(covered(linked.tables(), standard()).children.withinReach()
                    >= more.children.withinReach());
        }
    }

    void rule26_tieAtTheCutoffIsInside()
    {
        StudyTables tables;
        tables.roads = std::make_shared<const FeatureTable>(plainRoads({{{0, 0}, {5000, 0}}}));
        tables.facilities = std::make_shared<const FeatureTable>(facilitiesTable({{"a", {0, 0}}}));
        tables.communities = std::make_shared<const FeatureTable>(
            communitiesTable({{"c", rectangle(-10, -10, 5000, 10), std::int64_t{3}}}));
        tables.residences = std::make_shared<const FeatureTable>(residencesTable(
            {{"at", {3540, 0}, 1}, {"in", {3000, 0}, 1}, {"out", {3540.001, 0}, 1}}));
        QCOMPARE(covered(tables, standard(59)).children.withinReach(), 2);
        QCOMPARE(covered(tables, standard(60)).children.withinReach(), 3);
    }

    void rule14_resultsDoNotKnowTheDisplay()
    {
        // The study's CRS decides: degrees are refused instead of measured.
        std::mt19937 random(testSeed());
        const Town town(random);
        StudyTables tables = town.tables();
        auto degrees = *tables.communities;
        degrees.crs = wgs84();
        tables.communities = std::make_shared<const FeatureTable>(degrees);
        QCOMPARE(prepareStudy(tables).error().code, ErrorCode::CrsNotProjected);
    }

    void rule28_orderAndThreadsChangeNothing()
    {
        std::mt19937 random(testSeed());
        const Town town(random);
        const StudyTables tables = town.tables();
        CoverageOptions options = standard();
        options.threads = 1;
        const std::string expected = fingerprint(tables, options);
        options.threads = 3;
        QCOMPARE(fingerprint(tables, options), expected);
        for (int round = 0; round < 4; ++round) {
            const auto mixed = [&](const std::shared_ptr<const FeatureTable>& table) {
                return std::make_shared<const FeatureTable>(shuffled(*table, random));
            };
            QCOMPARE(fingerprint({mixed(tables.roads),
                                  mixed(tables.facilities),
                                  mixed(tables.communities),
                                  mixed(tables.residences)},
                                 options),
                     expected);
        }
    }

    void rule25_oneValueEverywhere()
    {
        std::mt19937 random(testSeed());
        const Town town(random);
        const auto study = prepareStudy(town.tables());
        const auto result = coverage(*study, standard());
        const FeatureTable table = coverageTable(*study, *result, defaultAnalysisCrs());
        double served = 0;
        double children = 0;
        double reach = 0;
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            children += *table.column("children")->number(row);
            served += *table.column("served")->number(row);
            reach += *table.column("served")->number(row)
                     + *table.column("short_of_capacity")->number(row);
        }
        QCOMPARE(indicatorById(result->indicators, "served-share").numerator, served);
        QCOMPARE(*indicatorById(result->indicators, "reachable-coverage").value,
                 100.0 * reach / children);
    }
};

QTEST_GUILESS_MAIN(TestCoverageRules)
#include "tst_coverage_rules.moc"
