// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/result_legend.h"

#include "project/document_scene.h"
#include "style/classified_style.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

std::vector<LegendRow>
resultLegend(const DocumentLayer& layer, Appearance appearance, const Box* within)
{
    const LayerStyle style = styleOf(layer, appearance);
    std::vector<LegendRow> rows;
    for (const StyleRule& rule : style.rules)
        rows.push_back({className(rule.label), rule, 0});
    const std::vector<std::int64_t> counts = featuresPerRule(style, *layer.table, within);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].count = counts[i];
    std::erase_if(rows, [](const LegendRow& row) { return row.count == 0; });
    for (LegendRow& row : rows) {
        if (row.text.isEmpty())
            row.text = layer.title;
    }
    return rows;
}

} // namespace yimi
