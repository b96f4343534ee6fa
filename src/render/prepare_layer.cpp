// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"
#include "render/display_layer.h"
#include "render/layer_parts.h"
#include "style/classified_style.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <unordered_map>

namespace yimi {

namespace {

constexpr std::size_t kFewRows = 4096;
constexpr std::size_t kPieces = 8;

/// Rules of rows; a text is looked up once in each piece of the table, however many rows have it.
std::vector<std::uint16_t> rulesOfRows(const FeatureTable& table, const LayerStyle& style)
{
    const Column* column = styleColumn(table, style.field, style.fieldAliases);
    std::vector<std::uint16_t> rules(table.rowCount());
    const auto fill = [&](std::size_t first, std::size_t end) {
        std::unordered_map<std::string, std::uint16_t> known;
        for (std::size_t row = first; row < end; ++row) {
            std::string text = column == nullptr ? std::string() : column->text(row);
            auto found = known.find(text);
            if (found == known.end()) {
                const auto rule = ruleFor(style, text);
                const auto number =
                    rule ? static_cast<std::uint16_t>(*rule) : DisplayLayer::kNoRule;
                found = known.emplace(std::move(text), number).first;
            }
            rules[row] = found->second;
        }
    };
    parallelFor(
        kPieces,
        0,
        [&](std::size_t i, unsigned) {
            fill(rules.size() * i / kPieces, rules.size() * (i + 1) / kPieces);
        },
        1);
    return rules;
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

/// Everything of the layer but its geometry.
std::shared_ptr<DisplayLayer> withoutParts(std::shared_ptr<const FeatureTable> table,
                                           const LayerStyle& style)
{
    auto layer = std::make_shared<DisplayLayer>();
    layer->style = style;
    layer->extent = table->extent();
    layer->origin = layer->extent.empty() ? Coordinate{} : layer->extent.centre();
    layer->ruleOfRow = rulesOfRows(*table, style);
    layer->markerSizes = markerSizes(*table, style);
    layer->labelColumn = styleColumn(*table, style.labelField, style.labelFieldAliases);
    layer->table = std::move(table);
    return layer;
}

/// Rows in so many pieces, whatever the number of cores.
LayerParts partsOf(const DisplayLayer& layer)
{
    const std::size_t rows = layer.table->rowCount();
    const std::size_t count = rows < kFewRows ? 1 : kPieces;
    std::vector<LayerParts> pieces(count, LayerParts(layer, rows / count + 1));
    const auto startOf = [&](std::size_t piece) { return rows * piece / pieces.size(); };
    parallelFor(
        pieces.size(),
        0,
        [&](std::size_t i, unsigned) { pieces[i].take(startOf(i), startOf(i + 1)); },
        1);
    return LayerParts::joined(std::move(pieces));
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
    const auto layer = withoutParts(std::move(table), style);
    LayerParts parts = partsOf(*layer);
    parts.pack(*layer);
    return layer;
}

} // namespace yimi
