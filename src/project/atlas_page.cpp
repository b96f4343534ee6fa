// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/atlas_page.h"

#include "project/page_text.h"
#include "project/pages.h"
#include "project/unit_figures.h"
#include "project/unit_on_map.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr double kSurroundings = 0.08; ///< margin around the unit, as a share of its size
constexpr double kLeastMargin = 150;   ///< metres: a small community still shows its streets
constexpr double kFarAway = 20;        ///< the pale ground reaches so many times its size
constexpr Colour kPale{255, 255, 255, 150};
constexpr Colour kEdge{0x1E, 0x7A, 0x6B, 255};

Box extentOf(const Polygons& area)
{
    Box box;
    for (const Polygon& polygon : area) {
        for (const Coordinate& c : polygon.outer)
            box.include(c);
    }
    return box;
}

Ring ringOf(const Box& box)
{
    return {box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}, box.min};
}

LayerStyle paleStyle()
{
    LayerStyle style;
    style.rules = {{.fill = Fill{kPale}}};
    return style;
}

LayerStyle edgeStyle()
{
    LayerStyle style;
    style.rules = {{.stroke = Stroke{.colour = kEdge,
                                     .width = 2.4,
                                     .dashes = {},
                                     .casing = Colour{255, 255, 255, 255},
                                     .casingWidth = 2}}};
    return style;
}

/// What is around the unit, as a layer of the page.
SceneLayer layerOf(Geometry geometry, const Crs& crs, const LayerStyle& style)
{
    auto table = std::make_shared<FeatureTable>();
    table->crs = crs;
    appendRow(*table, 1, std::move(geometry), {});
    return {.display = prepareLayer(std::move(table), style), .title = PageText::tr("本页范围")};
}

/// Pale around the unit, a line along its edge.
Result<void> showUnit(Scene& scene, const AtlasUnit& unit, const Box& extent, const Crs& crs)
{
    const Box far = extent.grownBy(std::max(extent.width(), extent.height()) * kFarAway);
    auto around = difference({{ringOf(far), {}}}, unit.area);
    if (!around)
        return tl::unexpected(around.error());
    Lines edges;
    for (const Polygon& polygon : unit.area) {
        edges.push_back(polygon.outer);
        edges.insert(edges.end(), polygon.holes.begin(), polygon.holes.end());
    }
    scene.layers.push_back(layerOf(std::move(*around), crs, paleStyle()));
    scene.layers.push_back(layerOf(std::move(edges), crs, edgeStyle()));
    return {};
}

QString placeName(const AtlasUnit& unit)
{
    QStringList parts;
    if (unit.level != AtlasLevel::District)
        parts += QString::fromStdString(unit.district);
    if (unit.level == AtlasLevel::Community)
        parts += QString::fromStdString(unit.town);
    parts += QString::fromStdString(unit.name);
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

void putWords(Page& page, const ProjectContents& contents, const AtlasUnit& unit)
{
    page.subtitle = page.subtitle.isEmpty()
                        ? page.title
                        : PageText::tr("%1 · %2").arg(page.title, page.subtitle);
    page.title = placeName(unit);
    page.indicators = unitIndicators(page.name, contents, unit);
    page.bars = unitBars(page.name, contents, unit);
    page.barsHeading = unit.level == AtlasLevel::District ? PageText::tr("各镇街可达覆盖率")
                                                          : PageText::tr("各社区可达覆盖率");
    page.ringHeading = PageText::tr("儿童构成");
    page.ring = unitRing(contents, unit);
    page.tables = unitTables(page.name, contents, unit);
    page.gapSentence = unitGaps(contents, unit).join(QLatin1Char('\n'));
    // Every page of an atlas says why: before the method where its layout has no place of its own.
    const bool hasPlace = std::ranges::any_of(page.layout.items, [](const LayoutItem& item) {
        return item.kind == ItemKind::GapSentence;
    });
    if (!hasPlace && !page.gapSentence.isEmpty())
        page.method = page.gapSentence + QLatin1Char('\n') + page.method;
}

} // namespace

Result<Page> atlasPage(const QString& name,
                       const ProjectContents& contents,
                       const PageRequest& request,
                       const AtlasUnit& unit,
                       DisplayCache& cache,
                       const TaskContext& task)
{
    PageRequest own = request;
    own.extent = withSurroundings(boxOf(unit.area), kSurroundings, kLeastMargin);
    own.community = QString::fromStdString(unit.id);
    auto page = projectPage(name, contents, own, cache, task);
    if (!page || page->name == QStringLiteral("community"))
        return page; // a page about a community shows it, and says all of it already
    putWords(*page, contents, unit);
    const std::size_t above = page->scene.layers.size();
    if (auto shown = showUnit(page->scene, unit.area, *own.extent, contents.settings.crs, above);
        !shown)
        return tl::unexpected(shown.error());
    return page;
}

} // namespace yimi
