// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"
#include "geometry/measures.h"
#include "render/chained_lines.h"
#include "render/display_layer.h"
#include "render/outlines.h"
#include "style/classified_style.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace yimi {

namespace {

/// Rules of rows; a text is looked up once, however many rows have it.
std::vector<std::uint16_t> rulesOfRows(const FeatureTable& table, const LayerStyle& style)
{
    const Column* column = styleColumn(table, style.field, style.fieldAliases);
    std::unordered_map<std::string, std::uint16_t> known;
    std::vector<std::uint16_t> rules(table.rowCount());
    for (std::size_t row = 0; row < rules.size(); ++row) {
        std::string text = column == nullptr ? std::string() : column->text(row);
        auto found = known.find(text);
        if (found == known.end()) {
            const auto rule = ruleFor(style, text);
            const auto number = rule ? static_cast<std::uint16_t>(*rule) : DisplayLayer::kNoRule;
            found = known.emplace(std::move(text), number).first;
        }
        rules[row] = found->second;
    }
    return rules;
}

const Column* levelColumn(const FeatureTable& table, const LayerStyle& style)
{
    for (const std::string& name : style.levelFields) {
        if (const Column* column = table.column(name))
            return column;
    }
    return nullptr;
}

/// In steps of a quarter px, so that few pictures of markers serve all rows.
std::vector<float> markerSizes(const FeatureTable& table, const LayerStyle& style)
{
    std::vector<float> sizes;
    if (!style.sizes)
        return sizes;
    const Column* column = table.column(style.sizes->field);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const auto number = column == nullptr ? std::nullopt : column->number(row);
        sizes.push_back(static_cast<float>(std::round(markerSize(*style.sizes, number) * 4) / 4));
    }
    return sizes;
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

class LayerMaker
{
public:
    LayerMaker(std::shared_ptr<const FeatureTable> table, const LayerStyle& style)
        : m_layer(std::make_shared<DisplayLayer>())
    {
        m_layer->style = style;
        m_layer->extent = table->extent();
        m_layer->origin = m_layer->extent.empty() ? Coordinate{} : m_layer->extent.centre();
        m_layer->ruleOfRow = rulesOfRows(*table, style);
        m_layer->markerSizes = markerSizes(*table, style);
        m_layer->labelColumn = styleColumn(*table, style.labelField, style.labelFieldAliases);
        m_layer->table = std::move(table);
    }

    std::shared_ptr<const DisplayLayer> make()
    {
        const Column* levels = levelColumn(*m_layer->table, m_layer->style);
        for (std::size_t row = 0; row < m_layer->table->rowCount(); ++row) {
            const std::uint16_t rule = m_layer->ruleOfRow[row];
            if (rule == DisplayLayer::kNoRule)
                continue;
            m_place = {static_cast<std::uint32_t>(row),
                       rule,
                       m_layer->rule(rule).order,
                       levelOf(levels, row),
                       true};
            std::visit([this](const auto& geometry) { add(geometry); },
                       m_layer->table->geometries[row]);
        }
        finish();
        return m_layer;
    }

private:
    void add(std::monostate) {}

    void add(const Points& points)
    {
        for (const Coordinate point : points)
            addPart(m_points, std::span(&point, 1));
    }

    void add(const Lines& lines)
    {
        for (const LineString& line : lines) {
            if (line.size() < 2 || !addPart(m_lines, line))
                continue;
            if (m_layer->style.label.alongLine && m_layer->labelColumn != nullptr)
                addNamed();
        }
    }

    void add(const Polygons& polygons)
    {
        for (const Polygon& polygon : polygons) {
            addRing(polygon.outer, true);
            for (const Ring& hole : polygon.holes)
                addRing(hole, false);
        }
    }

    /// False, and nothing is added, when a coordinate is no number. The vertices stay in
    /// m_vertices.
    bool addPart(PartSetBuilder& builder, std::span<const Coordinate> coordinates)
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
    void addNamed()
    {
        if (m_layer->labelColumn->isNull(m_place.row))
            return;
        const std::string name = m_layer->labelColumn->text(m_place.row);
        if (name.empty())
            return;
        const auto number = static_cast<std::uint32_t>(m_names.size());
        const auto first = static_cast<std::uint32_t>(m_namedVertices.size());
        m_namedVertices.insert(m_namedVertices.end(), m_vertices.begin(), m_vertices.end());
        m_named.push_back({m_place,
                           m_names.emplace(name, number).first->second,
                           first,
                           static_cast<std::uint32_t>(m_namedVertices.size())});
    }

    void addRing(const Ring& ring, bool counterClockwise)
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

    // Each kind of part by itself, on all cores.
    void finish()
    {
        const std::array<std::function<void()>, 6> steps{
            [this] { m_layer->points = m_points.finish(); },
            [this] { m_layer->lines = m_lines.finish(); },
            [this] { m_layer->rings = m_rings.finish(); },
            [this] {
                addOutlines(m_borders, m_outlines);
                m_layer->outlines = m_outlines.finish();
            },
            [this] {
                PartSetBuilder streets(PartKind::Label);
                addChained(m_named, m_namedVertices, streets);
                m_layer->labelLines = streets.finish();
            },
            [this] { addAnchors(); }};
        parallelFor(
            steps.size(), 0, [&](std::size_t i, unsigned) { steps[i](); }, 1);
    }

    void addAnchors();

    std::shared_ptr<DisplayLayer> m_layer;
    PartSetBuilder::Place m_place;
    PartSetBuilder m_points{PartKind::Point};
    PartSetBuilder m_lines{PartKind::Line};
    PartSetBuilder m_rings{PartKind::Border};
    PartSetBuilder m_outlines{PartKind::Line};
    std::vector<PlacedRing> m_borders;
    std::vector<NamedLine> m_named;
    std::vector<Vertex> m_namedVertices;
    std::unordered_map<std::string, std::uint32_t> m_names; ///< numbered as they come
    std::vector<Vertex> m_vertices;
};

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

void LayerMaker::addAnchors()
{
    const bool markers = std::ranges::any_of(
        m_layer->style.rules, [](const StyleRule& r) { return r.marker.has_value(); });
    if (m_layer->labelColumn == nullptr && !markers)
        return;
    const auto& geometries = m_layer->table->geometries;
    m_layer->anchors.resize(geometries.size());
    m_layer->sizes.resize(geometries.size());
    for (std::size_t row = 0; row < geometries.size(); ++row) {
        const auto anchor = std::visit([](const auto& g) { return anchorOf(g); }, geometries[row]);
        if (!anchor || !isFinite(anchor->place))
            continue;
        m_layer->anchors[row] = m_layer->vertexOf(anchor->place);
        m_layer->sizes[row] = static_cast<float>(anchor->size);
    }
}

} // namespace

VertexBox DisplayLayer::windowOf(const Box& box) const
{
    const Vertex low = vertexOf(box.min);
    const Vertex high = vertexOf(box.max);
    return {low.x, low.y, high.x, high.y};
}

std::shared_ptr<const DisplayLayer> prepareLayer(std::shared_ptr<const FeatureTable> table,
                                                 const LayerStyle& style)
{
    assert(table != nullptr);
    return LayerMaker(std::move(table), style).make();
}

} // namespace yimi
