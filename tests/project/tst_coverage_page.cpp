// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/coverage_page.h"
#include "solved_city.h"
#include "wording/wording.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

/// The result is there, whether the window shows it or not.
ProjectContents cityWithHiddenResult()
{
    ProjectContents city = solvedCity();
    city.layers.front().visible = false;
    return city;
}

} // namespace

class TestCoveragePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNumbersOnThePageAreTheEnginesNumbers();
    void theLegendCountsEveryCommunityOnce();
    void theResultIsOnThePageThoughHiddenOnTheScreen();
    void titleBlockSourceAndMarkAreThere();
    void withoutAResultThereIsAPlainMap();
    void nothingVisibleIsAnError();
};

void TestCoveragePage::theNumbersOnThePageAreTheEnginesNumbers() // rule 25
{
    const ProjectContents city = cityWithHiddenResult();
    DisplayCache cache;
    const auto page = coveragePage(city, {.date = QDate(2025, 1, 2)}, cache);
    QVERIFY(page);
    const Coverage& engine = *city.coverage->coverage;
    for (const PageIndicator& shown : page->indicators) {
        const auto same = std::find_if(
            engine.indicators.begin(), engine.indicators.end(), [&](const Indicator& one) {
                return indicatorName(one.id) == shown.label;
            });
        QVERIFY(same != engine.indicators.end());
        QCOMPARE(shown.value, indicatorValue(*same));
        QCOMPARE(shown.fraction, *same->value / 100);
    }
    QCOMPARE(page->indicators.size(), std::size_t{3});
    QCOMPARE(page->bars.front().fraction, engine.districts.front().children.share().value());
}

void TestCoveragePage::theLegendCountsEveryCommunityOnce()
{
    DisplayCache cache;
    const auto page = coveragePage(cityWithHiddenResult(), {}, cache);
    QVERIFY(page);
    int sum = 0;
    for (const LegendEntry& entry : page->legend.front().entries)
        sum += entry.count.toInt();
    QCOMPARE(sum, 4);
}

void TestCoveragePage::theResultIsOnThePageThoughHiddenOnTheScreen()
{
    ProjectContents city = cityWithHiddenResult();
    DisplayCache cache;
    const auto shown = coveragePage(city, {}, cache)->scene.layers.size();
    city.coverage.reset();
    QCOMPARE(coveragePage(city, {}, cache)->scene.layers.size(), shown - 1);
}

void TestCoveragePage::titleBlockSourceAndMarkAreThere()
{
    ProjectContents city = cityWithHiddenResult();
    city.settings.organisation = "规划院";
    DisplayCache cache;
    PageRequest request = pageRequest(city.settings, QDate(2025, 1, 2));
    request.number = "T-01";
    const auto page = coveragePage(city, request, cache);
    QVERIFY(page);
    QCOMPARE(page->unit, QString("规划院"));
    QCOMPARE(page->number, QString("T-01"));
    QCOMPARE(page->date, QString("2025-01-02"));
    QCOMPARE(page->source, QString("手绘"));
    QCOMPARE(page->sampleMark, sampleMark());
    QVERIFY(!page->method.isEmpty());
    QVERIFY(!page->title.isEmpty());
}

void TestCoveragePage::withoutAResultThereIsAPlainMap()
{
    DisplayCache cache;
    const auto page = coveragePage(smallCity(), {.title = "现状"}, cache);
    QVERIFY(page);
    QCOMPARE(page->title, QString("现状"));
    QVERIFY(page->indicators.empty());
    QVERIFY(!page->legend.empty());
}

void TestCoveragePage::nothingVisibleIsAnError()
{
    ProjectContents city = smallCity();
    for (DocumentLayer& layer : city.layers)
        layer.visible = false;
    DisplayCache cache;
    QCOMPARE(coveragePage(city, {.layers = PageLayers::Screen}, cache).error().code,
             ErrorCode::NothingUsable);
}

QTEST_MAIN(TestCoveragePage)
#include "tst_coverage_page.moc"
