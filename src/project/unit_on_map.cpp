// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/unit_on_map.h"

#include "geometry/overlay.h"
#include "project/page_text.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr double kFarAway = 20; ///< the pale ground reaches so many times its size
constexpr Colour kPale{255, 255, 255, 150};
constexpr Colour kEdge{0x1E, 0x7A, 0x6B, 255};

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
    style.rules = {{.stroke = unitEdge()}};
    return style;
}

SceneLayer layerOf(Geometry geometry, const Crs& crs, const LayerStyle& style)
{
    auto table = std::make_shared<FeatureTable>();
    table->crs = crs;
    appendRow(*table, 1, std::move(geometry), {});
    return {.display = prepareLayer(std::move(table), style), .title = unitName()};
}

} // namespace

Result<void>
showUnit(Scene& scene, const Polygons& area, const Box& extent, const Crs& crs, std::size_t at)
{
    const Box far = extent.grownBy(std::max(extent.width(), extent.height()) * kFarAway);
    auto around = difference({{ringOf(far), {}}}, area);
    if (!around)
        return tl::unexpected(around.error());
    Lines edges;
    for (const Polygon& polygon : area) {
        edges.push_back(polygon.outer);
        edges.insert(edges.end(), polygon.holes.begin(), polygon.holes.end());
    }
    const auto place =
        scene.layers.begin() + static_cast<std::ptrdiff_t>(std::min(at, scene.layers.size()));
    scene.layers.insert(place,
                        {layerOf(std::move(*around), crs, paleStyle()),
                         layerOf(std::move(edges), crs, edgeStyle())});
    return {};
}

QString unitName()
{
    return PageText::tr("本页范围");
}

Stroke unitEdge()
{
    return {.colour = kEdge,
            .width = 2.4,
            .dashes = {},
            .casing = Colour{255, 255, 255, 255},
            .casingWidth = 2};
}

Box withSurroundings(const Box& box, double share, double least)
{
    return box.empty() ? box
                       : box.grownBy(std::max(std::max(box.width(), box.height()) * share, least));
}

} // namespace yimi
