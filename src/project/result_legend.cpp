// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/result_legend.h"

#include "project/document_scene.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

std::vector<LegendRow> resultLegend(const DocumentLayer& layer, Appearance appearance)
{
    const LayerStyle style = styleOf(layer, appearance);
    std::vector<LegendRow> rows;
    for (const StyleRule& rule : style.rules)
        rows.push_back({className(rule.label), rule, 0});
    const Column* const column = layer.table->column(style.field);
    for (std::size_t row = 0; row < layer.table->rowCount(); ++row) {
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
