// SPDX-License-Identifier: GPL-3.0-or-later
// Batch pages never use the network, and say what they lack for it.
#include "cli_runner.h"
#include "project/project_file.h"
#include "small_city.h"
#include "tile_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestCliBackdrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatTheNetworkWouldBringIsNamed()
    {
        TileServer server;
        const QTemporaryDir dir;
        ProjectContents city = smallCity();
        DocumentLayer layer = backdropLayer(
            {QString::fromStdString(server.address() + "/{z}/{x}/{y}.png"), "天地图"});
        layer.title = "天地图 影像";
        city.layers.push_back(layer);
        const QString project = dir.filePath("city.yimi");
        QVERIFY(saveProject(city, project.toStdString()));
        const QString page = dir.filePath("page.svg");
        const QStringList order{"export", project, "--page", "existing", "--out", page};
        const CliAnswer words = cli(order);
        QCOMPARE(words.exitCode, 0);
        QVERIFY2(words.out.contains("网络底图没有放上图：天地图 影像"), words.out.constData());
        const CliAnswer answer = cli(order + QStringList{"--json"});
        QVERIFY(answer.json()["backdrops_left_out"] == nlohmann::json::array({"天地图 影像"}));
        QFile file(page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        // Nor does the page name a maker of what is not on it.
        QVERIFY(!file.readAll().contains("天地图"));
        QVERIFY(server.asked().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliBackdrop)
#include "tst_cli_backdrop.moc"
