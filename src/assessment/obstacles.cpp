// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/obstacles.h"

#include <algorithm>

namespace yimi {

namespace {

/// Lines and areas of all layers of a theme.
std::pair<Polygons, Lines> shapesOf(const CityLayers& layers, Theme theme)
{
    std::pair<Polygons, Lines> shapes;
    for (const CityLayer& layer : layers.layers) {
        if (layer.theme != theme)
            continue;
        for (const Geometry& geometry : layer.table->geometries) {
            if (const auto* areas = std::get_if<Polygons>(&geometry))
                shapes.first.insert(shapes.first.end(), areas->begin(), areas->end());
            else if (const auto* lines = std::get_if<Lines>(&geometry))
                shapes.second.insert(shapes.second.end(), lines->begin(), lines->end());
        }
    }
    return shapes;
}

/// Main roads on the ground.
Lines mainRoadsOf(const StreetNetwork& network)
{
    Lines lines;
    for (std::uint32_t e = 0; e < network.edgeCount(); ++e) {
        const RoadAttributes& road = network.edge(EdgeId(e)).road;
        if (road.roadClass != RoadClass::Main || road.level != 0)
            continue;
        const auto shape = network.shape(EdgeId(e));
        lines.emplace_back(shape.begin(), shape.end());
    }
    return lines;
}

} // namespace

Obstacles::Obstacles(const CityBase& city, bool mainRoads)
{
    const auto add = [&](Obstacle obstacle, Polygons areas, const Lines& lines) {
        m_kinds.push_back({obstacle, Barriers(std::move(areas), lines)});
    };
    const auto rails = shapesOf(city.layers, Theme::Railway);
    add(Obstacle::Railway, rails.first, rails.second);
    add(Obstacle::Expressway, {}, expresswaysOf(*city.network));
    const auto water = shapesOf(city.layers, Theme::Water);
    add(Obstacle::Water, water.first, water.second);
    if (mainRoads)
        add(Obstacle::MainRoad, {}, mainRoadsOf(*city.network));
}

Obstacle Obstacles::between(Coordinate from, Coordinate to) const
{
    const Box window{{std::min(from.x, to.x), std::min(from.y, to.y)},
                     {std::max(from.x, to.x), std::max(from.y, to.y)}};
    const auto found = std::ranges::find_if(m_kinds, [&](const Kind& kind) {
        return crossesAny(kind.barriers.near(window), from, to);
    });
    return found != m_kinds.end() ? found->obstacle : Obstacle::None;
}

} // namespace yimi
