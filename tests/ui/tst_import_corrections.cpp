// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody corrects in the import dialog: how layers are read, their fields, joins, and what
// is remembered.
#include "io/made_files.h"
#include "ui/import_bench.h"
#include "wording/wording.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>

using namespace yimi;
using namespace yimi::test;

class TestImportCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableWithoutItsLayerIsSaid();
    void whatIsCorrectedWhileTablesAreJoinedStays();
    void aSheetIsReadByAnotherHeaderAndColumns();
    void oldSystemsTakeTheirParameters();
    void fieldsAreRenamed();
    void namesThatWereCutAreShownAsSuch();
    void whatWasRememberedIsProposedAgain();
    void aTableGoesOntoALayerOfTheProject();
    void theFirstLayersSayInWhichBeltTheCityLies();
};

void TestImportCorrections::aTableWithoutItsLayerIsSaid()
{
    Import import;
    const auto joined = [&] { return import.cell("分年龄人口", ImportModel::ThemeColumn).data(); };
    const auto reasons = [&] { return import.bench.find<QLabel>("importReasons").text(); };
    import.select("分年龄人口");
    import.tick("社区界线", false);
    import.tick("社区界线", true); // before the first answer is there
    import.tick("社区界线", false);
    import.wait();
    QVERIFY2(reasons().contains("按单独的一张表导入"), qPrintable(reasons()));
    QVERIFY(!joined().toString().startsWith("接到"));
    import.tick("社区界线", true);
    import.wait();
    QCOMPARE(joined().toString(), QString("接到“社区界线”"));
    // Not joined because somebody says so.
    auto& join = import.bench.find<QCheckBox>("optionJoin");
    QVERIFY(join.isChecked());
    join.click();
    import.wait();
    QVERIFY(!joined().toString().startsWith("接到"));
    QVERIFY2(reasons().contains("按您的选择"), qPrintable(reasons()));
    join.click();
    import.wait();
    QCOMPARE(joined().toString(), QString("接到“社区界线”"));
}

void TestImportCorrections::whatIsCorrectedWhileTablesAreJoinedStays()
{
    Import import;
    import.tick("道路中心线", false);
    import.table->model()->setData(import.cell("社区界线", ImportModel::Name), "2023年社区");
    import.wait();
    QCOMPARE(import.cell("分年龄人口", ImportModel::ThemeColumn).data().toString(),
             QString("接到“2023年社区”"));
    QCOMPARE(import.cell("道路中心线", ImportModel::Name).data(Qt::CheckStateRole).toInt(),
             static_cast<int>(Qt::Unchecked));
}

void TestImportCorrections::aSheetIsReadByAnotherHeaderAndColumns()
{
    Import import([](Folder& folder) {
        folder.made("母婴室.csv",
                    "甲,乙,丙\n名称,东,北\n一号,500010,3516000\n二号,500020,3516010\n");
    });
    import.select("母婴室");
    const QModelIndex kind = import.cell("母婴室", ImportModel::Kind);
    QCOMPARE(kind.data().toString(), QString("表"));
    import.bench.find<QSpinBox>("optionHeader").setValue(2);
    import.wait();
    const auto& preview = import.bench.find<QTableWidget>("importPreview");
    QTRY_COMPARE(preview.horizontalHeaderItem(0)->text(), QString("名称"));
    for (const auto& [box, column] : {std::pair("optionX", "东"), std::pair("optionY", "北")}) {
        auto& list = import.bench.find<QComboBox>(box);
        list.setCurrentIndex(list.findData(column));
        Q_EMIT list.activated(list.currentIndex());
    }
    import.wait();
    QTRY_COMPARE(kind.data().toString(), QString("点"));
    QVERIFY(import.bench.find<QLabel>("importReasons").text().contains("“东”和“北”"));
    import.accept();
    const auto* rooms = import.imported("母婴室");
    QVERIFY(rooms);
    QCOMPARE(rooms->table->rowCount(), std::size_t{2});
    QVERIFY(std::abs(std::get<Points>(rooms->table->geometries[0]).front().x - 500010) < 1);
}

void TestImportCorrections::oldSystemsTakeTheirParameters()
{
    Import import;
    import.choose("托育机构", ImportModel::Offset, "wgs84");
    import.select("道路中心线");
    const QModelIndex system = import.cell("道路中心线", ImportModel::System);
    import.table->model()->setData(system, "EPSG:2437"); // Beijing 54, CM 120E
    auto& seven = import.bench.find<QLineEdit>("optionSeven");
    seven.setText("十，二");
    import.bench.find<QPushButton>("optionTakeSeven").click();
    QVERIFY(import.bench.find<QLabel>("importProblem").isVisible());
    seven.setText("0，0，120，0，0，0，0");
    import.bench.find<QPushButton>("optionTakeSeven").click();
    QVERIFY(!import.bench.find<QLabel>("importProblem").isVisible());
    import.bench.find<QCheckBox>("optionSwap").click();
    QVERIFY(import.bench.find<QLabel>("importReasons").text().contains("对调"));
    import.bench.find<QCheckBox>("optionSwap").click();
    import.accept();
    const Box moved = import.imported("道路中心线")->table->extent();
    QVERIFY(std::abs(moved.min.y - townStreets().extent().min.y) > 20);
}

void TestImportCorrections::fieldsAreRenamed()
{
    Import import;
    import.select("托育机构");
    auto& fields = import.bench.find<QTableWidget>("fieldNames");
    QCOMPARE(fields.rowCount(), 5);
    QCOMPARE(fields.item(2, 0)->text(), QString("托位数"));
    fields.item(2, 1)->setText("places");
    QCOMPARE(import.bench.find<QTableWidget>("importPreview").horizontalHeaderItem(2)->text(),
             QString("places"));
    fields.item(1, 1)->setText("places"); // another field's: said, and numbered
    QVERIFY(!fields.item(1, 2)->text().isEmpty());
    import.accept();
    const FeatureTable& table = *import.imported("托育机构")->table;
    QVERIFY(table.column("places") && table.column("places_2"));
    QCOMPARE(table.column("places")->text(0), QString("托育点1").toStdString());
}

void TestImportCorrections::namesThatWereCutAreShownAsSuch()
{
    // Five characters of GBK fill the ten bytes of a .dbf.
    Import import([](Folder& folder) {
        foreignFile(folder,
                    "小区.shp",
                    {.driver = "ESRI Shapefile",
                     .type = wkbPoint,
                     .wkts = {"POINT (500000 3516000)"},
                     .textField = *fromUtf8("常住人口数", "GB18030"),
                     .texts = {*fromUtf8("中央公园社区", "GB18030")},
                     .layerOptions = {"ENCODING="}});
    });
    import.select("小区");
    const auto& tabs = import.bench.find<QTabWidget>("importTabs");
    QVERIFY2(tabs.tabText(1).contains("1 个"), qPrintable(tabs.tabText(1)));
    auto& fields = import.bench.find<QTableWidget>("fieldNames");
    int row = 0;
    while (fields.item(row, 0)->text() != "常住人口数")
        ++row;
    QVERIFY(fields.item(row, 2)->text().contains("截断"));
    fields.item(row, 1)->setText("常住人口数量");
    QCOMPARE(tabs.tabText(1), QString("字段"));
    // Looked at again in another encoding and back, it is still known to be cut.
    fields.item(row, 1)->setText("");
    QVERIFY(tabs.tabText(1).contains("1 个"));
    import.choose("小区", ImportModel::Encoding, "Big5");
    import.wait();
    import.choose("小区", ImportModel::Encoding, "GB18030");
    import.wait();
    QVERIFY(import.bench.find<QLabel>("importFindings").text().contains("常住人口数"));
}

void TestImportCorrections::whatWasRememberedIsProposedAgain()
{
    Import import;
    QVERIFY(!import.bench.find("importTakeTemplate").isVisible());
    import.choose("托育机构", ImportModel::ThemeColumn, "kindergarten");
    import.wait();
    import.tick("道路中心线", false);
    import.wait();
    import.bench.find<QCheckBox>("importRemember").click();
    import.accept();
    import.bench.action("newProject").trigger();
    if (auto* question = import.bench.window->findChild<QDialog*>("keepQuestion")) {
        for (auto* button : question->findChildren<QPushButton*>()) {
            if (button->text() == "不保存")
                button->click();
        }
    }
    QTRY_VERIFY(import.bench.window->document().layers().empty());
    QTRY_VERIFY(!import.bench.window->findChild<QDialog*>("importDialog"));
    import.open();
    QVERIFY(import.bench.find("importTakeTemplate").isVisible());
    QVERIFY(import.bench.find<QLabel>("importOfferText").text().contains("4"));
    const QModelIndex theme = import.cell("托育机构", ImportModel::ThemeColumn);
    QVERIFY(theme.data().toString() != themeName(Theme::Kindergarten)); // nothing unasked
    import.bench.find<QPushButton>("importTakeTemplate").click();
    QTRY_COMPARE(theme.data().toString(), themeName(Theme::Kindergarten));
    import.wait();
    QCOMPARE(import.cell("道路中心线", ImportModel::Name).data(Qt::CheckStateRole).toInt(),
             static_cast<int>(Qt::Unchecked));
    QVERIFY(!import.bench.find("importTakeTemplate").isVisible());
}

void TestImportCorrections::aTableGoesOntoALayerOfTheProject()
{
    Import import;
    import.tick("分年龄人口", false);
    import.accept();
    const auto before = import.imported("社区界线")->table;
    QVERIFY(!before->column("A0_2"));
    const Folder later;
    later.made("人口2024.csv", "社区,0-2岁,3-5岁\n九洲社区,10,1\n朝阳社区,11,2\n丽华社区,13,3\n");
    import.bench.window->takeFiles({QString::fromStdString(later.path(""))});
    import.waitForDialog();
    QCOMPARE(import.cell("人口2024", ImportModel::ThemeColumn).data().toString(),
             QString("接到“社区界线”"));
    QVERIFY(import.bench.find<QLabel>("importReasons").text().contains("项目里的图层"));
    const auto steps = import.bench.window->document().undoStack().count();
    import.bench.find<QPushButton>("importNow").click();
    QTRY_VERIFY(import.imported("社区界线")->table != before);
    QCOMPARE(import.imported("社区界线")->table->column("A0_2")->text(0), std::string("10"));
    QVERIFY(import.imported("社区界线")->source.contains("人口2024.csv"));
    QCOMPARE(import.bench.window->document().undoStack().count(), steps + 1);
    import.bench.action("undo").trigger();
    QVERIFY(import.imported("社区界线")->table == before);
}

void TestImportCorrections::theFirstLayersSayInWhichBeltTheCityLies()
{
    const Folder folder;
    folder.made("学校.csv",
                "名称,经度,纬度\n一小,114.30,30.58\n二小,114.31,30.59\n三小,114.32,30.57\n");
    Bench bench;
    bench.window->takeFiles({QString::fromStdString(folder.path(""))});
    QTRY_VERIFY(bench.window->findChild<QDialog*>("importDialog"));
    bench.find<QPushButton>("importNow").click();
    QTRY_VERIFY(!bench.window->document().layers().empty());
    const Document& document = bench.window->document();
    QCOMPARE(document.settings().crs.definition, std::string("EPSG:4547")); // CM 114E
    const double x = document.layers()[0].table->extent().centre().x;
    QVERIFY(x > 500'000 && x < 560'000);
    bench.action("undo").trigger();
    QVERIFY(document.settings().crs == defaultAnalysisCrs());
}

QTEST_MAIN(TestImportCorrections)
#include "tst_import_corrections.moc"
