// SPDX-License-Identifier: GPL-3.0-or-later
// Pages about one district, town or community: their numbers, their legend, their sentences.
#include "analysed_document.h"
#include "project/atlas_page.h"
#include "project/page_legend.h"
#include "project/pages.h"
#include "project/unit_figures.h"
#include "project/unit_on_map.h"
#include "solved_city.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

QString valueOf(const std::vector<PageIndicator>& shown, const QString& label)
{
    const auto found = std::ranges::find(shown, label, &PageIndicator::label);
    return found == shown.end() ? QString() : found->value;
}

/// The coverage, and libraries that many do not reach in a minute.
ProjectContents cityOfTwoResults()
{
    Document document;
    document.reset(cityWithLibraries(), {});
    put(document, {{"minutes", "1"}});
    return solvedCity(document.contents());
}

/// One of the three sites is moved to where its neighbours' maps show it.
ProjectContents cityWithASiteAtAnEdge()
{
    ProjectContents city = smallCity();
    for (DocumentLayer& layer : city.layers) {
        if (layer.theme != Theme::Childcare)
            continue;
        FeatureTable table = *layer.table;
        table.geometries[0] = Points{cityPlace(100, 440)};
        layer.table = std::make_shared<const FeatureTable>(std::move(table));
    }
    return city;
}

const LegendEntry* entryOf(const std::vector<LegendGroup>& legend, const QString& label)
{
    for (const LegendGroup& group : legend) {
        const auto found = std::ranges::find(group.entries, label, &LegendEntry::label);
        if (found != group.entries.end())
            return &*found;
    }
    return nullptr;
}

/// Whole numbers of one group of a legend together.
std::int64_t sumOf(const LegendGroup& group)
{
    std::int64_t sum = 0;
    for (const LegendEntry& entry : group.entries)
        sum += entry.count.toLongLong();
    return sum;
}

/// A square with a smaller one from its lower left corner cut out.
Polygons squareWithout(double east, double north, double side, double cut)
{
    return {{{cityPlace(east + cut, north),
              cityPlace(east + side, north),
              cityPlace(east + side, north + side),
              cityPlace(east, north + side),
              cityPlace(east, north + cut),
              cityPlace(east + cut, north + cut),
              cityPlace(east + cut, north)},
             {}}};
}

} // namespace

class TestUnitPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyPageHasTheEnginesNumbers() // rule 25
    {
        const ProjectContents city = solvedCity();
        const Coverage& engine = *city.coverage->coverage;
        const auto communities = atlasUnits(city, AtlasLevel::Community);
        for (const AtlasUnit& unit : *communities) {
            const auto same =
                std::ranges::find(engine.communities, unit.id, &CommunityCoverage::id);
            const auto shown = unitIndicators("coverage", city, unit);
            const ChildrenByState& children = same->children;
            QCOMPARE(valueOf(shown, stateName(CoverageState::Served)), countText(children.served));
            QCOMPARE(valueOf(shown, stateName(CoverageState::OutOfRange)),
                     countText(children.outOfRange));
            QCOMPARE(valueOf(shown, ageGroupsName(engine.options.ages)),
                     countText(children.children));
            QCOMPARE(valueOf(shown, indicatorName("reachable-coverage")),
                     percentText(*children.share()));
            const QStringList gaps = unitGaps({"coverage"}, city, unit);
            QCOMPARE(gaps.isEmpty(), children.served == children.children);
            if (!gaps.isEmpty())
                QCOMPARE(gaps.front(), gapSentence(*same, engine.options));
        }
        const auto towns = atlasUnits(city, AtlasLevel::Town);
        for (const AtlasUnit& unit : *towns) {
            const auto same = std::ranges::find(engine.towns, unit.name, &AreaCoverage::name);
            const auto shown = unitIndicators("coverage", city, unit);
            QCOMPARE(valueOf(shown, stateName(CoverageState::Served)),
                     countText(same->children.served));
            QCOMPARE(unitBars("coverage", city, unit).size(), std::size_t{2});
        }
    }

    void aPageShowsItsUnit()
    {
        const ProjectContents city = solvedCity();
        DisplayCache cache;
        const auto units = atlasUnits(city, AtlasLevel::Community);
        const auto page =
            atlasPage("coverage", city, {.date = QDate(2026, 1, 1)}, (*units)[1], cache);
        QVERIFY(page);
        QCOMPARE(page->title, QString("示例区 南镇 河畔社区"));
        QVERIFY(page->extent.contains(cityPlace(450, 0))
                && page->extent.contains(cityPlace(900, 450)));
        QVERIFY(!page->extent.contains(cityPlace(100, 100)));
        QCOMPARE(page->indicators.size(), unitIndicators("coverage", city, (*units)[1]).size());
        const QString gap = unitGaps({"coverage"}, city, (*units)[1]).value(0);
        QVERIFY(!gap.isEmpty() && (page->gapSentence + page->method).contains(gap));
        QVERIFY(page->method.contains(gap)); // the layout of coverage pages has no place of its own
        QCOMPARE(atlasPage("no-such", city, {}, (*units)[1], cache).error().code,
                 ErrorCode::PageUnknown);
    }

    void theLegendCountsWhatIsInTheUnit()
    {
        const ProjectContents city = solvedCity(cityWithASiteAtAnEdge());
        const DocumentLayer& sites = *layerByTheme(city.layers, Theme::Childcare);
        DisplayCache cache;
        for (const auto& [level, communities] : {std::pair{AtlasLevel::District, 4},
                                                 {AtlasLevel::Town, 2},
                                                 {AtlasLevel::Community, 1}}) {
            std::int64_t all = 0;
            const auto units = atlasUnits(city, level);
            for (const AtlasUnit& unit : *units) {
                const auto page = atlasPage("coverage", city, {}, unit, cache);
                QCOMPARE(sumOf(page->legend.front()), std::int64_t{communities});
                QVERIFY(page->legendHeading.contains(unitName()));
                QCOMPARE(entryOf(page->legend, unitName())->stroke, unitEdge());
                if (const LegendEntry* const shown = entryOf(page->legend, sites.title))
                    all += shown->count.toLongLong();
            }
            QCOMPARE(all, static_cast<std::int64_t>(sites.table->rowCount())); // each in one unit
        }
        // Seen beyond the edge, and none of it.
        const auto units = atlasUnits(city, AtlasLevel::Community);
        const auto north = atlasPage("coverage", city, {}, (*units)[2], cache);
        QCOMPARE(entryOf(north->legend, sites.title)->count, QString("0"));
        const auto whole = projectPage("coverage", city, {}, cache);
        QCOMPARE(entryOf(whole->legend, sites.title)->count, QString("3"));
        QVERIFY(entryOf(whole->legend, unitName()) == nullptr);
        QVERIFY(whole->legendHeading != north->legendHeading);
    }

    void aPageOfACommunityCountsWhatIsInIt()
    {
        const ProjectContents city = solvedCity(cityWithASiteAtAnEdge());
        const QString title = layerByTheme(city.layers, Theme::Childcare)->title;
        DisplayCache cache;
        const auto countIn = [&](const char* community) {
            const auto page = projectPage("community", city, {.community = community}, cache);
            return entryOf(page->legend, title)->count;
        };
        QCOMPARE(countIn("C1"), QString("2"));
        QCOMPARE(countIn("C2"), QString("1"));
        QCOMPARE(countIn("C3"), QString("0")); // those of its neighbours are seen
    }

    void edgesAndSliversAreNoPartOfAUnit()
    {
        FeatureTable table = namedTable("mixed");
        const auto add = [&](Geometry geometry) {
            appendRow(table, static_cast<std::int64_t>(table.rowCount()), std::move(geometry), {});
        };
        add(Points{cityPlace(450, 100)});                     // a place on the edge
        add(Points{cityPlace(451, 100)});                     //
        add(Polygons{{square(450, 0, 450), {}}});             // the neighbour
        add(Polygons{{square(449.5, 0, 450), {}}});           // drawn a little off
        add(Polygons{{square(430, 0, 450), {}}});             // a park in both
        add(Lines{{cityPlace(450, 0), cityPlace(450, 450)}}); // along the edge
        add(Lines{{cityPlace(400, 10), cityPlace(500, 10)}}); // through it
        add({});
        const auto unit = UnitArea::of({{square(0, 0, 450), {}}});
        QCOMPARE(*unit->rowsIn(table), (std::vector<std::uint32_t>{0, 4, 6}));
        QCOMPARE(unit->squareMetres(), 450.0 * 450.0);
    }

    void bandsAreMeasuredInTheUnit()
    {
        // Two facilities: the ring of each lies on the other's disk.
        FeatureTable table = namedTable("areas");
        table.addColumn("metres", FieldType::Real);
        const auto add = [&](double metres, Polygons area) {
            appendRow(table, 1, std::move(area), {Value(metres)});
        };
        add(100, {{square(0, 0, 100), {}}});
        add(200, squareWithout(0, 0, 200, 100));
        add(100, {{square(100, 0, 100), {}}});
        add(200, {{square(0, 0, 100), {}}, {square(0, 100, 100), {}}, {square(100, 100, 100), {}}});
        ServiceAreaSummary summary;
        summary.bands = {{.cutoff = Metres(100)}, {.cutoff = Metres(200)}};
        summary.areas.rings = true;
        const auto unit = UnitArea::of({{square(0, 0, 150), {}}});
        const auto rings = unit->bandsIn(table, summary);
        QCOMPARE((*rings)[0], 15'000.0);
        QCOMPARE((*rings)[1], 7'500.0);
        summary.areas.rings = false;
        QCOMPARE((*unit->bandsIn(table, summary))[1], 22'500.0);
        const auto elsewhere = UnitArea::of({{square(600, 0, 150), {}}});
        QCOMPARE((*elsewhere->bandsIn(table, summary)), (std::vector<double>{0, 0}));
    }

    void thePagesOwnAnalysisIsNamedFirst()
    {
        const ProjectContents city = cityOfTwoResults();
        const auto units = atlasUnits(city, AtlasLevel::Community);
        const QString services = analysisName(kServices);
        bool both = false;
        for (const AtlasUnit& unit : *units) {
            const QStringList coverageFirst = unitGaps({"coverage"}, city, unit);
            const QStringList servicesFirst = unitGaps({"services"}, city, unit);
            QCOMPARE(QSet<QString>(coverageFirst.begin(), coverageFirst.end()),
                     QSet<QString>(servicesFirst.begin(), servicesFirst.end()));
            QCOMPARE(unitGaps({"childcare"}, city, unit), coverageFirst); // the same question
            QCOMPARE(unitGaps({"coverage", "services"}, city, unit), coverageFirst);
            const auto ofServices = [&](const QString& one) { return one.startsWith(services); };
            if (std::ranges::count_if(coverageFirst, ofServices) == coverageFirst.size()
                || std::ranges::none_of(coverageFirst, ofServices))
                continue;
            both = true;
            QVERIFY(!ofServices(coverageFirst.front()) && ofServices(coverageFirst.back()));
            QVERIFY(ofServices(servicesFirst.front()) && !ofServices(servicesFirst.back()));
            DisplayCache cache;
            const auto page = atlasPage("services", city, {}, unit, cache);
            QVERIFY(ofServices(page->gapSentence));
        }
        QVERIFY(both);
    }

    void bothMapsOfAComparisonShowTheUnit()
    {
        const ProjectContents city = cityOfTwoResults();
        const auto units = atlasUnits(city, AtlasLevel::Town);
        DisplayCache cache;
        const auto page = atlasPage("compare", city, {}, units->front(), cache);
        QCOMPARE(page->maps.size(), std::size_t{1});
        QCOMPARE(page->scene.layers.back().title, unitName());
        QCOMPARE(page->maps.front().scene.layers.back().title, unitName());
        QCOMPARE(sumOf(page->legend.front()), std::int64_t{2});
        QCOMPARE(sumOf(page->maps.front().legend.front()), std::int64_t{2});
        // Under each map the number that its result is known by, of this unit.
        QCOMPARE(page->indicators.size(), std::size_t{2});
        QCOMPARE(page->indicators[0].label, indicatorName("reachable-coverage"));
        QCOMPARE(page->indicators[0].value,
                 unitIndicators("coverage", city, units->front())[0].value);
        const PageIndicator services = unitIndicators("services", city, units->front())[0];
        QCOMPARE(page->indicators[1].value, services.value);
        QVERIFY(services.hasBar && services.value.endsWith('%')); // a share, not the first column
    }
};

QTEST_MAIN(TestUnitPages)
#include "tst_unit_pages.moc"
