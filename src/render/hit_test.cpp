// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"
#include "render/display_layer.h"

#include <algorithm>
#include <limits>

namespace yimi {

namespace {

double distanceTo(const Points& points, Coordinate at)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const Coordinate point : points)
        nearest = std::min(nearest, distance(point, at));
    return nearest;
}

double distanceTo(const Lines& lines, Coordinate at)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const LineString& line : lines) {
        if (line.size() >= 2)
            nearest = std::min(nearest, nearestOnLine(line, at).distance);
    }
    return nearest;
}

double distanceTo(const Polygons& polygons, Coordinate at)
{
    return contains(polygons, at) ? 0 : std::numeric_limits<double>::infinity();
}

double distanceTo(std::monostate, Coordinate)
{
    return std::numeric_limits<double>::infinity();
}

/// Rows of one layer whose boxes are near, each once.
std::vector<std::uint32_t>
nearRows(const DisplayLayer& layer, const VertexBox& window, double metresPerPixel)
{
    std::vector<std::uint32_t> rows;
    for (const PartSet* parts : {&layer.points, &layer.lines, &layer.rings}) {
        for (const PartSet::Bucket& bucket : parts->buckets()) {
            const StyleRule& rule = layer.rule(bucket.rule);
            if (metresPerPixel > rule.maxMetresPerPixel || metresPerPixel < rule.minMetresPerPixel)
                continue;
            parts->visit(bucket, window, [&](std::uint32_t part) {
                rows.push_back(parts->row(part));
                return true;
            });
        }
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

/// Markers are hit anywhere on them, not only at their middle.
double reachOf(const DisplayLayer& layer, std::uint32_t row, double metresPerPixel)
{
    const StyleRule& rule = layer.rule(layer.ruleOfRow[row]);
    if (!rule.marker || layer.table->geometries[row].index() != 1)
        return 0;
    return layer.markerSize(row, metresPerPixel <= rule.markerFromMetresPerPixel) / 2;
}

constexpr double kLargestMarker = 64;

void addHits(std::vector<Hit>& hits,
             const DisplayLayer& layer,
             std::size_t position,
             const MapView& view,
             Coordinate at,
             double tolerance)
{
    Box box;
    box.include(at);
    const VertexBox window =
        layer.windowOf(box.grownBy((tolerance + kLargestMarker) * view.metresPerPixel));
    const std::size_t first = hits.size();
    for (const std::uint32_t row : nearRows(layer, window, view.metresPerPixel)) {
        const double metres = std::visit([at](const auto& g) { return distanceTo(g, at); },
                                         layer.table->geometries[row]);
        const double px =
            std::max(metres / view.metresPerPixel - reachOf(layer, row, view.metresPerPixel), 0.0);
        if (px <= tolerance)
            hits.push_back({position, row, px});
    }
    std::stable_sort(hits.begin() + static_cast<std::ptrdiff_t>(first),
                     hits.end(),
                     [](const Hit& a, const Hit& b) { return a.distance < b.distance; });
}

} // namespace

std::vector<Hit> hitTest(const Scene& scene, const MapView& view, QPointF at, double tolerance)
{
    std::vector<Hit> hits;
    const Coordinate place = view.screenToMap(at);
    for (std::size_t i = scene.layers.size(); i-- > 0;) {
        if (scene.layers[i].visible && scene.layers[i].display)
            addHits(hits, *scene.layers[i].display, i, view, place, tolerance);
    }
    return hits;
}

} // namespace yimi
