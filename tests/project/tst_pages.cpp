// SPDX-License-Identifier: GPL-3.0-or-later
// The page of every result, and pages kept in a project.
#include "analysed_document.h"
#include "assessment/analyses.h"
#include "layout/layout_file.h"
#include "layout/page_plan.h"
#include "project/pages.h"
#include "project/project_state.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QSet>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

const QDate kDay(2026, 11, 25);

/// `set`: minutes few enough leave somebody without a library.
ProjectContents analysedCityContents(const ParameterTexts& set = {})
{
    Document document;
    document.reset(cityWithLibraries(), {});
    put(document, set);
    return document.contents();
}

SavedPage keptPage()
{
    SavedPage page;
    page.id = "p1";
    page.title = "常州市公共服务图";
    page.number = "T-02";
    page.choice = {.page = "services",
                   .extent = Box{{1, 2}, {3, 4}},
                   .community = "C1",
                   .compared = {"coverage", "services"}};
    page.layout = shippedLayout("gaps");
    return page;
}

std::int64_t counted(const std::vector<LegendGroup>& legend)
{
    std::int64_t sum = 0;
    for (const LegendEntry& entry : legend.front().entries)
        sum += entry.count.toLongLong();
    return sum;
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnalysisHasItsPage();
    void aPageOfAnAnswerSaysWhatTheAnswerSays();
    void whatWasNotComputedIsSaid();
    void theLegendCountsWhatTheFrameShows();
    void onlyDrawnClassesAreInTheLegend();
    void aPageShowsTheFacilitiesThatItSpeaksOf();
    void theInsetShowsTheCityWhateverIsHidden();
    void twoResultsStandSideBySideAtOneScale();
    void oneResultAloneIsHonest();
    void aCommunityHasItsOwnPage();
    void anUnknownCommunityIsAnError();
    void aRequestChoosesLayoutAndPaper();
    void keptPagesAreUndoneAndReplaced();
    void keptPagesComeBackFromTheState();
    void aDamagedPageIsNamed();
};

void TestPages::everyAnalysisHasItsPage()
{
    QSet<QString> names;
    for (const PageOffer& offer : pageOffers()) {
        QVERIFY(!offer.title.isEmpty());
        names.insert(offer.name);
        const auto page = [&] {
            DisplayCache cache;
            return projectPage(offer.name, cityWithLibraries(), {.date = kDay}, cache);
        }();
        QVERIFY2(page, qPrintable(offer.name));
        QVERIFY(!page->title.isEmpty());
        QVERIFY(planPage(*page)->scale > 0);
    }
    for (const AnalysisSpec& spec : analysisSpecs())
        QVERIFY(names.contains(QString::fromStdString(std::string(spec.id))));
    QCOMPARE(names.size(), static_cast<qsizetype>(pageOffers().size()));
}

void TestPages::aPageOfAnAnswerSaysWhatTheAnswerSays() // rule 25
{
    const ProjectContents city = analysedCityContents({{"minutes", "1"}});
    DisplayCache cache;
    const auto page = projectPage("services", city, {.date = kDay}, cache);
    QVERIFY(page);
    const AnalysisAnswer& answer = *result(city).answer;
    QVERIFY(!answer.gaps.empty());
    QCOMPARE(page->title, analysisName(kServices));
    QCOMPARE(page->indicators.front().value, indicatorValue(answer.headline.front()));
    QCOMPARE(page->tables.front().rows.size(), answer.gaps.size());
    for (std::size_t i = 0; i < answer.gaps.size(); ++i)
        QCOMPARE(page->tables.front().rows[i][1], QString::fromStdString(answer.gaps[i].name));
    QCOMPARE(page->method, methodText(answer.method));
    QVERIFY(page->gapSentence.contains(gapSentence(answer.gaps.front())));
    QCOMPARE(page->layout.name, QString("gaps"));
}

void TestPages::whatWasNotComputedIsSaid()
{
    DisplayCache cache;
    const auto page = projectPage("bus", cityWithLibraries(), {.date = kDay}, cache);
    QVERIFY(page);
    QCOMPARE(page->title, analysisName("bus"));
    QVERIFY(page->subtitle.contains("没有计算"));
    QVERIFY(page->indicators.empty() && page->tables.empty());
}

void TestPages::theLegendCountsWhatTheFrameShows()
{
    const ProjectContents city = analysedCityContents();
    const auto& table = *layerById(city.layers, result(city).layers.front())->table;
    DisplayCache cache;
    const auto whole = projectPage("services", city, {.date = kDay}, cache);
    QCOMPARE(counted(whole->legend), static_cast<std::int64_t>(table.rowCount()));
    PageRequest corner{.date = kDay};
    corner.extent = Box{cityPlace(10, 10), cityPlace(60, 60)};
    const auto near = projectPage("services", city, corner, cache);
    const Box seen = planPage(*near)->view.extent();
    std::int64_t reached = 0;
    for (const Geometry& geometry : table.geometries)
        reached += seen.intersects(boxOf(geometry)) ? 1 : 0;
    QVERIFY(reached < static_cast<std::int64_t>(table.rowCount()));
    QCOMPARE(counted(near->legend), reached);
}

/// Whatever the window shows, unless the planner wants just that.
void TestPages::aPageShowsTheFacilitiesThatItSpeaksOf()
{
    ProjectContents city = analysedCityContents();
    QString library;
    for (DocumentLayer& layer : city.layers) {
        if (layer.theme == Theme::Library) {
            layer.visible = false;
            library = layer.title;
        }
    }
    QVERIFY(!library.isEmpty());
    const auto named = [&](PageLayers layers) {
        DisplayCache cache;
        const auto page = projectPage("services", city, {.date = kDay, .layers = layers}, cache);
        return std::ranges::any_of(page->legend, [&](const LegendGroup& group) {
            return std::ranges::find(group.entries, library, &LegendEntry::label)
                   != group.entries.end();
        });
    };
    QVERIFY(named(PageLayers::Own));
    QVERIFY(!named(PageLayers::Screen));
}

void TestPages::onlyDrawnClassesAreInTheLegend()
{
    ProjectContents city = cityWithLibraries();
    for (DocumentLayer& layer : city.layers) {
        LayerStyle style = styleOf(layer, Appearance::Light);
        if (layer.theme != Theme::Road)
            continue;
        style.rules.push_back({.value = "never", .label = "never", .stroke = Stroke{}});
        layer.style = style;
        layer.title = "街道";
    }
    DisplayCache cache;
    const auto page = projectPage("existing", city, {.date = kDay}, cache);
    QStringList labels;
    for (const LegendGroup& group : page->legend) {
        for (const LegendEntry& entry : group.entries)
            labels += entry.label;
    }
    QVERIFY(labels.contains("街道")); // one class of it is there: the layer's own name
    QVERIFY(!labels.contains("never"));
}

void TestPages::theInsetShowsTheCityWhateverIsHidden()
{
    ProjectContents city = cityWithLibraries();
    DisplayCache cache;
    const auto page = projectPage("existing", city, {.date = kDay}, cache);
    QCOMPARE(page->cityExtent, homeExtent(city.layers));
}

void TestPages::twoResultsStandSideBySideAtOneScale()
{
    ProjectContents city = analysedCityContents();
    // The same answer under another name is a second result.
    city.analyses["schools"] = city.analyses.at(kServices);
    DisplayCache cache;
    const auto page = projectPage("compare", city, {.date = kDay}, cache);
    QVERIFY(page);
    QCOMPARE(page->maps.size(), std::size_t{1});
    QCOMPARE(page->indicators.size(), std::size_t{2});
    const auto plan = planPage(*page);
    std::vector<PlannedItem> maps;
    for (const PlannedItem& planned : plan->items) {
        if (plan->layout.items[planned.item].kind == ItemKind::Map)
            maps.push_back(planned);
    }
    QCOMPARE(maps.size(), std::size_t{2});
    QCOMPARE(maps[0].view, maps[1].view);
    PageRequest turned{.date = kDay};
    turned.compared = {"services", "schools"};
    const auto other = projectPage("compare", city, turned, cache);
    QCOMPARE(other->caption, analysisName("services"));
    QCOMPARE(other->maps.front().caption, analysisName("schools"));
}

void TestPages::oneResultAloneIsHonest()
{
    DisplayCache cache;
    const auto page = projectPage("compare", analysedCityContents(), {.date = kDay}, cache);
    QVERIFY(page);
    QVERIFY(page->maps.empty());
    QVERIFY(page->words.noMap.contains("没有第二个结果"));
}

void TestPages::aCommunityHasItsOwnPage()
{
    const ProjectContents city = analysedCityContents();
    const auto& table = *layerByTheme(city.layers, Theme::Community)->table;
    PageRequest request{.date = kDay};
    request.community = QString::fromStdString(table.column("id")->text(1));
    DisplayCache cache;
    const auto page = projectPage("community", city, request, cache);
    QVERIFY(page);
    QCOMPARE(page->title, QString::fromStdString(table.column("name")->text(1)));
    const Box box = boxOf(table.geometries[1]);
    QVERIFY(page->extent.contains(box.min) && page->extent.contains(box.max));
    // What is near: the value of the answer's table, beside that of the whole city.
    const PageTable& near = page->tables.front();
    QCOMPARE(near.bars.size(), near.rows.size());
    const auto libraries = std::ranges::find_if(
        near.rows, [](const auto& row) { return row[0] == themeName(Theme::Library); });
    QVERIFY(libraries != near.rows.end());
    const PageBar& bar = near.bars[static_cast<std::size_t>(libraries - near.rows.begin())];
    const FeatureTable& answer = result(city).answer->tables.front().table;
    QVERIFY(answer.column("share") != nullptr);
    QCOMPARE(bar.fraction, *answer.column("share")->number(1));
    QVERIFY(bar.mark);
}

void TestPages::anUnknownCommunityIsAnError()
{
    PageRequest request{.date = kDay};
    request.community = "nobody";
    DisplayCache cache;
    const auto page = projectPage("community", cityWithLibraries(), request, cache);
    QCOMPARE(page.error().code, ErrorCode::IdUnknown);
    QCOMPARE(page.error().feature, std::string("nobody"));
    ProjectContents none = cityWithLibraries();
    std::erase_if(none.layers, [](const auto& layer) { return layer.theme == Theme::Community; });
    QCOMPARE(projectPage("community", none, {.date = kDay}, cache).error().code,
             ErrorCode::NothingUsable);
}

void TestPages::aRequestChoosesLayoutAndPaper()
{
    PageRequest request{.date = kDay};
    request.layout = shippedLayout("slide");
    request.size = {400, 225};
    DisplayCache cache;
    const auto page = projectPage("existing", cityWithLibraries(), request, cache);
    QCOMPARE(page->sizeMillimetres, QSizeF(400, 225));
    QCOMPARE(planPage(*page)->layout.name, QString("slide"));
    // A page on a screen is a slide, unless a layout is asked for; two maps stay two.
    request.layout.reset();
    QCOMPARE(projectPage("existing", cityWithLibraries(), request, cache)->layout.name,
             QString("slide"));
    QCOMPARE(projectPage("compare", cityWithLibraries(), request, cache)->layout.name,
             QString("compare"));
    request.size = {297, 210};
    QCOMPARE(projectPage("existing", cityWithLibraries(), request, cache)->layout.name,
             QString("existing"));
    QCOMPARE(projectPage("community", cityWithLibraries(), request, cache)->layout.name,
             QString("community_wide"));
    request.size = {210, 297};
    QCOMPARE(projectPage("existing", cityWithLibraries(), request, cache)->layout.name,
             QString("upright"));
    QCOMPARE(projectPage("compare", cityWithLibraries(), request, cache)->layout.name,
             QString("compare_upright"));
    QCOMPARE(projectPage("community", cityWithLibraries(), request, cache)->layout.name,
             QString("community"));
    QCOMPARE(layoutFor("compare", {}), QString("compare"));
    QCOMPARE(layoutFor("services", analysedCityContents({{"minutes", "1"}})), QString("gaps"));
    QCOMPARE(layoutFor("services", analysedCityContents()), QString("coverage")); // no gaps
    QCOMPARE(layoutFor("services", {}), QString("existing"));
}

void TestPages::keptPagesAreUndoneAndReplaced()
{
    Document document;
    document.reset(smallCity(), {});
    int told = 0;
    connect(&document, &Document::pagesChanged, [&] { ++told; });
    document.putPage(keptPage(), "保存图幅");
    SavedPage changed = keptPage();
    changed.title = "另一个名字";
    document.putPage(changed, "保存图幅");
    QCOMPARE(document.contents().pages.size(), std::size_t{1});
    QCOMPARE(document.contents().pages.front().title, QString("另一个名字"));
    document.undoStack().undo();
    QCOMPARE(document.contents().pages.front(), keptPage());
    document.removePage("p1", "移除图幅");
    QVERIFY(document.contents().pages.empty());
    document.undoStack().undo();
    document.putLayout(shippedLayout("slide"), "模板");
    QCOMPARE(document.contents().layouts.size(), std::size_t{1});
    document.removeLayout("slide", "模板");
    QVERIFY(document.contents().layouts.empty());
    QCOMPARE(told, 7); // once for each change and each undo
}

void TestPages::keptPagesComeBackFromTheState()
{
    ProjectContents contents;
    contents.pages = {keptPage()};
    contents.layouts = {shippedLayout("compare")};
    const auto read = stateFromJson(kProjectVersion, stateJson(contents, {}));
    QVERIFY(read);
    QVERIFY(read->contents.pages == contents.pages);
    QVERIFY(read->contents.layouts == contents.layouts);
    const PageRequest request = pageRequest(keptPage(), contents.settings, kDay);
    QCOMPARE(request.title, keptPage().title);
    QCOMPARE(request.extent, keptPage().choice.extent);
    QVERIFY(request.layout == keptPage().layout);
}

void TestPages::aDamagedPageIsNamed()
{
    ProjectContents contents;
    contents.pages = {keptPage()};
    QJsonObject state = stateJson(contents, {});
    QJsonArray pages = state["pages"].toArray();
    QJsonObject page = pages[0].toObject();
    page["layout"] = QJsonObject{{"size", QJsonArray{0, 0}}};
    pages[0] = page;
    state["pages"] = pages;
    const auto read = stateFromJson(kProjectVersion, state);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileDamaged);
    QCOMPARE(read.error().field, std::string("size"));
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
