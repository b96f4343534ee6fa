// SPDX-License-Identifier: GPL-3.0-or-later
// 数据体检 in the real window: found, looked at, mended, undone.
#include "intake/made_city.h"
#include "ui/checkup/entry_list.h"
#include "ui/checkup/issue_card.h"
#include "ui/window_bench.h"
#include "wording/wording.h"

#include <QDialog>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace yimi;
using namespace yimi::test;

namespace {

std::shared_ptr<const FeatureTable> shared(FeatureTable table)
{
    return std::make_shared<const FeatureTable>(std::move(table));
}

DocumentLayer& layerOf(ProjectContents& city, const QString& id)
{
    return *std::ranges::find(city.layers, id, &DocumentLayer::id);
}

/// A street whose end misses another by a metre, two sites with one id, and negative places.
ProjectContents faultyCity()
{
    ProjectContents city = smallCity();
    FeatureTable roads = *layerOf(city, "road").table;
    std::vector<Value> values;
    for (const Column& column : roads.columns)
        values.push_back(column.value(0));
    appendRow(roads, 900, Lines{{cityPlace(151, 250), cityPlace(151, 101)}}, values);
    layerOf(city, "road").table = shared(std::move(roads));
    FeatureTable sites = *layerOf(city, "childcare").table;
    sites.column("id")->set(1, sites.column("id")->value(0));
    sites.column("id")->set(2, sites.column("id")->value(0));
    sites.column("places")->set(0, std::int64_t{-5});
    layerOf(city, "childcare").table = shared(std::move(sites));
    FeatureTable homes = *layerOf(city, "residence").table;
    homes.column("A0_2")->set(0, std::int64_t{-1});
    layerOf(city, "residence").table = shared(std::move(homes));
    return city;
}

/// The window over a faulty city, with the page open and the first check done.
struct Page
{
    explicit Page(const ProjectContents& contents = faultyCity())
    {
        bench.open(contents);
        bench.action("checkup").trigger();
        wait();
    }

    void wait()
    {
        QTRY_VERIFY(!bench.find("checkupCancel").isVisible());
        QTRY_VERIFY(bench.find("checkupAgain").isEnabled());
        QCoreApplication::processEvents(); // new cards are shown from the event loop
    }

    /// Null when there is none of this code and layer.
    [[nodiscard]] IssueCard* card(FindingCode code, const QString& layer) const
    {
        for (auto* one : bench.window->findChildren<IssueCard*>("issueCard")) {
            if (one->isVisible() && one->issue().finding.code == code
                && QString::fromStdString(one->issue().layer) == layer)
                return one;
        }
        return nullptr;
    }

    void press(FindingCode code, const QString& layer, const char* button)
    {
        auto* found = card(code, layer)->findChild<QPushButton*>(QString::fromLatin1(button));
        QVERIFY(found->isVisible());
        found->click();
        QTRY_VERIFY(bench.find("messageBar").isVisible());
        wait();
    }

    [[nodiscard]] const FeatureTable& table(const QString& id)
    {
        return *layerById(bench.window->document().layers(), id)->table;
    }

    Bench bench;
};

} // namespace

class TestCheckupWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findingsAreShownMostSevereFirst();
    void aFeatureIsShownOnTheMap();
    void limitsCanBeSetAndAreRemembered();
    void aFixIsOneStepAndIsSaid();
    void theKeyboardStaysInTheList();
    void allOfAKindAreMendedTogether();
    void aResultOfTheMendedLayerIsOutdated();
    void aCheckFollowsEveryChangeOfLayers();
    void aCheckCanBeCancelled();
    void nothingFoundIsSaid();
    void theListCanBeSaved();
    void offeredAfterAnImport();
    void speaksEnglish();
};

void TestCheckupWindow::findingsAreShownMostSevereFirst()
{
    Page page;
    const auto cards = page.bench.window->findChildren<IssueCard*>("issueCard");
    QVERIFY(cards.size() >= 4);
    int before = 0;
    Severity last = Severity::Problem;
    for (const IssueCard* card : cards) {
        const int y = card->mapTo(page.bench.window.get(), QPoint()).y();
        QVERIFY(y > before);
        QVERIFY(card->issue().finding.severity <= last);
        before = y;
        last = card->issue().finding.severity;
    }
    const IssueCard* negative = page.card(FindingCode::ValueNegative, "childcare");
    QVERIFY(negative);
    QCOMPARE(negative->findChild<QLabel*>("issueLayer")->text(), QString("托育"));
    QCOMPARE(negative->findChild<QLabel*>("issueCount")->text(), QString("1 处"));
    QVERIFY(negative->findChild<QLabel*>("issueSentence")->text().contains("负数"));
    QVERIFY(page.bench.find<QLabel>("checkupSummary")
                .text()
                .contains(QString("%1 类问题").arg(cards.size())));
}

void TestCheckupWindow::aFeatureIsShownOnTheMap()
{
    Page page;
    IssueCard* card = page.card(FindingCode::NearMiss, "road");
    QVERIFY(card);
    auto& entries = *card->findChild<EntryList*>();
    QVERIFY(!entries.isVisible());
    card->findChild<QToolButton*>("issueFold")->click();
    QTRY_VERIFY(entries.isVisible());
    QCOMPARE(entries.model()->rowCount(), static_cast<int>(card->issue().finding.ids.size()));
    QTest::mouseClick(entries.viewport(),
                      Qt::LeftButton,
                      {},
                      entries.visualRect(entries.model()->index(0, 0)).center());
    const auto& selected = page.bench.window->canvas().selection();
    QVERIFY(selected);
    QCOMPARE(std::to_string(selected->table->featureIds[selected->row]),
             card->issue().finding.ids.front());
    const Box box = boxOf(selected->table->geometries[selected->row]);
    QVERIFY(page.bench.window->canvas().view().extent().contains(box.min));
    QVERIFY(page.bench.window->canvas().view().extent().contains(box.max));
}

/// The street's end misses the other by a metre.
void TestCheckupWindow::limitsCanBeSetAndAreRemembered()
{
    Page page;
    QVERIFY(!page.bench.find("checkupLimits").isVisible());
    page.bench.find<QToolButton>("checkupAdjust").click();
    auto& nearMiss = page.bench.find<QDoubleSpinBox>("checkNearMiss");
    QTRY_VERIFY(nearMiss.isVisible());
    QCOMPARE(nearMiss.value(), CheckOptions{}.nearMiss);
    nearMiss.setValue(0.5);
    page.wait();
    QTRY_VERIFY(!page.card(FindingCode::NearMiss, "road"));
    QCOMPARE(page.bench.settings.checkLimit("near-miss", 2), 0.5);
    page.bench.find<QPushButton>("checkLimitsReset").click();
    page.wait();
    QTRY_VERIFY(page.card(FindingCode::NearMiss, "road"));
    QCOMPARE(page.bench.settings.checkLimit("near-miss", 7), CheckOptions{}.nearMiss);
}

void TestCheckupWindow::aFixIsOneStepAndIsSaid()
{
    Page page;
    const ProjectContents before = page.bench.window->document().contents();
    page.card(FindingCode::ValueNegative, "childcare")
        ->findChild<QToolButton*>("issueFold")
        ->click();
    page.press(FindingCode::IdDuplicate, "childcare", "issueMend");
    const QString said = page.bench.find<QLabel>("messageText").text();
    QVERIFY2(said.contains("托育") && said.contains("2 个要素"), qPrintable(said));
    QTRY_VERIFY(page.card(FindingCode::ValueNegative, "childcare"));     // not meant
    QVERIFY(page.card(FindingCode::ValueNegative, "childcare")->open()); // as somebody left it
    QVERIFY(!page.card(FindingCode::IdDuplicate, "childcare"));
    QVERIFY(page.table("childcare").column("id")->text(0)
            != page.table("childcare").column("id")->text(1));
    QCOMPARE(page.bench.window->document().undoStack().count(), 1);
    page.bench.action("undo").trigger();
    QVERIFY(page.bench.window->document().contents() == before);
    QTRY_VERIFY(page.card(FindingCode::IdDuplicate, "childcare"));
    QTRY_VERIFY(page.card(FindingCode::NearMiss, "road"));
    QVERIFY(!page.card(FindingCode::NearMiss, "road")->open());
}

void TestCheckupWindow::theKeyboardStaysInTheList()
{
    Page page;
    const auto before = layerById(page.bench.window->document().layers(), "road")->table;
    auto& mend = *page.card(FindingCode::NearMiss, "road")->findChild<QPushButton*>("issueMend");
    mend.setFocus();
    QTRY_VERIFY(mend.hasFocus());
    QTest::keyClick(&mend, Qt::Key_Space);
    QTRY_VERIFY(layerById(page.bench.window->document().layers(), "road")->table != before);
    page.wait();
    QVERIFY(page.bench.find("checkupScroll").hasFocus());
}

void TestCheckupWindow::allOfAKindAreMendedTogether()
{
    Page page;
    QVERIFY(page.card(FindingCode::ValueNegative, "residence"));
    QVERIFY(!page.card(FindingCode::IdDuplicate, "childcare")
                 ->findChild<QPushButton*>("issueMendAll")
                 ->isVisible());
    page.press(FindingCode::ValueNegative, "childcare", "issueMendAll");
    QTRY_VERIFY(page.card(FindingCode::IdDuplicate, "childcare"));
    QVERIFY(!page.card(FindingCode::ValueNegative, "childcare"));
    QVERIFY(!page.card(FindingCode::ValueNegative, "residence"));
    QVERIFY(page.table("childcare").column("places")->isNull(0));
    QVERIFY(page.table("residence").column("A0_2")->isNull(0));
    QCOMPARE(page.bench.window->document().undoStack().count(), 1);
}

void TestCheckupWindow::aResultOfTheMendedLayerIsOutdated()
{
    Page page;
    page.bench.runCoverage();
    QVERIFY(page.bench.find("outdatedNote").isHidden());
    page.bench.action("checkup").trigger();
    page.wait();
    page.press(FindingCode::NearMiss, "road", "issueMend");
    QVERIFY(!page.bench.find("outdatedNote").isHidden());
    page.bench.action("undo").trigger();
    QVERIFY(page.bench.find("outdatedNote").isHidden());
}

void TestCheckupWindow::aCheckFollowsEveryChangeOfLayers()
{
    Page page;
    Document& document = page.bench.window->document();
    document.removeLayer("road", "移除道路");
    QTRY_VERIFY(!page.card(FindingCode::NearMiss, "road"));
    // A layer that is hidden is as right or wrong as before.
    page.wait();
    document.setLayersVisible({"childcare"}, false, "隐藏");
    QVERIFY(page.bench.find("checkupAgain").isEnabled());
    // Not while somebody looks at something else: then it waits until the page is shown again.
    page.bench.action("serviceAreas").trigger();
    document.undoStack().undo();
    document.undoStack().undo();
    QVERIFY(page.bench.find("checkupAgain").isEnabled());
    page.bench.action("checkup").trigger();
    QTRY_VERIFY(page.card(FindingCode::NearMiss, "road"));
}

void TestCheckupWindow::aCheckCanBeCancelled()
{
    Bench bench;
    ProjectContents city = faultyCity();
    bench.open(city);
    bench.action("checkup").trigger();
    bench.find<QPushButton>("checkupCancel").click();
    QTRY_VERIFY(bench.find("checkupRun").isVisible());
    QVERIFY(bench.find("checkupNote").isVisible());
    QVERIFY(!bench.window->findChild<IssueCard*>("issueCard"));
    bench.find<QPushButton>("checkupRun").click();
    QTRY_VERIFY(bench.window->findChild<IssueCard*>("issueCard"));
    QVERIFY(!bench.find("checkupRun").isVisible());
}

void TestCheckupWindow::nothingFoundIsSaid()
{
    ProjectContents clean;
    clean.layers.push_back(layerOf(*std::make_unique<ProjectContents>(smallCity()), "road"));
    Page page(clean);
    QTRY_VERIFY(page.bench.find<QLabel>("checkupNote").text().startsWith("未发现问题"));
    QVERIFY(page.bench.find("checkupNote").isVisible());
    QCOMPARE(page.bench.find<QLabel>("checkupSummary").text(), QString("未发现问题"));
    QVERIFY(!page.bench.find("checkupSave").isEnabled());
}

void TestCheckupWindow::theListCanBeSaved()
{
    Page page;
    page.bench.find<QToolButton>("checkupSave").click();
    auto* dialog = page.bench.window->findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QString path = page.bench.dir.filePath("清单.csv");
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.contains("东门托育园"));
    QTRY_VERIFY(page.bench.find<QLabel>("messageText").text().contains("清单.csv"));
}

void TestCheckupWindow::offeredAfterAnImport()
{
    const Folder folder;
    std::string csv = "编号,名称,托位数,经度,纬度\n";
    for (const char* id : {"1", "1", "2"})
        csv += std::string(id) + ",托育点,30,119.95,31.78\n";
    folder.made("托育机构.csv", csv);
    Bench bench;
    bench.window->takeFiles({QString::fromStdString(folder.path(""))});
    QTRY_VERIFY(bench.window->findChild<QDialog*>("importDialog"));
    bench.find<QPushButton>("importNow").click();
    QTRY_VERIFY(bench.find("messageOffer").isVisible());
    const QString offer = bench.find<QPushButton>("messageOffer").text();
    QVERIFY(!bench.window->findChild<IssueCard*>("issueCard")->isVisible());
    bench.find<QPushButton>("messageOffer").click();
    QTRY_VERIFY(bench.window->findChild<IssueCard*>("issueCard")->isVisible());
    QVERIFY(!bench.find("messageBar").isVisible());
    const auto cards = bench.window->findChildren<IssueCard*>("issueCard").size();
    QCOMPARE(offer, QString("发现 %1 类问题，查看").arg(cards));
}

void TestCheckupWindow::speaksEnglish()
{
    Page page;
    page.bench.action("english").trigger();
    QTRY_VERIFY(page.bench.find<QLabel>("checkupSummary").text().contains("findings"));
    QTRY_VERIFY(page.card(FindingCode::NearMiss, "road"));
    QVERIFY(page.card(FindingCode::NearMiss, "road")
                ->findChild<QLabel*>("issueSentence")
                ->text()
                .contains("street"));
}

QTEST_MAIN(TestCheckupWindow)
#include "tst_checkup_window.moc"
