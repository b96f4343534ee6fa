// SPDX-License-Identifier: GPL-3.0-or-later
// Service areas as figures and layers: what every door shows.
#include "analysis/service_area_summary.h"
#include "builders.h"
#include "geometry/measures.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

/// One street of 1 km with a facility in its middle and one far off.
struct OneStreet
{
    OneStreet() : network(std::move(buildNetwork(plainRoads({{{0, 0}, {1000, 0}}}))->network))
    {
        for (const auto& [id, place] :
             {std::pair("a", Coordinate{500, 0}), std::pair("b", Coordinate{500, 9000})}) {
            Facility one{.id = id, .name = id, .position = place};
            one.entrances.push_back({.position = place});
            facilities.push_back(std::move(one));
        }
    }

    [[nodiscard]] ServiceAreas search(std::vector<Cutoff> cutoffs) const
    {
        return ServiceAreas::search(network, facilities, "sites", asked(std::move(cutoffs)))
            .value();
    }

    static ServiceAreaOptions asked(std::vector<Cutoff> cutoffs)
    {
        return {.profile = *travelProfile("walk"), .cutoffs = std::move(cutoffs)};
    }

    StreetNetwork network;
    std::vector<Facility> facilities;
};

} // namespace

class TestServiceAreaLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void bandsByHand()
    {
        const OneStreet street;
        const ServiceAreas result = street.search({Metres(300), Metres(100)});
        const auto disks = bandsOf(result, {}, false);
        QCOMPARE(disks.size(), std::size_t{2});
        QCOMPARE(disks[0].streetMetres, 200.0);
        QCOMPARE(disks[1].streetMetres, 600.0);
        QVERIFY(!disks[0].squareMetres);
        const auto rings = bandsOf(result, {}, true);
        QCOMPARE(rings[0].streetMetres, 200.0);
        QCOMPARE(rings[1].streetMetres, 400.0);
        QVERIFY(rings[1].cutoff == Cutoff(Metres(300)));
    }

    void ringsAreAsLargeAsTheAreasShown()
    {
        const OneStreet street;
        const ServiceAreas result = street.search({minutes(2), minutes(4)});
        for (const OverlapRule overlap :
             {OverlapRule::Merge, OverlapRule::Overlap, OverlapRule::Split}) {
            const AreaOptions options{.overlap = overlap, .rings = true};
            const auto shaped = shapeAreas(result, options);
            QVERIFY(shaped);
            const auto bands = bandsOf(result, shaped->merged, true);
            for (std::size_t band = 0; band < 2; ++band) {
                double shown = 0;
                for (const ServiceArea& one : shaped->shown)
                    shown += one.band == band ? area(one.area) : 0.0;
                QVERIFY(std::abs(shown - bands[band].squareMetres.value()) < 1e-3);
            }
        }
    }

    void figuresDoNotDependOnTheShape()
    {
        const OneStreet street;
        const ServiceAreas result = street.search({minutes(3)});
        std::vector<std::vector<ServiceAreaBand>> all;
        for (const OverlapRule overlap :
             {OverlapRule::Merge, OverlapRule::Overlap, OverlapRule::Split})
            all.push_back(bandsOf(result, shapeAreas(result, {.overlap = overlap})->merged, false));
        QVERIFY(all[0] == all[1] && all[1] == all[2]);
    }

    void layersSayWhatTheyAre()
    {
        const OneStreet street;
        const ServiceAreas result = street.search({Metres(300), Metres(100)});
        const AreaOptions options{.overlap = OverlapRule::Overlap, .rings = true};
        const auto shaped = shapeAreas(result, options);
        const Crs crs = defaultAnalysisCrs();
        const FeatureTable areas =
            serviceAreaTable(result, street.facilities, shaped->shown, options, crs);
        QCOMPARE(areas.rowCount(), std::size_t{2}); // the far one has none
        QCOMPARE(areas.column("facility_id")->text(0), std::string("a"));
        QCOMPARE(areas.column("from_metres")->number(1).value(), 100.0);
        QCOMPARE(areas.column("metres")->number(1).value(), 300.0);
        QCOMPARE(areas.column("off_road_m")->number(0).value(), 100.0);
        QVERIFY(areas.column("area_m2")->number(0).value() > 0);

        const FeatureTable streets =
            serviceStreetTable(result, street.facilities, result.streets(OverlapRule::Merge), crs);
        double length = 0;
        for (std::size_t row = 0; row < streets.rowCount(); ++row) {
            const double piece = streets.column("length_m")->number(row).value();
            length += piece;
            const auto& lines = std::get<Lines>(streets.geometries[row]);
            QVERIFY(std::abs(yimi::length(lines.front()) - piece) < 1e-6);
            QVERIFY(streets.column("facility_id")->isNull(row));
            QVERIFY(streets.column("to_metres")->number(row).value()
                    <= streets.column("band")->number(row).value() + 1e-6);
        }
        QCOMPARE(length, 600.0);
    }

    void theSummaryKnowsWhoIsOnTheStreets()
    {
        const OneStreet street;
        const ServiceAreas result = street.search({minutes(5), minutes(3)});
        const auto shaped = shapeAreas(result, {});
        const ServiceAreaSummary summary = summarise(result,
                                                     street.facilities,
                                                     OneStreet::asked({minutes(5), minutes(3)}),
                                                     {},
                                                     *shaped,
                                                     {.crs = "EPSG:4549"});
        QCOMPARE(summary.locatedCount(), std::size_t{1});
        QVERIFY(summary.facilities[0].located && !summary.facilities[1].located);
        QVERIFY(summary.search.cutoffs.front() == Cutoff(minutes(3))); // in rising order
        QVERIFY(std::ranges::any_of(summary.findings, [](const Finding& finding) {
            return finding.code == FindingCode::FacilityUnlocated
                   && finding.ids == std::vector<std::string>{"b"};
        }));
        QVERIFY(!summary.method.softwareVersion.empty());
        QVERIFY(summary.method.lines.empty());
    }

    void aStoppedTaskIsCancelled()
    {
        const OneStreet street;
        const ServiceAreas result = street.search({minutes(5)});
        std::stop_source stop;
        stop.request_stop();
        const auto shaped = shapeAreas(result, {}, {.stop = stop.get_token()});
        QVERIFY(!shaped);
        QVERIFY(shaped.error().code == ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestServiceAreaLayers)
#include "tst_service_area_layers.moc"
