// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/result_legend.h"

#include "project/document_scene.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

bool holds(const Box& outer, const Box& inner)
{
    return inner.empty() || (outer.contains(inner.min) && outer.contains(inner.max));
}

/// As drawing finds it: the field itself, else the first of its other names that is there.
const Column* fieldOf(const FeatureTable& table, const LayerStyle& style)
{
    const Column* column = table.column(style.field);
    for (const std::string& alias : style.fieldAliases)
        column = column ? column : table.column(alias);
    return column;
}

} // namespace

std::vector<LegendRow>
resultLegend(const DocumentLayer& layer, Appearance appearance, const Box* within)
{
    const LayerStyle style = styleOf(layer, appearance);
    std::vector<LegendRow> rows;
    for (const StyleRule& rule : style.rules)
        rows.push_back({className(rule.label), rule, 0});
    const Column* const column = fieldOf(*layer.table, style);
    const bool all = within == nullptr || holds(*within, layer.table->extent());
    for (std::size_t row = 0; row < layer.table->rowCount(); ++row) {
        if (!all && !within->intersects(boxOf(layer.table->geometries[row])))
            continue;
        const auto rule = ruleFor(style, column != nullptr ? column->text(row) : std::string());
        if (rule)
            ++rows[*rule].count;
    }
    std::erase_if(rows, [](const LegendRow& row) { return row.count == 0; });
    for (LegendRow& row : rows) {
        if (row.text.isEmpty())
            row.text = layer.title;
    }
    return rows;
}

} // namespace yimi
