// SPDX-License-Identifier: GPL-3.0-or-later
// Layers of a web feature service, from one that answers.
#include "io/database.h"
#include "io/feature_service.h"
#include "io/read.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestFeatureService : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void layersAreListed()
    {
        const FeatureService service;
        const auto names = listTables(*serviceConnection(service.address().toStdString()));
        QVERIFY(names);
        QCOMPARE(*names, std::vector<std::string>{"city:childcare"});
    }

    /// North comes first on the wire; east is x here.
    void featuresComeWithTheirTextsAndPlaces()
    {
        const FeatureService service;
        const auto read = readLayer({.path = *serviceConnection(service.address().toStdString()),
                                     .layer = "city:childcare"},
                                    {});
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->table.rowCount(), std::size_t{2});
        const auto& first = std::get<Points>(read->table.geometries[0]).front();
        QCOMPARE(first.x, 495000.0);
        QCOMPARE(first.y, 3517000.0);
        QCOMPARE(read->table.column("label")->text(1), std::string("茶山托育园"));
        QCOMPARE(read->table.column("places")->text(0), std::string("31"));
    }

    void aServiceThatBreaksOffIsNoLayer()
    {
        const FeatureService service(true);
        const auto read = readLayer({.path = *serviceConnection(service.address().toStdString()),
                                     .layer = "city:childcare"},
                                    {});
        QVERIFY(!read);
        QVERIFY(!read.error().file.empty());
    }
};

QTEST_GUILESS_MAIN(TestFeatureService)
#include "tst_feature_service.moc"
