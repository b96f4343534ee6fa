// SPDX-License-Identifier: GPL-3.0-or-later
// An OpenStreetMap file comes in as streets, stops, parks, not as «lines» and «points».
#include "intake/osm_parts.h"
#include "intake/planned_town.h"
#include "network/road_attributes.h"

using namespace yimi;
using namespace yimi::test;

namespace {

const char* const kTown = R"(<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
 <node id="1" lat="31.780" lon="119.950"/>
 <node id="2" lat="31.780" lon="119.960"/>
 <node id="3" lat="31.785" lon="119.960"/>
 <node id="4" lat="31.785" lon="119.950"/>
 <node id="5" lat="31.781" lon="119.951"><tag k="highway" v="bus_stop"/><tag k="name" v="兰陵站"/></node>
 <node id="6" lat="31.782" lon="119.952"><tag k="amenity" v="kindergarten"/><tag k="name" v="九洲幼儿园"/></node>
 <node id="7" lat="31.783" lon="119.953"><tag k="shop" v="books"/></node>
 <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="延陵路"/>
  <tag k="oneway" v="yes"/><tag k="bridge" v="yes"/><tag k="layer" v="1"/></way>
 <way id="11"><nd ref="2"/><nd ref="3"/><tag k="railway" v="subway"/></way>
 <way id="12"><nd ref="3"/><nd ref="4"/><tag k="waterway" v="river"/></way>
 <way id="13"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/><tag k="leisure" v="park"/>
  <tag k="name" v="红梅公园"/></way>
 <way id="14"><nd ref="4"/><nd ref="1"/><tag k="barrier" v="wall"/></way>
</osm>)";

} // namespace

class TestOsmParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachThingIsALayerOfItsOwn()
    {
        const Folder folder;
        folder.made("城区.osm", kTown);
        const ImportPlan plan = planOf({folder.path("")});
        QVERIFY(plan.errors.empty());
        QStringList names;
        for (const PlannedLayer& layer : plan.layers)
            names << QString::fromStdString(layer.name);
        QCOMPARE(names.join(QChar(' ')),
                 QStringLiteral("公交站 幼儿园 其他点 道路 地铁线路 河道 其他线 公园"));
        QVERIFY(layerOf(plan, "公园").theme.theme == Theme::Park);
        QCOMPARE(layerOf(plan, "道路").theme.reason, std::string("highway"));
        QVERIFY(!layerOf(plan, "其他线").take);
        QCOMPARE(layerOf(plan, "其他线").featureCount, std::int64_t{1});
    }

    /// Few points that stand far from streets look like a web map's.
    void placesAreWgs84()
    {
        const Folder folder;
        folder.made("城区.osm", kTown);
        for (const PlannedLayer& layer : planOf({folder.path("")}).layers) {
            QVERIFY(layer.crs.offset == MapOffset::None);
            QVERIFY(layer.crs.offsetTest == OffsetTest{});
        }
    }

    void streetsKeepWhatTheirTagsSay()
    {
        const Folder folder;
        folder.made("城区.osm", kTown);
        const auto outcome = carryOut(planOf({folder.path("")}));
        QVERIFY(outcome);
        QCOMPARE(outcome->layers.size(), std::size_t{6});
        const FeatureTable& roads = tableOf(*outcome, "道路");
        QCOMPARE(roads.rowCount(), std::size_t{1});
        const RoadAttributes road = RoadAttributeReader(roads).read(0);
        QVERIFY(road.oneWay == OneWay::Along);
        QCOMPARE(int(road.level), 1);
        QCOMPARE(roads.column("name")->text(0), std::string("延陵路"));
    }

    /// Whatever a feature's tags are, also none: one part has it.
    void noFeatureIsLostOrTwice()
    {
        const Folder folder;
        folder.made("城区.osm", kTown);
        for (const char* layer : {"points", "lines", "multipolygons"}) {
            std::vector<std::string> subsets{"1 = 1"};
            for (const OsmPart& part : osmParts(layer))
                subsets.push_back(part.subset);
            const auto counts = countFeatures(folder.path("城区.osm"), layer, subsets);
            QVERIFY(counts);
            std::int64_t sum = 0;
            for (std::size_t i = 1; i < counts->size(); ++i)
                sum += (*counts)[i];
            QCOMPARE(sum, counts->front());
            QVERIFY(sum > 0);
        }
    }

    void otherNamesHaveNoParts() { QVERIFY(osmParts("道路").empty()); }
};

QTEST_GUILESS_MAIN(TestOsmParts)
#include "tst_osm_parts.moc"
