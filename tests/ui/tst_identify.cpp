// SPDX-License-Identifier: GPL-3.0-or-later
// A click tells about everything that is drawn there, and why a place is not served.
#include "town_of_gaps.h"
#include "ui/map/community_selection.h"
#include "ui/window_bench.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QLabel>
#include <QToolButton>

using namespace yimi;
using namespace yimi::test;

namespace {

struct IdentifyBench : Bench
{
    IdentifyBench()
    {
        open();
        runCoverage();
        QTRY_VERIFY(window->canvas().upToDate());
    }

    void click(Coordinate place)
    {
        MapCanvas& canvas = window->canvas();
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.view().mapToScreen(place).toPoint());
    }

    QString title() { return find<QLabel>("identifyTitle").text(); }

    QString page() { return find<QLabel>("identifyPage").text(); }

    QString sentence() { return find<QLabel>("identifySentence").text(); }

    void next() { QTest::mouseClick(&find<QToolButton>("identifyNext"), Qt::LeftButton); }
};

} // namespace

class TestIdentify : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void allLayersOnOneCard()
    {
        IdentifyBench bench;
        bench.click(cityPlace(100, 100)); // a site at a crossing of two streets, in a community
        QVERIFY(bench.find("identifyCard").isVisible());
        QCOMPARE(bench.title(), QString("东门托育园")); // the topmost
        QVERIFY(bench.page().startsWith("1/"));
        const int pages = bench.page().section('/', 1).toInt();
        QVERIFY(pages >= 4); // the site, two streets, the community, the place
        QSet<QString> titles;
        for (int i = 1; i <= pages; ++i) {
            QCOMPARE(bench.page(), QString("%1/%2").arg(i).arg(pages));
            titles << bench.title();
            bench.next();
        }
        QVERIFY(titles.contains("东门社区"));
        QVERIFY(titles.contains("道路 3") && titles.contains("道路 4"));
        QVERIFY(!bench.find<QToolButton>("identifyNext").isEnabled());
        QTest::keyClick(&bench.find("identifyCard"), Qt::Key_PageUp);
        QCOMPARE(bench.page(), QString("%1/%2").arg(pages - 1).arg(pages));
    }

    void theCommunityPageIsSelectedInTheList()
    {
        IdentifyBench bench;
        bench.click(cityPlace(100, 100));
        const auto& selection = *bench.window->findChild<CommunitySelection*>();
        QVERIFY(selection.id().isEmpty());
        while (bench.title() != "东门社区" && bench.find<QToolButton>("identifyNext").isEnabled())
            bench.next();
        QCOMPARE(selection.id(), QString("C1"));
        QVERIFY(bench.window->canvas().selection());
    }

    void theGroundAsksTheCommunity()
    {
        IdentifyBench bench;
        bench.click(cityPlace(650, 560));
        QVERIFY(bench.title().startsWith("名字特别长"));
    }

    void aPlaceSaysWhatIsNearestAndWhyItIsNotServed()
    {
        IdentifyBench bench;
        bench.click(cityPlace(650, 560));
        while (bench.find<QToolButton>("identifyNext").isEnabled())
            bench.next();
        QCOMPARE(bench.title(), QString("这个位置"));
        QTRY_VERIFY(!bench.sentence().isEmpty());
        // 400 m is the standard; 河畔托育园 is at (800, 100).
        QVERIFY(bench.sentence().contains("最近托育点") && bench.sentence().contains("超出"));
        QVERIFY(bench.window->canvas().route());
        bench.find<QToolButton>("closeIdentify").click();
        QVERIFY(!bench.find("identifyCard").isVisible());
        QVERIFY(!bench.window->canvas().route());
    }

    void aHomeSaysTheSame()
    {
        IdentifyBench bench;
        bench.click(cityPlace(450 + 220, 450 + 210));
        QVERIFY(bench.title().startsWith("住宅"));
        QTRY_VERIFY(bench.sentence().contains("超出"));
    }

    void withoutAResultNobodyIsAsked()
    {
        Bench bench;
        bench.open();
        MapCanvas& canvas = bench.window->canvas();
        QTest::mouseClick(
            &canvas, Qt::LeftButton, {}, canvas.view().mapToScreen(cityPlace(220, 350)).toPoint());
        QCOMPARE(bench.find<QLabel>("identifyTitle").text(), QString("东门社区"));
        QVERIFY(!canvas.route());
    }

    void theCursorNamesTheFacility()
    {
        IdentifyBench bench;
        MapCanvas& canvas = bench.window->canvas();
        const QPointF at = canvas.view().mapToScreen(cityPlace(800, 100));
        Q_EMIT canvas.hovered(at);
        QTRY_COMPARE(canvas.hoverName(), QString("河畔托育园"));
        Q_EMIT canvas.hovered(canvas.view().mapToScreen(cityPlace(650, 560)));
        QTRY_VERIFY(canvas.hoverName().startsWith("名字特别长"));
    }

    void everyAnalysisSaysWhyOnTheCardAndAtThePointer_data()
    {
        QTest::addColumn<QString>("analysis");
        for (const AnalysisSpec& spec : analysisSpecs())
            QTest::addRow("%s", spec.id.data()) << QString::fromUtf8(spec.id);
    }

    void everyAnalysisSaysWhyOnTheCardAndAtThePointer()
    {
        QFETCH(QString, analysis);
        const std::string id = analysis.toStdString();
        ProjectContents contents = townOfGaps();
        takeAnalysis(
            contents, answerOf(contents, id, gapParameters(id)), analysisMade(contents, id));
        const Gap gap = contents.analyses.at(id).answer->gaps.front();
        Bench bench;
        bench.open(contents);
        MapCanvas& canvas = bench.window->canvas();
        // A community where nothing else stands; a place on its point.
        Coordinate at = *gap.place;
        if (gap.subject == GapSubject::Community)
            at = cityPlace(1000.0 * (gap.id.back() - '1') + 700, -300);
        const QPoint there = canvas.view().mapToScreen(at).toPoint();
        Q_EMIT canvas.hovered(QPointF(there));
        // Of several themes the one whose layer is seen.
        const auto& gaps = contents.analyses.at(id).answer->gaps;
        QTRY_VERIFY(std::ranges::any_of(gaps, [&](const Gap& one) {
            return one.id == gap.id && canvas.hoverReason().contains(gapSentence(one));
        }));
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, there);
        const QString said = bench.find<QLabel>("identifySentence").text()
                             + bench.find<QLabel>("identifyReasons").text();
        QVERIFY2(said.contains(gapSentence(gap)), qPrintable(said));
    }

    void whatIsClickedOnTheCardIsNoPlaceOnTheMap()
    {
        IdentifyBench bench;
        bench.click(cityPlace(650, 560));
        const QString before = bench.title();
        QWidget& card = bench.find("identifyCard");
        QTest::mouseClick(&card, Qt::LeftButton, {}, {4, card.height() - 4});
        QCOMPARE(bench.title(), before);
    }
};

QTEST_MAIN(TestIdentify)
#include "tst_identify.moc"
