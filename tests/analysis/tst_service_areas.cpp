// SPDX-License-Identifier: GPL-3.0-or-later
// Service areas: one search a facility, every way of cutting the answer up from the same numbers.
#include "analysis/service_areas.h"
#include "builders.h"
#include "geometry/overlay.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

Facility facility(const std::string& id, Coordinate at)
{
    Facility one;
    one.id = id;
    one.entrances.push_back({.position = at});
    return one;
}

ServiceAreaOptions asked(std::vector<Cutoff> cutoffs, const char* profile = "caregiver")
{
    return {.profile = *travelProfile(profile), .cutoffs = std::move(cutoffs)};
}

double areaOfAll(const std::vector<ServiceArea>& areas, std::size_t band)
{
    double sum = 0;
    for (const ServiceArea& one : areas) {
        if (one.band == band)
            sum += area(one.area);
    }
    return sum;
}

struct RandomTown
{
    explicit RandomTown(std::mt19937& random)
        : network(
            std::move(buildNetwork(roadsTable(randomStreets(random, 14, 110, true)))->network))
    {
        std::uniform_real_distribution<double> place(100, 1300);
        for (int i = 0; i < 6; ++i)
            facilities.push_back(facility(std::to_string(i), {place(random), place(random)}));
    }

    StreetNetwork network;
    std::vector<Facility> facilities;
};

} // namespace

class TestServiceAreas : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rule01_streetMetresByHand()
    {
        const auto network = std::move(buildNetwork(plainRoads({{{0, 0}, {400, 0}}}))->network);
        const std::vector facilities{facility("a", {200, 0})};
        const auto result = ServiceAreas::search(
            network, facilities, "f", asked({Metres(100), Metres(50), Metres(100), Metres(500)}));
        QVERIFY(result);
        QCOMPARE(result->cutoffs().size(), 3U); // in order, each once
        QCOMPARE(result->streetMetres(), (std::vector<double>{100, 200, 400}));
        const auto streets = result->streets(OverlapRule::Merge);
        double inBand[3] = {};
        for (const ServiceStreet& one : streets)
            inBand[one.band] += one.piece.toAlong - one.piece.fromAlong;
        QCOMPARE(inBand[0], 100.0);
        QCOMPARE(inBand[1], 100.0);
        QCOMPARE(inBand[2], 200.0);
    }

    void rule20_everyPlaceCountsOnceHoweverManyReachIt()
    {
        const auto network = std::move(buildNetwork(plainRoads({{{0, 0}, {1000, 0}}}))->network);
        const std::vector facilities{
            facility("a", {400, 0}), facility("b", {500, 0}), facility("far", {500, 5000})};
        const auto result = ServiceAreas::search(network, facilities, "f", asked({Metres(200)}));
        QCOMPARE(result->streetMetres().front(), 500.0);
        QCOMPARE(result->locatedCount(), 2U);
        double overlapping = 0;
        for (const ServiceStreet& one : result->streets(OverlapRule::Overlap))
            overlapping += one.piece.toAlong - one.piece.fromAlong;
        QCOMPARE(overlapping, 800.0);
        double split = 0;
        for (const ServiceStreet& one : result->streets(OverlapRule::Split)) {
            split += one.piece.toAlong - one.piece.fromAlong;
            // half way between the two
            if (one.facility == FacilityId(0))
                QVERIFY(one.piece.toAlong <= 450.0 + 1e-9);
            else
                QVERIFY(one.piece.fromAlong >= 450.0 - 1e-9);
        }
        QCOMPARE(split, 500.0);
        QVERIFY(std::ranges::any_of(result->findings(), [](const Finding& finding) {
            return finding.code == FindingCode::FacilityUnlocated
                   && finding.ids == std::vector<std::string>{"far"};
        }));
    }

    void splitAreasTileTheMergedArea()
    {
        std::mt19937 random(testSeed());
        const RandomTown town(random);
        const auto result = ServiceAreas::search(
            town.network, town.facilities, "f", asked({minutes(3), minutes(6)}));
        const auto merged = result->areas({.overlap = OverlapRule::Merge});
        const auto split = result->areas({.overlap = OverlapRule::Split});
        QVERIFY(merged && split);
        for (const std::size_t band : {0U, 1U}) {
            const double whole = areaOfAll(*merged, band);
            QVERIFY(std::abs(areaOfAll(*split, band) - whole) < 1e-6 * whole);
            for (std::size_t i = 0; i < split->size(); ++i) {
                QVERIFY(isValid((*split)[i].area));
                for (std::size_t k = i + 1; k < split->size(); ++k) {
                    if ((*split)[i].band != band || (*split)[k].band != band)
                        continue;
                    const auto common = intersection((*split)[i].area, (*split)[k].area);
                    QVERIFY(common && area(*common) < 1e-3);
                }
            }
        }
    }

    void ringsAreTheDisksCutUp()
    {
        std::mt19937 random(testSeed());
        const RandomTown town(random);
        const auto result = ServiceAreas::search(
            town.network, town.facilities, "f", asked({minutes(3), minutes(6), minutes(9)}));
        for (const OverlapRule overlap :
             {OverlapRule::Merge, OverlapRule::Overlap, OverlapRule::Split}) {
            const auto disks = result->areas({.overlap = overlap});
            const auto rings = result->areas({.overlap = overlap, .rings = true});
            QVERIFY(disks && rings);
            const double whole = areaOfAll(*disks, 2);
            const double sum = areaOfAll(*rings, 0) + areaOfAll(*rings, 1) + areaOfAll(*rings, 2);
            QVERIFY2(std::abs(sum - whole) < 1e-4 * whole,
                     qPrintable(QStringLiteral("%1 %2").arg(sum).arg(whole)));
        }
    }

    void rule09_otherCutoffsChangeNothing()
    {
        std::mt19937 random(testSeed());
        const RandomTown town(random);
        const auto alone =
            ServiceAreas::search(town.network, town.facilities, "f", asked({minutes(5)}));
        const auto among = ServiceAreas::search(
            town.network, town.facilities, "f", asked({minutes(9), minutes(5), minutes(2)}));
        // openrouteservice#1062, #468: to the last bit
        QVERIFY(alone->areas({})->front().area == (*among->areas({}))[1].area);
        QCOMPARE(alone->streetMetres()[0], among->streetMetres()[1]);
    }

    void rule28_sameForEveryThreadCount()
    {
        std::mt19937 random(testSeed());
        const RandomTown town(random);
        auto options = asked({minutes(4), minutes(8)}, "car");
        options.threads = 1;
        const auto one = ServiceAreas::search(town.network, town.facilities, "f", options);
        options.threads = 4;
        const auto four = ServiceAreas::search(town.network, town.facilities, "f", options);
        for (const OverlapRule overlap : {OverlapRule::Overlap, OverlapRule::Split}) {
            const auto a = one->areas({.overlap = overlap, .threads = 1});
            const auto b = four->areas({.overlap = overlap, .threads = 4});
            QCOMPARE(a->size(), b->size());
            for (std::size_t i = 0; i < a->size(); ++i)
                QVERIFY((*a)[i].area == (*b)[i].area && (*a)[i].facility == (*b)[i].facility);
        }
    }

    void rule22_anAnswerAtTheEdgeOfTheDataIsSaid()
    {
        const auto network = std::move(buildNetwork(gridRoads(21, 21, 100))->network);
        const std::vector facilities{facility("middle", {1000, 1000}), facility("edge", {50, 900})};
        const auto result = ServiceAreas::search(network, facilities, "f", asked({minutes(5)}));
        const auto found =
            std::ranges::find(result->findings(), FindingCode::OutsideDataEdge, &Finding::code);
        QVERIFY(found != result->findings().end());
        QCOMPARE(found->ids, std::vector<std::string>{"edge"});
    }

    void rule27_cellsAreFineEnough()
    {
        QCOMPARE(coarsestCell(minutes(5)).value, 10.0);
        QCOMPARE(coarsestCell(minutes(10)).value, 10.0);
        QCOMPARE(coarsestCell(minutes(30)).value, 25.0);
        QCOMPARE(coarsestCell(Metres(500)).value, 10.0);
        QCOMPARE(coarsestCell(Metres(1000)).value, 25.0);
    }

    void filledBlocksHaveNoHoles()
    {
        const auto network = std::move(
            buildNetwork(plainRoads({{{0, 0}, {600, 0}, {600, 600}, {0, 600}, {0, 0}}}))->network);
        const std::vector facilities{facility("a", {0, 0})};
        const auto result = ServiceAreas::search(network, facilities, "f", asked({minutes(60)}));
        QCOMPARE(result->areas({})->front().area.front().holes.size(), 1U);
        const auto filled = result->areas({.fillBlocks = true});
        QVERIFY(filled->front().area.front().holes.empty());
        QVERIFY(!result->areas({.overlap = OverlapRule::Split, .fillBlocks = true}));
    }

    void questionsThatCannotBeAsked()
    {
        const auto network = std::move(buildNetwork(gridRoads(3, 3, 100))->network);
        const std::vector one{facility("a", {0, 0})};
        const auto code = [&](std::span<const Facility> facilities, std::vector<Cutoff> cutoffs) {
            return ServiceAreas::search(network, facilities, "f", asked(std::move(cutoffs)))
                .error()
                .code;
        };
        QCOMPARE(code(one, {}), ErrorCode::ParameterInvalid);
        QCOMPARE(code(one, {minutes(0)}), ErrorCode::ParameterInvalid);
        QCOMPARE(code(one, {Metres(-5)}), ErrorCode::ParameterInvalid);
        QCOMPARE(code(one, {Metres(std::nan(""))}), ErrorCode::ParameterInvalid);
        QCOMPARE(code(one, {Metres(5), minutes(5)}), ErrorCode::ParameterInvalid);
        QCOMPARE(code({}, {minutes(5)}), ErrorCode::NoFacilities);
    }
};

QTEST_GUILESS_MAIN(TestServiceAreas)
#include "tst_service_areas.moc"
