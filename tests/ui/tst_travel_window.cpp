// SPDX-License-Identifier: GPL-3.0-or-later
// Travel profiles, rides and timetables in the real window.
#include "app/cli_runner.h"
#include "transit/gtfs_feed.h"
#include "ui/analysis/service_area_controller.h"
#include "ui/profiles/profile_dialog.h"
#include "ui/window_bench.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>

using namespace yimi;
using namespace yimi::test;

namespace {

int positionOf(const QComboBox& box, const QString& text)
{
    return box.findText(text, Qt::MatchStartsWith);
}

bool offered(const QComboBox& box, const QString& text)
{
    const auto* items = qobject_cast<const QStandardItemModel*>(box.model());
    return items->item(positionOf(box, text))->isEnabled();
}

void add(ProjectContents& city, FeatureTable table, Theme theme, const char* title)
{
    DocumentLayer layer = inputLayer(
        std::make_shared<const FeatureTable>(std::move(table)), theme, QString::fromUtf8(title));
    layer.id = QString::fromStdString(layer.table->name);
    insertByTheme(city.layers, std::move(layer));
}

/// A bus along the southern streets, every ten minutes, three stops.
ProjectContents cityWithABus()
{
    ProjectContents city = smallCity();
    city.settings.coverage.cutoff = minutes(15);
    FeatureTable routes = namedTable("bus_route");
    routes.addColumn("线路名称", FieldType::Text);
    routes.addColumn("发车间隔", FieldType::Text);
    appendRow(routes,
              1,
              Lines{{cityPlace(100, 100), cityPlace(800, 100)}},
              {Value(std::string("1路")), Value(std::string("10"))});
    FeatureTable stops = namedTable("bus_stop");
    stops.addColumn("站名", FieldType::Text);
    std::int64_t id = 0;
    for (const double east : {100.0, 450.0, 800.0})
        appendRow(stops, ++id, Points{cityPlace(east, 100)}, {Value(std::string("站"))});
    add(city, std::move(routes), Theme::BusRoute, "公交线路");
    add(city, std::move(stops), Theme::BusStop, "公交站");
    return city;
}

struct TravelBench : Bench
{
    ProfileDialog& openProfiles()
    {
        action("travelProfiles").trigger();
        return find<ProfileDialog>("profileDialog");
    }

    /// A copy of 成人带娃 at another speed, accepted.
    void makeOwnProfile(double kmh)
    {
        ProfileDialog& dialog = openProfiles();
        dialog.findChild<QListWidget*>("profileList")->setCurrentRow(3);
        dialog.findChild<QPushButton*>("profileCopy")->click();
        dialog.findChild<QDoubleSpinBox*>("profileSpeed")->setValue(kmh);
        dialog.findChild<QPushButton*>("profileDone")->click();
        QTRY_VERIFY(!window->findChild<QDialog*>("profileDialog"));
    }
};

} // namespace

class TestTravelWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedProfilesCanOnlyBeRead();
    void aCopyIsEditedAndUsed();
    void aNameThatChangesHandsTakesNobodyAlong();
    void aWrongFigureIsSaid();
    void profilesGoThroughFiles();
    void withoutLinesNobodyRides();
    void ridesSayHowTheyWait();
    void coverageRidesLikeTheBatchTool();
    void aTimetableIsAddedAndRemoved();
    void aBadTimetableIsSaid();
};

void TestTravelWindow::shippedProfilesCanOnlyBeRead()
{
    TravelBench bench;
    bench.open();
    ProfileDialog& dialog = bench.openProfiles();
    auto* list = dialog.findChild<QListWidget*>("profileList");
    QCOMPARE(list->count(), 7);
    for (int i = 0; i < 7; ++i) {
        list->setCurrentRow(i);
        QVERIFY(dialog.findChild<QDoubleSpinBox*>("profileSpeed")->isReadOnly());
        QVERIFY(!dialog.findChild<QPushButton*>("profileRemove")->isVisible());
        const QString sheet = dialog.findChild<QPlainTextEdit*>("profileSheet")->toPlainText();
        QVERIFY(sheet.contains(profileSpeedSource(travelProfiles()[static_cast<std::size_t>(i)])));
    }
    dialog.reject();
    QVERIFY(!bench.window->isWindowModified());
}

void TestTravelWindow::aCopyIsEditedAndUsed()
{
    TravelBench bench;
    bench.open();
    bench.makeOwnProfile(2.4);
    QCOMPARE(bench.action("undo").text(), QString("撤销 修改出行方式"));
    for (const char* name : {"profile", "areaProfile"}) {
        auto& box = bench.find<QComboBox>(name);
        const int own = positionOf(box, "我的成人带娃（自定义）");
        QVERIFY2(own >= 0, name);
        box.setCurrentIndex(own);
    }
    bench.window->document().setSettings(
        [&] {
            DocumentSettings settings = bench.window->document().settings();
            settings.coverage.cutoff = minutes(8);
            return settings;
        }(),
        "");
    bench.runCoverage();
    const QString method = bench.find<QLabel>("methodText").text();
    QVERIFY2(method.contains("自定义") && method.contains("2.4"), qPrintable(method));
    QCOMPARE(bench.coverage().method.speedKmh, 2.4);
    bench.action("runServiceAreas").trigger();
    QTRY_VERIFY(bench.window->document().serviceAreas());
    QVERIFY(bench.find<QLabel>("areamethodText").text().contains("自定义"));

    // Kept in the project, with the results.
    bench.action("save").trigger();
    QTRY_VERIFY(!bench.window->isWindowModified());
    const auto saved = openProject(bench.dir.filePath("city.yimi").toStdString());
    QVERIFY(saved);
    QVERIFY(saved->contents.settings == bench.window->document().settings());
    QCOMPARE(saved->contents.settings.profiles.size(), std::size_t{1});
    QCOMPARE(profileChanges(saved->contents.coverage->coverage->options.profile).size(),
             std::size_t{1});

    // Other figures of the same name are what the analyses use from now on.
    ProfileDialog& dialog = bench.openProfiles();
    dialog.findChild<QListWidget*>("profileList")->setCurrentRow(7);
    auto* name = dialog.findChild<QLineEdit*>("profileName");
    name->setText("带娃慢走");
    Q_EMIT name->textEdited(name->text());
    dialog.findChild<QPushButton*>("profileReset")->click();
    QCOMPARE(dialog.findChild<QDoubleSpinBox*>("profileSpeed")->value(), 3.6);
    dialog.findChild<QPushButton*>("profileDone")->click();
    QVERIFY(!bench.find("outdatedNote").isHidden());
    QCOMPARE(bench.window->document().settings().coverage.profile.speed.value, 1.0);
    QCOMPARE(bench.window->document().settings().coverage.profile.id, std::string("带娃慢走"));
}

void TestTravelWindow::aNameThatChangesHandsTakesNobodyAlong()
{
    TravelBench bench;
    bench.open();
    bench.makeOwnProfile(2.4);
    const QString first = "我的成人带娃（自定义）";
    auto& box = bench.find<QComboBox>("profile");
    box.setCurrentIndex(positionOf(box, first));
    bench.makeOwnProfile(5.5);
    // The first is removed and the second gets its name, in one visit.
    ProfileDialog& dialog = bench.openProfiles();
    auto* list = dialog.findChild<QListWidget*>("profileList");
    list->setCurrentRow(7);
    dialog.findChild<QPushButton*>("profileRemove")->click();
    list->setCurrentRow(7);
    auto* name = dialog.findChild<QLineEdit*>("profileName");
    name->setText("我的成人带娃");
    Q_EMIT name->textEdited(name->text());
    dialog.findChild<QPushButton*>("profileDone")->click();
    const DocumentSettings& settings = bench.window->document().settings();
    QCOMPARE(settings.profiles.size(), std::size_t{1});
    QVERIFY(std::abs(settings.profiles[0].speed.value * 3.6 - 5.5) < 1e-9);
    QVERIFY(std::abs(settings.coverage.profile.speed.value * 3.6 - 2.4) < 1e-9);
    QVERIFY(settings.coverage.profile.id != settings.profiles[0].id);
}

void TestTravelWindow::aWrongFigureIsSaid()
{
    TravelBench bench;
    bench.open();
    ProfileDialog& dialog = bench.openProfiles();
    dialog.findChild<QPushButton*>("profileCopy")->click();
    auto* done = dialog.findChild<QPushButton*>("profileDone");
    auto* problem = dialog.findChild<QLabel*>("profileProblem");
    QVERIFY(done->isEnabled());
    dialog.findChild<QDoubleSpinBox*>("profileSpeed")->setValue(0);
    QVERIFY(!done->isEnabled());
    QVERIFY(problem->text().contains("速度要大于 0"));
    dialog.findChild<QDoubleSpinBox*>("profileSpeed")->setValue(4);
    dialog.findChild<QDoubleSpinBox*>("profileStairs")->setValue(0.5);
    QVERIFY(problem->text().contains("台阶"));
    dialog.findChild<QDoubleSpinBox*>("profileStairs")->setValue(1.5);
    QVERIFY(done->isEnabled());
    auto* name = dialog.findChild<QLineEdit*>("profileName");
    name->clear();
    Q_EMIT name->textEdited({});
    QVERIFY(problem->text().contains("名称"));
    name->setText("walk");
    Q_EMIT name->textEdited("walk");
    QVERIFY(!done->isEnabled());
}

void TestTravelWindow::profilesGoThroughFiles()
{
    TravelBench bench;
    bench.open();
    bench.makeOwnProfile(4.2);
    const QString path = bench.dir.filePath("profiles.json");
    ProfileDialog& dialog = bench.openProfiles();
    dialog.exportTo(path);
    // The batch tool reads what the window wrote.
    const auto listed = cli({"profiles", "--profiles", path, "--json"});
    QVERIFY2(listed.exitCode == 0, qPrintable(listed.err));
    QCOMPARE(listed.json()["profiles"].size(), std::size_t{8});
    QVERIFY(listed.json()["profiles"][7]["base"] == "caregiver");
    QVERIFY(listed.json()["profiles"][7]["speed_kmh"] == 4.2);
    // And the window what the batch tool's user edited: a standard one changed becomes a copy.
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(R"({"profiles": [{"id": "walk", "speed_kmh": 4.0}, {"id": "bike"}]})");
    file.close();
    dialog.importFrom(path);
    QCOMPARE(dialog.profiles().size(), std::size_t{2});
    QCOMPARE(dialog.profiles()[1].base, std::string("walk"));
    QVERIFY(!travelProfile(dialog.profiles()[1].id));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{}");
    file.close();
    dialog.importFrom(path);
    QVERIFY(dialog.findChild<QLabel*>("profileProblem")->text().contains("profiles.json"));
    QCOMPARE(dialog.profiles().size(), std::size_t{2});
}

void TestTravelWindow::withoutLinesNobodyRides()
{
    TravelBench bench;
    bench.open();
    for (const char* name : {"profile", "areaProfile"}) {
        const auto& box = bench.find<QComboBox>(name);
        QVERIFY(!offered(box, "公交+步行"));
        const QString tip = box.itemData(positionOf(box, "公交+步行"), Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains("公交线路") && tip.contains("公交站"), qPrintable(tip));
        QVERIFY(offered(box, "骑行"));
    }
}

void TestTravelWindow::ridesSayHowTheyWait() // rule 23
{
    TravelBench bench;
    bench.open(cityWithABus());
    bench.action("serviceAreas").trigger();
    auto& box = bench.find<QComboBox>("areaProfile");
    QVERIFY(offered(box, "公交+步行"));
    QVERIFY(!bench.find("areaWait").isVisible());
    box.setCurrentIndex(positionOf(box, "公交+步行"));
    QVERIFY(bench.find("areaWait").isVisible());
    QVERIFY(!bench.find("areaCutoffUnit").isEnabled()); // rides are counted in time
    bench.find<QPushButton>("areaRun").click();
    QTRY_VERIFY(bench.window->document().serviceAreas());
    const auto streets = [&] {
        return bench.window->document().serviceAreas()->summary->bands.back().streetMetres;
    };
    QVERIFY(bench.find<QLabel>("areaRides").text().contains("一半"));
    QVERIFY(bench.window->canvas().note().contains("一半"));
    QVERIFY(bench.find<QLabel>("areamethodText").text().contains("一半"));
    const double mean = streets();

    bench.find<QAbstractButton>("areaParametersButton").click();
    bench.find<QComboBox>("areaWait").setCurrentIndex(1);
    QVERIFY(bench.find("areaOutdated").isVisible());
    bench.find<QPushButton>("areaRun").click();
    QTRY_VERIFY(bench.find<QLabel>("areaRides").text().contains("整个"));
    QVERIFY(bench.window->canvas().note().contains("整个"));
    QVERIFY(streets() <= mean);
    QVERIFY(!bench.find("areaOutdated").isVisible());
}

void TestTravelWindow::coverageRidesLikeTheBatchTool()
{
    TravelBench bench;
    bench.open(cityWithABus());
    auto& box = bench.find<QComboBox>("profile");
    box.setCurrentIndex(positionOf(box, "公交+步行"));
    bench.runCoverage();
    QVERIFY(!bench.find("outdatedNote").isVisible());
    QVERIFY(bench.find<QLabel>("coverageRides").text().contains("一半"));
    QCOMPARE(bench.coverage().method.wait, std::string("mean"));
    bench.action("save").trigger();
    QTRY_VERIFY(!bench.window->isWindowModified());
    const auto answer =
        cli({"coverage", "--project", bench.dir.filePath("city.yimi"), "--json", "--quiet"});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    const auto json = answer.json();
    QVERIFY(json["method"]["transit"]["wait"] == "mean");
    QVERIFY(json["children_covered"] == bench.coverage().children.withinReach());
    QVERIFY(bench.coverage().meanWay.has_value());
    QCOMPARE(json["mean_beyond_length_s"].get<double>(),
             seconds(bench.coverage().meanWay->beyondLength));
}

void TestTravelWindow::aTimetableIsAddedAndRemoved()
{
    TravelBench bench;
    bench.open();
    const QString folder = bench.dir.filePath("feed");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(writeFeed(folder.toStdString(), smallFeed()));
    bench.action("addTimetable").trigger();
    auto& dialog = bench.find<QDialog>("timetableDialog");
    QVERIFY(!dialog.findChild<QPushButton*>("timetableRead")->isEnabled());
    dialog.findChild<QLineEdit*>("timetablePath")->setText(folder);
    dialog.findChild<QDateEdit*>("timetableDate")->setDate(QDate(2026, 5, 6));
    dialog.findChild<QPushButton*>("timetableRead")->click();
    QTRY_VERIFY(bench.window->document().contents().timetable);
    QCOMPARE(bench.window->document().contents().timetable->patterns.size(), std::size_t{1});
    QVERIFY(offered(bench.find<QComboBox>("profile"), "公交+步行"));
    QVERIFY(bench.find<QLabel>("messageText").text().contains("1 条线路"));
    bench.action("save").trigger();
    QTRY_VERIFY(!bench.window->isWindowModified());
    const auto saved = openProject(bench.dir.filePath("city.yimi").toStdString());
    QVERIFY(*saved->contents.timetable == *bench.window->document().contents().timetable);
    bench.action("removeTimetable").trigger();
    QVERIFY(!bench.window->document().contents().timetable);
    QVERIFY(!offered(bench.find<QComboBox>("profile"), "公交+步行"));
    bench.action("undo").trigger();
    QVERIFY(bench.window->document().contents().timetable);
}

void TestTravelWindow::aBadTimetableIsSaid()
{
    TravelBench bench;
    bench.open();
    const QString folder = bench.dir.filePath("feed");
    QVERIFY(QDir().mkpath(folder));
    Feed feed = smallFeed();
    feed.erase("stop_times.txt");
    QVERIFY(writeFeed(folder.toStdString(), feed));
    bench.action("addTimetable").trigger();
    auto& dialog = bench.find<QDialog>("timetableDialog");
    dialog.findChild<QLineEdit*>("timetablePath")->setText(folder);
    dialog.findChild<QPushButton*>("timetableRead")->click();
    QTRY_VERIFY(bench.find("messageBar").isVisible());
    QVERIFY(bench.find<QLabel>("messageText").text().contains("stop_times"));
    QVERIFY(!bench.window->document().contents().timetable);
}

QTEST_MAIN(TestTravelWindow)
#include "tst_travel_window.moc"
