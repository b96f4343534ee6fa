// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the import the way a planner does: files in, the dialog, corrections, the document.
#include "intake/made_city.h"
#include "io/made_files.h"
#include "io/made_zip.h"
#include "ui/import/import_model.h"
#include "ui/window_bench.h"
#include "wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

#include <algorithm>
#include <functional>

using namespace yimi;
using namespace yimi::test;

namespace {

std::string gbk(const std::string& text)
{
    return *fromUtf8(text, "GB18030");
}

std::string pointsCsv()
{
    std::string text = "编号,名称,托位数,经度,纬度\n";
    std::size_t number = 0;
    for (const Coordinate place : besideStreets(60)) {
        const Coordinate c = fromWgs84(place, MapOffset::Bd09);
        ++number;
        text += "T" + std::to_string(number) + ",托育点" + std::to_string(number) + ",30,"
                + QString::number(c.x, 'f', 8).toStdString() + ","
                + QString::number(c.y, 'f', 8).toStdString() + "\n";
    }
    return text;
}

/// The town as it arrives on a stick, and a file that cannot be read.
void makeTown(const Folder& folder)
{
    geoPackage(folder, "道路.gpkg", {townStreets()});
    geoPackage(folder, "界线.gpkg", {townCommunities()});
    folder.made("托育机构.csv", gbk(pointsCsv()));
    folder.made("分年龄人口.csv",
                gbk("街道,社区,0-2岁,3-5岁\n兰陵街道,九洲社区居委会,10,20\n"
                    "兰陵街道,朝阳社区,11,21\n兰陵街道,清谭社区,12,22\n兰陵街道,丽华社区,13,23\n"
                    "兰陵街道,外地社区,99,99\n"));
    folder.made("破损.shp", "hello");
}

/// The dialog over a town, as a planner has it.
struct Import
{
    explicit Import(const std::function<void(Folder&)>& more = {})
    {
        makeTown(folder);
        if (more)
            more(folder);
        open();
    }

    void open()
    {
        bench.window->takeFiles({QString::fromStdString(folder.path(""))});
        waitForDialog();
    }

    void waitForDialog()
    {
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<QDialog*>("importDialog"), 20000);
        table = bench.window->findChild<QTableView*>("importLayers");
        QTRY_VERIFY(table->isVisible());
    }

    [[nodiscard]] QModelIndex cell(const QString& name, int column) const
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, ImportModel::Name);
            if (index.data().toString() == name)
                return index.siblingAtColumn(column);
        }
        qFatal("no layer %s", qPrintable(name));
    }

    /// Opens the cell's list and takes the choice of this value.
    void choose(const QString& name, int column, const QString& value) const
    {
        const QModelIndex index = cell(name, column);
        table->setCurrentIndex(index);
        table->edit(index);
        auto* box = table->findChild<QComboBox*>("importChoice");
        QVERIFY(box);
        box->setCurrentIndex(box->findData(value));
        Q_EMIT box->activated(box->currentIndex());
        QTRY_VERIFY(!table->findChild<QComboBox*>("importChoice"));
    }

    /// Null when no layer of this title came in.
    [[nodiscard]] const DocumentLayer* imported(const QString& title) const
    {
        const auto& layers = bench.window->document().layers();
        const auto found = std::ranges::find(layers, title, &DocumentLayer::title);
        return found == layers.end() ? nullptr : &*found;
    }

    /// Until nothing is read or joined any more.
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(!bench.find("cancelReading").isVisible(), 20000); }

    void tick(const QString& name, bool taken) const
    {
        table->model()->setData(
            cell(name, ImportModel::Name), taken ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }

    void select(const QString& name) const { table->setCurrentIndex(cell(name, 0)); }

    void accept()
    {
        wait();
        bench.find<QPushButton>("importNow").click();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->document().layers().empty(), 20000);
    }

    Folder folder;
    Bench bench;
    QTableView* table = nullptr;
};

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLayerIsShownBeforeItComesIn();
    void bringingInIsOneStep();
    void cancellingLeavesEverythingAsItWas();
    void correctionsAreCarriedOut();
    void aTypedSystemIsTaken();
    void anotherEncodingIsReadAgain();
    void namesMeetAgainAfterAnotherEncoding();
    void similarNamesWaitForAClick();
    void aTableWithoutItsLayerIsSaid();
    void whatIsCorrectedWhileTablesAreJoinedStays();
    void aSheetIsReadByAnotherHeaderAndColumns();
    void oldSystemsTakeTheirParameters();
    void fieldsAreRenamed();
    void namesThatWereCutAreShownAsSuch();
    void whatWasRememberedIsProposedAgain();
    void aTableGoesOntoALayerOfTheProject();
    void theFirstLayersSayInWhichBeltTheCityLies();
    void picturesAreListedAsBackdrop();
    void nothingReadableIsSaid();
    void nothingTakenCannotBeImported();
};

void TestImportDialog::everyLayerIsShownBeforeItComesIn()
{
    Import import;
    QVERIFY(import.bench.window->document().layers().empty());
    QCOMPARE(import.table->model()->rowCount(), 4);
    QVERIFY(import.cell("托育机构", ImportModel::ThemeColumn)
                .data()
                .toString()
                .startsWith(themeName(Theme::Childcare)));
    QVERIFY(import.cell("托育机构", ImportModel::ThemeColumn).data().toString().endsWith("%"));
    QCOMPARE(import.cell("托育机构", ImportModel::Encoding).data().toString(), QString("GB18030"));
    QCOMPARE(import.cell("托育机构", ImportModel::Count).data().toString(), QString("60"));
    QVERIFY(import.cell("托育机构", ImportModel::Offset).data().toString().startsWith("BD-09"));
    QVERIFY(import.bench.find<QLabel>("importProblems").text().contains("破损.shp"));

    import.table->setCurrentIndex(import.cell("托育机构", 0));
    const auto& preview = import.bench.find<QTableWidget>("importPreview");
    QCOMPARE(preview.rowCount(), 10);
    QCOMPARE(preview.horizontalHeaderItem(1)->text(), QString("名称"));
    QCOMPARE(preview.item(0, 1)->text(), QString("托育点1"));
    const QString reasons = import.bench.find<QLabel>("importReasons").text();
    QVERIFY2(reasons.contains("托育"), qPrintable(reasons));
    QVERIFY2(reasons.contains("GB18030"), qPrintable(reasons));
    QVERIFY2(reasons.contains("“经度”和“纬度”"), qPrintable(reasons));
    QVERIFY(import.bench.find<QLabel>("importFindings").text().contains("60"));
}

void TestImportDialog::bringingInIsOneStep()
{
    Import import;
    import.accept();
    QVERIFY(!import.bench.window->findChild<QDialog*>("importDialog"));
    QCOMPARE(import.bench.window->document().layers().size(), std::size_t{3});
    QVERIFY(import.imported("托育机构"));
    QCOMPARE(import.imported("托育机构")->table->rowCount(), std::size_t{60});
    QVERIFY(import.bench.find("messageBar").isVisible());
    QCOMPARE(import.bench.window->document().undoStack().count(), 1);
    import.bench.action("undo").trigger();
    QVERIFY(import.bench.window->document().layers().empty());
}

void TestImportDialog::cancellingLeavesEverythingAsItWas()
{
    Import import;
    import.bench.find<QPushButton>("importCancel").click();
    QTRY_VERIFY(!import.bench.window->findChild<QDialog*>("importDialog"));
    QVERIFY(import.bench.window->document().layers().empty());
    QCOMPARE(import.bench.window->document().undoStack().count(), 0);
    QVERIFY(!import.bench.window->isWindowModified());
}

void TestImportDialog::correctionsAreCarriedOut()
{
    Import import;
    import.choose("托育机构", ImportModel::ThemeColumn, "kindergarten");
    QCOMPARE(import.cell("托育机构", ImportModel::ThemeColumn).data().toString(),
             themeName(Theme::Kindergarten));
    import.choose("托育机构", ImportModel::Offset, "wgs84");
    const QModelIndex streets = import.cell("道路中心线", ImportModel::Name);
    import.table->model()->setData(streets, Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(import.bench.find<QPushButton>("importNow").text().contains("3"));
    const QModelIndex name = import.cell("社区界线", ImportModel::Name);
    import.table->model()->setData(name, "2023年社区");
    import.accept();
    QCOMPARE(import.bench.window->document().layers().size(), std::size_t{2});
    QVERIFY(import.imported("2023年社区"));
    const DocumentLayer* layer = import.imported("托育机构");
    QVERIFY(layer);
    QVERIFY(layer->theme == Theme::Kindergarten);
    // Not turned: BD-09 stands some hundreds of metres from where the points are.
    const auto there = Transformer::create(wgs84(), defaultAnalysisCrs());
    const Coordinate point = std::get<Points>(layer->table->geometries[0]).front();
    QVERIFY(distance(point, *there->apply(besideStreets(60)[0])) > 100);
}

void TestImportDialog::aTypedSystemIsTaken()
{
    Import import;
    const QModelIndex index = import.cell("道路中心线", ImportModel::System);
    const auto type = [&](const QString& text) {
        import.table->setCurrentIndex(index);
        import.table->edit(index);
        auto* box = import.table->findChild<QComboBox*>("importChoice");
        QVERIFY(box);
        box->setEditText(text);
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(!import.table->findChild<QComboBox*>("importChoice"));
    };
    type("4548");
    QVERIFY2(index.data().toString().startsWith("EPSG:4548"), qPrintable(index.data().toString()));
    type("999999");
    QVERIFY(index.data().toString().startsWith("EPSG:4548"));
    QVERIFY(import.bench.find<QLabel>("importProblem").isVisible());
    QVERIFY(!import.bench.find<QLabel>("importProblem").text().isEmpty());
}

void TestImportDialog::anotherEncodingIsReadAgain()
{
    Import import;
    import.choose("托育机构", ImportModel::Encoding, "Big5");
    const QModelIndex encoding = import.cell("托育机构", ImportModel::Encoding);
    QTRY_COMPARE(encoding.data().toString(), QString("Big5"));
    QTRY_VERIFY(import.table->isEnabled());
    import.table->setCurrentIndex(encoding);
    const auto& preview = import.bench.find<QTableWidget>("importPreview");
    QVERIFY(preview.item(0, 1)->text() != "托育点1");
    import.choose("托育机构", ImportModel::Encoding, "GB18030");
    QTRY_COMPARE(encoding.data().toString(), QString("GB18030"));
    QTRY_VERIFY(import.table->isEnabled());
    QCOMPARE(preview.item(0, 1)->text(), QString("托育点1"));
}

void TestImportDialog::namesMeetAgainAfterAnotherEncoding()
{
    Import import;
    const QModelIndex encoding = import.cell("分年龄人口", ImportModel::Encoding);
    const auto joined = [&] {
        return encoding.siblingAtColumn(ImportModel::ThemeColumn).data().toString();
    };
    QCOMPARE(joined(), QString("接到“社区界线”"));
    import.choose("分年龄人口", ImportModel::Encoding, "Big5");
    QTRY_VERIFY(import.table->isEnabled());
    QVERIFY2(joined() != "接到“社区界线”", qPrintable(joined()));
    import.choose("分年龄人口", ImportModel::Encoding, "GB18030");
    QTRY_VERIFY(import.table->isEnabled());
    QCOMPARE(joined(), QString("接到“社区界线”"));
}

void TestImportDialog::aTableWithoutItsLayerIsSaid()
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

void TestImportDialog::whatIsCorrectedWhileTablesAreJoinedStays()
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

void TestImportDialog::aSheetIsReadByAnotherHeaderAndColumns()
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

void TestImportDialog::oldSystemsTakeTheirParameters()
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

void TestImportDialog::fieldsAreRenamed()
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

void TestImportDialog::namesThatWereCutAreShownAsSuch()
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

void TestImportDialog::whatWasRememberedIsProposedAgain()
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

void TestImportDialog::aTableGoesOntoALayerOfTheProject()
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

void TestImportDialog::theFirstLayersSayInWhichBeltTheCityLies()
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

void TestImportDialog::similarNamesWaitForAClick()
{
    Import import;
    import.table->setCurrentIndex(import.cell("分年龄人口", 0));
    auto& review = import.bench.find<QTableWidget>("matchReview");
    QCOMPARE(review.rowCount(), 2); // 清谭社区 and 外地社区
    QCOMPARE(review.item(0, 0)->text(), QString("清谭社区"));
    QVERIFY(import.bench.find<QLabel>("importFindings").text().contains("等待确认"));
    auto* confirm = review.findChild<QPushButton*>("matchButton2");
    QVERIFY(confirm);
    confirm->click();
    QTRY_VERIFY(!import.bench.find<QLabel>("importFindings").text().contains("等待确认"));
    import.accept();
    QVERIFY(import.imported("社区界线"));
    const FeatureTable* communities = import.imported("社区界线")->table.get();
    QCOMPARE(communities->column("A0_2")->text(2), std::string("12"));
    QVERIFY(communities->column("A0_2")->isNull(4)); // 红梅: nobody said 外地 is it
}

void TestImportDialog::picturesAreListedAsBackdrop()
{
    Import import([](Folder& folder) {
        GDALAllRegister();
        GDALClose(GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
            folder.path("影像.tif").c_str(), 4, 4, 1, GDT_Byte, nullptr));
    });
    const QModelIndex picture = import.cell("影像", ImportModel::Name);
    QVERIFY(!picture.flags().testFlag(Qt::ItemIsUserCheckable));
    QCOMPARE(picture.siblingAtColumn(ImportModel::Kind).data().toString(), QString("影像"));
    QCOMPARE(picture.siblingAtColumn(ImportModel::ThemeColumn).data().toString().left(2),
             themeName(Theme::Backdrop));
    import.select("影像");
    QVERIFY(import.bench.find<QLabel>("importFindings").text().contains("底图"));
    QVERIFY(!import.bench.find<QTabWidget>("importTabs").isTabVisible(2));
    QVERIFY(import.bench.find<QPushButton>("importNow").text().contains("4"));
}

void TestImportDialog::nothingReadableIsSaid()
{
    const Folder folder;
    Bench bench;
    bench.window->takeFiles({QString::fromStdString(folder.made("破损.shp", "hello"))});
    QTRY_VERIFY(bench.find("messageBar").isVisible());
    QVERIFY(!bench.window->findChild<QDialog*>("importDialog"));
}

void TestImportDialog::nothingTakenCannotBeImported()
{
    Import import;
    for (int row = 0; row < import.table->model()->rowCount(); ++row) {
        const QModelIndex index = import.table->model()->index(row, ImportModel::Name);
        import.table->model()->setData(index, Qt::Unchecked, Qt::CheckStateRole);
    }
    QVERIFY(!import.bench.find<QPushButton>("importNow").isEnabled());
}

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
