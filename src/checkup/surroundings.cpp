// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkup/surroundings.h"

#include "geometry/measures.h"

#include <algorithm>

namespace yimi {

namespace {

Areas cityOf(std::span<const CheckedLayer> layers)
{
    for (const Theme theme : {Theme::District, Theme::Town}) {
        Areas areas(layers, theme);
        if (!areas.empty())
            return areas;
    }
    return {layers, Theme::Community};
}

} // namespace

Areas::Areas(std::span<const CheckedLayer> layers, Theme theme)
{
    for (const CheckedLayer& layer : layers) {
        if (layer.theme != theme)
            continue;
        for (const Geometry& geometry : layer.table->geometries) {
            if (const auto* areas = std::get_if<Polygons>(&geometry))
                m_areas.push_back(areas);
        }
    }
    std::vector<Box> boxes;
    for (const Polygons* areas : m_areas)
        boxes.push_back(boxOf(*areas));
    m_index = BoxIndex(boxes);
}

bool Areas::hold(Coordinate point) const
{
    return std::ranges::any_of(m_index.query({point, point}),
                               [&](std::uint32_t i) { return contains(*m_areas[i], point); });
}

Surroundings::Surroundings(std::span<const CheckedLayer> layers)
    : water(layers, Theme::Water), city(cityOf(layers)), communities(layers, Theme::Community)
{
    for (const CheckedLayer& layer : layers) {
        if (layer.theme == Theme::Road && layer.table->geometryKind() == GeometryKind::Line)
            streets.emplace_back(layer.table);
    }
}

bool Surroundings::farFromRoad(Coordinate point, double metres) const
{
    bool any = false;
    for (const LineDistances& one : streets) {
        if (one.empty())
            continue;
        any = true;
        if (one.distance(point, metres + 1) <= metres)
            return false;
    }
    return any;
}

} // namespace yimi
