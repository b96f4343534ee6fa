// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/result_legend.h"

#include "project/document_scene.h"
#include "style/classified_style.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

std::vector<LegendRow> resultLegend(const DocumentLayer& layer,
                                    Appearance appearance,
                                    const Box* within,
                                    const std::vector<std::uint32_t>* counted)
{
    const LayerStyle style = styleOf(layer, appearance);
    const std::vector<std::int64_t> drawn = featuresPerRule(style, *layer.table, within);
    const std::vector<std::int64_t> told =
        counted != nullptr ? featuresPerRule(style, *layer.table, *counted) : drawn;
    std::vector<LegendRow> rows;
    for (std::size_t i = 0; i < style.rules.size(); ++i) {
        const QString text = className(style.rules[i].label);
        if (drawn[i] > 0)
            rows.push_back({text.isEmpty() ? layer.title : text, style.rules[i], told[i]});
    }
    return rows;
}

} // namespace yimi
