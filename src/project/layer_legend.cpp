// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/layer_legend.h"

#include "project/document_scene.h"
#include "style/class_label.h"
#include "style/classified_style.h"
#include "style/size_samples.h"
#include "wording/assessment_text.h"
#include "wording/sentence.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

std::vector<LegendRow>
classRows(const LayerStyle& style, const FeatureTable& table, const Box* within)
{
    std::vector<LegendRow> rows;
    const std::vector<std::int64_t> counts = featuresPerRule(style, table, within);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            rows.push_back({className(style.rules[i].label), style.rules[i], counts[i]});
    }
    return rows;
}

std::int64_t withoutNumber(const FeatureTable& table, const Column& column, const Box* within)
{
    std::int64_t count = 0;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const bool seen = within == nullptr || within->intersects(boxOf(table.geometries[row]));
        count += seen && !column.number(row) ? 1 : 0;
    }
    return count;
}

/// The markers say how much; what they lie on is seen on the map.
StyleRule markerAlone(StyleRule rule)
{
    rule.fill.reset();
    rule.stroke.reset();
    return rule;
}

/// Some numbers with their markers, and the features that have none.
std::vector<LegendRow> sizeRows(const LayerStyle& style,
                                const FeatureTable& table,
                                const Column& column,
                                const Box* within)
{
    const SizeLook& sizes = *style.sizes;
    const StyleRule rule = markerAlone(*chiefRule(style));
    std::vector<LegendRow> rows;
    for (const double number : sizeSamples(sizes, column))
        rows.push_back({fromUtf8(measureLabel(number, sizes.unit)),
                        rule,
                        std::nullopt,
                        markerSize(sizes, number)});
    if (const std::int64_t none = withoutNumber(table, column, within); none > 0)
        rows.push_back({className("no_data"), rule, none, sizes.from});
    return rows;
}

/// Of people's own layers as they named it: «seats» is one thing there and another in a result.
QString fieldTitle(const DocumentLayer& layer, const std::string& field)
{
    if (const auto ages = parseAgeGroups(field))
        return ageGroupsName(*ages);
    return layer.role == LayerRole::Result ? columnName(field) : fromUtf8(field);
}

} // namespace

std::vector<LegendRow>
legendRows(const DocumentLayer& layer, Appearance appearance, const Box* within)
{
    const LayerStyle style = styleOf(layer, appearance);
    std::vector<LegendRow> rows = classRows(style, *layer.table, within);
    const Column* const sized = style.sizes ? layer.table->column(style.sizes->field) : nullptr;
    if (sized != nullptr && !rows.empty()) {
        // One look for all has nothing to say but its sizes.
        if (rows.size() == 1)
            rows.clear();
        std::ranges::move(sizeRows(style, *layer.table, *sized, within), std::back_inserter(rows));
    }
    for (LegendRow& row : rows) {
        if (row.text.isEmpty())
            row.text = layer.title;
    }
    return rows;
}

QString legendCaption(const DocumentLayer& layer)
{
    const LayerStyle style = styleOf(layer, Appearance::Light);
    switch (styleKind(style)) {
    case StyleKind::Proportional:
        return fieldTitle(layer, style.sizes->field);
    case StyleKind::Graduated:
        return fieldTitle(layer, style.field);
    case StyleKind::Categorised:
        // The classes of a theme and of a result are known, whatever their colours.
        return layer.role == LayerRole::Input && style.field != themeStyle(layer.theme).field
                   ? fieldTitle(layer, style.field)
                   : QString();
    case StyleKind::Single:
        break;
    }
    return {};
}

double widestMarker(const std::vector<LegendRow>& rows)
{
    double widest = 0;
    for (const LegendRow& row : rows)
        widest = std::max(widest, row.width);
    return widest;
}

} // namespace yimi
