// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/place_list.h"
#include "small_city.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

DocumentLayer streets()
{
    FeatureTable table = namedTable("road");
    table.addColumn("name", FieldType::Text);
    const auto add = [&](std::int64_t id, double north, const char* name) {
        appendRow(table,
                  id,
                  Lines{{cityPlace(0, north), cityPlace(100, north)}},
                  {Value(std::string(name))});
    };
    add(1, 0, "前山路");
    add(2, 50, "  前山路 ");
    add(3, 900, "后山路");
    add(4, 950, "");
    return inputLayer(std::make_shared<const FeatureTable>(table), Theme::Road, "道路");
}

} // namespace

class TestPlaceList : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aStreetIsOnePlace()
    {
        const DocumentLayer layer = streets();
        const auto list = listPlaces({layer});
        QVERIFY(list);
        QCOMPARE(list->names, (std::vector<std::string>{"前山路", "后山路"}));
        const auto hits = list->index.find("qsl", 5);
        QCOMPARE(hits.size(), 1U);
        const Box box = extentOf(layer, list->places[hits[0].name]);
        QCOMPARE(box.min, cityPlace(0, 0));
        QCOMPARE(box.max, cityPlace(100, 50));
    }

    void communitiesSayTheirTown()
    {
        const auto list = listPlaces(smallCity().layers);
        QVERIFY(list);
        const auto hits = list->index.find("beiyuan", 5);
        QCOMPARE(hits.size(), 1U);
        QCOMPARE(list->places[hits[0].name].town, std::string("北镇"));
        QCOMPARE(list->places[hits[0].name].layer, QString("community"));
    }

    void resultsAreNotListed()
    {
        DocumentLayer layer = streets();
        layer.role = LayerRole::Result;
        const auto list = listPlaces({layer});
        QVERIFY(list && list->names.empty());
        QVERIFY(list->index.find("qsl", 5).empty());
    }
};

QTEST_APPLESS_MAIN(TestPlaceList)
#include "tst_place_list.moc"
