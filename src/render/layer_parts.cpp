// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/layer_parts.h"

#include "base/parallel.h"
#include "geometry/measures.h"
#include "render/anchors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>

namespace yimi {

namespace {

const Column* levelColumn(const FeatureTable& table, const LayerStyle& style)
{
    for (const std::string& name : style.levelFields) {
        if (const Column* column = table.column(name))
            return column;
    }
    return nullptr;
}

int levelOf(const Column* column, std::size_t row)
{
    const auto number = column == nullptr ? std::nullopt : column->number(row);
    return number && std::isfinite(*number) ? static_cast<int>(std::clamp(*number, -100.0, 100.0))
                                            : 0;
}

template <typename Coordinates>
bool allFinite(const Coordinates& coordinates)
{
    return std::ranges::all_of(coordinates, [](Coordinate c) { return isFinite(c); });
}

} // namespace

void LayerParts::take(std::size_t first, std::size_t end)
{
    const FeatureTable& table = *m_layer->table;
    const Column* const levels = levelColumn(table, m_layer->style);
    for (std::size_t row = first; row < end; ++row) {
        const std::uint16_t rule = m_layer->ruleOfRow[row];
        if (rule == DisplayLayer::kNoRule)
            continue;
        m_place = {static_cast<std::uint32_t>(row),
                   rule,
                   m_layer->rule(rule).order,
                   levelOf(levels, row),
                   true};
        std::visit([this](const auto& geometry) { add(geometry); }, table.geometries[row]);
    }
}

void LayerParts::add(const Points& points)
{
    for (const Coordinate point : points)
        addPart(m_points, std::span(&point, 1));
}

void LayerParts::add(const Lines& lines)
{
    for (const LineString& line : lines) {
        if (line.size() < 2 || !addPart(m_lines, line))
            continue;
        if (m_layer->style.label.alongLine && m_layer->labelColumn != nullptr)
            addNamed();
    }
}

void LayerParts::add(const Polygons& polygons)
{
    for (const Polygon& polygon : polygons) {
        addRing(polygon.outer, true);
        for (const Ring& hole : polygon.holes)
            addRing(hole, false);
    }
}

/// False, and nothing is added, when a coordinate is no number. The vertices stay in m_vertices.
bool LayerParts::addPart(PartSetBuilder& builder, std::span<const Coordinate> coordinates)
{
    if (!allFinite(coordinates))
        return false;
    m_vertices.clear();
    for (const Coordinate c : coordinates)
        m_vertices.push_back(m_layer->vertexOf(c));
    builder.add(m_place, m_vertices);
    m_place.startsFeature = false;
    return true;
}

/// The line just added, for the labels along it.
void LayerParts::addNamed()
{
    if (m_layer->labelColumn->isNull(m_place.row))
        return;
    std::string name = m_layer->labelColumn->text(m_place.row);
    if (name.empty())
        return;
    const auto number = static_cast<std::uint32_t>(m_names.size());
    const auto end = static_cast<std::uint32_t>(m_lines.vertices().size());
    m_named.push_back({m_place,
                       m_names.emplace(std::move(name), number).first->second,
                       end - static_cast<std::uint32_t>(m_vertices.size()),
                       end});
}

void LayerParts::addRing(const Ring& ring, bool counterClockwise)
{
    if (ring.size() < 4 || !allFinite(ring))
        return;
    PlacedRing placed{m_place, {}};
    for (const Coordinate c : ring)
        placed.vertices.push_back(m_layer->vertexOf(c));
    if ((signedArea(ring) > 0) != counterClockwise)
        std::ranges::reverse(placed.vertices);
    m_rings.add(m_place, placed.vertices);
    m_place.startsFeature = false;
    if (m_layer->rule(m_place.rule).stroke)
        m_borders.push_back(std::move(placed));
}

/// Its names get numbers of these.
void LayerParts::addNamedOf(const LayerParts& other, std::size_t verticesBefore)
{
    std::vector<std::uint32_t> numbers(other.m_names.size());
    for (const auto& [name, number] : other.m_names)
        numbers[number] =
            m_names.emplace(name, static_cast<std::uint32_t>(m_names.size())).first->second;
    const auto shift = static_cast<std::uint32_t>(verticesBefore);
    for (const NamedLine& line : other.m_named)
        m_named.push_back({line.place, numbers[line.name], line.first + shift, line.end + shift});
}

void LayerParts::joinNamed(std::span<LayerParts> pieces)
{
    std::size_t named = 0;
    for (const LayerParts& piece : pieces)
        named += piece.m_named.size();
    m_named.reserve(named);
    std::size_t vertices = 0;
    for (LayerParts& piece : pieces) {
        addNamedOf(piece, vertices);
        vertices += piece.m_lines.vertices().size();
        std::ranges::move(piece.m_borders, std::back_inserter(m_borders));
    }
}

LayerParts LayerParts::joined(std::vector<LayerParts> pieces)
{
    if (pieces.size() == 1)
        return std::move(pieces.front());
    LayerParts all(*pieces.front().m_layer);
    const auto join = [&](PartKind kind, PartSetBuilder LayerParts::*member) {
        std::vector<const PartSetBuilder*> builders;
        for (const LayerParts& piece : pieces)
            builders.push_back(&(piece.*member));
        all.*member = PartSetBuilder::joined(kind, builders);
    };
    const std::array<std::function<void()>, 4> steps{
        [&] { join(PartKind::Line, &LayerParts::m_lines); },
        [&] { all.joinNamed(pieces); },
        [&] { join(PartKind::Border, &LayerParts::m_rings); },
        [&] { join(PartKind::Point, &LayerParts::m_points); }};
    parallelFor(
        steps.size(), 0, [&](std::size_t i, unsigned) { steps[i](); }, 1);
    return all;
}

void LayerParts::pack(DisplayLayer& layer)
{
    const std::array<std::function<void()>, 6> steps{[&] { layer.lines = m_lines.finish(); },
                                                     [&] {
                                                         PartSetBuilder streets(PartKind::Line);
                                                         addChained(
                                                             m_named, m_lines.vertices(), streets);
                                                         layer.labelLines = streets.finish();
                                                     },
                                                     [&] { layer.rings = m_rings.finish(); },
                                                     [&] {
                                                         PartSetBuilder outlines(PartKind::Line);
                                                         addOutlines(m_borders, outlines);
                                                         layer.outlines = outlines.finish();
                                                     },
                                                     [&] { layer.points = m_points.finish(); },
                                                     [&] { addAnchors(layer); }};
    parallelFor(
        steps.size(), 0, [&](std::size_t i, unsigned) { steps[i](); }, 1);
}

} // namespace yimi
