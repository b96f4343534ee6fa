// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/anchors.h"

#include "geometry/measures.h"
#include "render/display_layer.h"

#include <algorithm>

namespace yimi {

namespace {

struct Anchor
{
    Coordinate place;
    double size = 0;
};

double largerSide(const Box& box)
{
    return std::max(box.width(), box.height());
}

std::optional<Anchor> anchorOf(std::monostate)
{
    return std::nullopt;
}

std::optional<Anchor> anchorOf(const Points& points)
{
    return points.empty() ? std::nullopt : std::optional(Anchor{points.front(), 0.0});
}

// Names of lines run along them.
std::optional<Anchor> anchorOf(const Lines&)
{
    return std::nullopt;
}

// The centroid reads best where it lies inside; crescents and rings of land get a point that
// certainly does.
std::optional<Anchor> anchorOf(const Polygons& polygons)
{
    const auto largest =
        std::ranges::max_element(polygons, {}, [](const Polygon& p) { return area(p); });
    if (largest == polygons.end() || largest->outer.size() < 4)
        return std::nullopt;
    const Polygons one{*largest};
    const Coordinate centre = centroid(one);
    return Anchor{contains(one, centre) ? centre : pointInside(one), largerSide(boxOf(*largest))};
}

} // namespace

void addAnchors(DisplayLayer& layer)
{
    const bool markers = std::ranges::any_of(
        layer.style.rules, [](const StyleRule& r) { return r.marker.has_value(); });
    if (layer.labelColumn == nullptr && !markers)
        return;
    const auto& geometries = layer.table->geometries;
    layer.anchors.resize(geometries.size());
    layer.sizes.resize(geometries.size());
    for (std::size_t row = 0; row < geometries.size(); ++row) {
        const auto anchor = std::visit([](const auto& g) { return anchorOf(g); }, geometries[row]);
        if (!anchor || !isFinite(anchor->place))
            continue;
        layer.anchors[row] = layer.vertexOf(anchor->place);
        layer.sizes[row] = static_cast<float>(anchor->size);
    }
}

} // namespace yimi
