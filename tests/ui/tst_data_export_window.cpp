// SPDX-License-Identifier: GPL-3.0-or-later
// Layers and results out of the real window, into files and into a real database.
#include "io/postgis_server.h"
#include "io/read.h"
#include "ui/layers/layer_panel.h"
#include "ui/output/data_export_dialog.h"
#include "ui/window_bench.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace yimi;
using namespace yimi::test;
using namespace Qt::StringLiterals;

namespace {

/// The dialog that is open.
DataExportDialog* dialogOf(Bench& bench)
{
    for (auto* dialog : bench.window->findChildren<DataExportDialog*>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

template <typename Widget>
Widget& in(QDialog& dialog, const char* name)
{
    auto* found = dialog.findChild<Widget*>(QString::fromLatin1(name));
    Q_ASSERT(found);
    return *found;
}

QStringList ticked(QDialog& dialog)
{
    const auto& list = in<QListWidget>(dialog, "exportLayers");
    QStringList texts;
    for (int i = 0; i < list.count(); ++i) {
        if (list.item(i)->checkState() == Qt::Checked)
            texts += list.item(i)->text().section(u'　', 0, 0);
    }
    return texts;
}

void tick(QDialog& dialog, const QStringList& titles)
{
    auto& list = in<QListWidget>(dialog, "exportLayers");
    for (int i = 0; i < list.count(); ++i)
        list.item(i)->setCheckState(titles.contains(list.item(i)->text().section(u'　', 0, 0))
                                        ? Qt::Checked
                                        : Qt::Unchecked);
}

void choose(QDialog& dialog, const QString& format)
{
    auto& box = in<QComboBox>(dialog, "exportFormat");
    box.setCurrentIndex(box.findText(format, Qt::MatchStartsWith));
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDataExportWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theResultGoesOutFirstAndLooksTheSameInQgis()
    {
        Bench bench;
        bench.open();
        bench.runCoverage();
        bench.action("exportLayers").trigger();
        DataExportDialog* dialog = dialogOf(bench);
        QVERIFY(dialog);
        QCOMPARE(ticked(*dialog), QStringList{u"托育覆盖"_s});
        QTRY_COMPARE(in<QLabel>(*dialog, "exportLosses").text(),
                     u"这些图层的图形和属性全部放得下。"_s);
        const QString path = bench.dir.filePath("结果.gpkg");
        in<QLineEdit>(*dialog, "dataPath").setText(path);
        in<QPushButton>(*dialog, "exportData").click();
        QTRY_VERIFY(QFile::exists(path));
        const auto layers = listLayers(path.toStdString());
        QVERIFY(layers);
        QStringList names;
        for (const LayerSummary& layer : *layers)
            names += QString::fromStdString(layer.layer);
        QCOMPARE(names, (QStringList{u"托育覆盖"_s, u"town"_s, u"district"_s}));
        const QByteArray file = bytesOf(path);
        QVERIFY(file.contains("layer_styles") && file.contains("RuleRenderer"));
        QVERIFY(file.contains("short_of_capacity"));
        const auto read = readLayer({.path = path.toStdString(), .layer = "托育覆盖"});
        QCOMPARE(read->table.rowCount(), bench.coverage().communities.size());
    }

    void whatDoesNotFitIsSaidBeforeAnythingIsWritten()
    {
        Bench bench;
        bench.open();
        bench.runCoverage();
        bench.action("exportLayers").trigger();
        DataExportDialog* dialog = dialogOf(bench);
        choose(*dialog, u"CSV"_s);
        QTRY_VERIFY(in<QLabel>(*dialog, "exportLosses").text().contains(u"图形写不进"_s));
        choose(*dialog, u"DXF"_s);
        QTRY_VERIFY(in<QLabel>(*dialog, "exportLosses").text().contains(u"没有属性表"_s));
        choose(*dialog, u"Shapefile"_s);
        QTRY_VERIFY(in<QLabel>(*dialog, "exportLosses").text().contains(u"已缩短"_s));
        QVERIFY(in<QComboBox>(*dialog, "exportEncoding").isVisible());
        const QString path = in<QLineEdit>(*dialog, "dataPath").text();
        QVERIFY2(path.endsWith(u"托育覆盖.shp"_s), qPrintable(path));
        tick(*dialog, {});
        QVERIFY(!in<QPushButton>(*dialog, "exportData").isEnabled());
        QCOMPARE(in<QLabel>(*dialog, "exportNotice").text(), u"请至少勾选一个图层"_s);
        dialog->reject();
    }

    void aLayerOfThePanelGoesOutAlone()
    {
        Bench bench;
        bench.open();
        const DocumentLayer* roads = layerByTheme(bench.window->document().layers(), Theme::Road);
        Q_EMIT bench.find<LayerPanel>("sidePanel").exportWanted(roads->id);
        DataExportDialog* dialog = dialogOf(bench);
        QVERIFY(dialog);
        QCOMPARE(ticked(*dialog), QStringList{roads->title});
        choose(*dialog, u"CSV"_s);
        const QString path = bench.dir.filePath("路.csv");
        in<QLineEdit>(*dialog, "dataPath").setText(path);
        in<QPushButton>(*dialog, "exportData").click();
        QTRY_VERIFY(QFile::exists(path));
        QVERIFY(bytesOf(path).startsWith("\xEF\xBB\xBF"));
        // Once more: what would be replaced is said.
        Q_EMIT bench.find<LayerPanel>("sidePanel").exportWanted(roads->id);
        dialog = dialogOf(bench);
        choose(*dialog, u"CSV"_s);
        in<QLineEdit>(*dialog, "dataPath").setText(path);
        QVERIFY(in<QLabel>(*dialog, "exportNotice").text().contains(u"路.csv"_s));
        dialog->reject();
    }

    void severalLayersAsShapefilesGoIntoAFolder()
    {
        Bench bench;
        bench.open();
        bench.action("exportLayers").trigger();
        DataExportDialog* dialog = dialogOf(bench);
        const auto& layers = bench.window->document().layers();
        const QString roads = layerByTheme(layers, Theme::Road)->title;
        const QString places = layerByTheme(layers, Theme::Childcare)->title;
        tick(*dialog, {roads, places});
        choose(*dialog, u"Shapefile"_s);
        const QString folder = bench.dir.filePath("给同事");
        in<QLineEdit>(*dialog, "dataPath").setText(folder);
        in<QPushButton>(*dialog, "exportData").click();
        for (const QString& title : {roads, places}) {
            for (const char* ending : {".shp", ".dbf", ".cpg", ".prj"})
                QTRY_VERIFY(QFile::exists(folder + u'/' + title + QLatin1String(ending)));
        }
    }

    void aPlaceThatCannotBeWrittenIsASentence()
    {
        Bench bench;
        bench.open();
        bench.action("exportLayers").trigger();
        DataExportDialog* dialog = dialogOf(bench);
        in<QLineEdit>(*dialog, "dataPath").setText(u"/proc/没有这里/a.gpkg"_s);
        in<QPushButton>(*dialog, "exportData").click();
        QTRY_VERIFY(bench.find<QLabel>("messageText").text().contains(u"导出数据"_s));
    }

    void layersArePublishedAndThePasswordIsKeptNowhere()
    {
        if (!PostgisServer::installed())
            QSKIP("no PostGIS server is installed");
        PostgisServer server;
        QVERIFY2(server.start(), qPrintable(server.said));
        Bench bench;
        bench.open();
        bench.runCoverage();
        bench.action("publishLayers").trigger();
        DataExportDialog* dialog = dialogOf(bench);
        QVERIFY(dialog);
        QVERIFY(!in<QLineEdit>(*dialog, "dataPath").isVisible());
        QVERIFY(!in<QPushButton>(*dialog, "exportData").isEnabled());
        in<QLineEdit>(*dialog, "databaseHost").setText(u"127.0.0.1"_s);
        in<QSpinBox>(*dialog, "databasePort").setValue(server.port());
        in<QLineEdit>(*dialog, "databaseName").setText(u"plan"_s);
        in<QLineEdit>(*dialog, "databaseUser").setText(u"yimi"_s);
        in<QLineEdit>(*dialog, "databasePassword").setText(QLatin1String(PostgisServer::kPassword));
        QCOMPARE(in<QLineEdit>(*dialog, "databasePassword").echoMode(), QLineEdit::Password);
        in<QPushButton>(*dialog, "exportData").click();
        const auto& message = bench.find<QLabel>("messageText");
        QTRY_VERIFY2(message.text().contains(u"已发布 1 张表"_s), qPrintable(message.text()));
        // Once more without «replace»: the table is there.
        bench.action("publishLayers").trigger();
        dialog = dialogOf(bench);
        QCOMPARE(in<QLineEdit>(*dialog, "databaseName").text(), u"plan"_s);
        QCOMPARE(in<QLineEdit>(*dialog, "databasePassword").text(), QString());
        in<QLineEdit>(*dialog, "databasePassword").setText(QLatin1String(PostgisServer::kPassword));
        in<QPushButton>(*dialog, "exportData").click();
        QTRY_VERIFY2(message.text().contains(u"托育覆盖"_s), qPrintable(message.text()));
        QVERIFY(!message.text().contains(QLatin1String(PostgisServer::kPassword)));
        bench.action("save").trigger();
        QTRY_VERIFY(!bench.window->document().modified());
        for (const char* name : {"settings.ini", "city.yimi"})
            QVERIFY(!bytesOf(bench.dir.filePath(QLatin1String(name))).contains("geheim"));
    }
};

QTEST_MAIN(TestDataExportWindow)
#include "tst_data_export_window.moc"
