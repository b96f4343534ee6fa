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
classRows(const LayerStyle& style, const FeatureTable& table, const LegendOptions& options)
{
    const std::vector<std::int64_t> drawn = featuresPerRule(style, table, options.within);
    const std::vector<std::int64_t> told =
        options.counted != nullptr ? featuresPerRule(style, table, *options.counted) : drawn;
    std::vector<LegendRow> rows;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        if (drawn[i] > 0)
            rows.push_back({className(style.rules[i].label), style.rules[i], told[i]});
    }
    return rows;
}

/// Nothing where none is drawn.
std::optional<std::int64_t>
withoutNumber(const FeatureTable& table, const Column& column, const LegendOptions& options)
{
    std::int64_t drawn = 0;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const bool seen =
            options.within == nullptr || options.within->intersects(boxOf(table.geometries[row]));
        drawn += seen && !column.number(row) ? 1 : 0;
    }
    if (drawn == 0)
        return std::nullopt;
    if (options.counted == nullptr)
        return drawn;
    return std::ranges::count_if(*options.counted,
                                 [&](std::uint32_t row) { return !column.number(row); });
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
                                const LegendOptions& options)
{
    const SizeLook& sizes = *style.sizes;
    const StyleRule rule = markerAlone(*chiefRule(style));
    std::vector<LegendRow> rows;
    for (const double number : sizeSamples(sizes, column))
        rows.push_back({fromUtf8(measureLabel(number, sizes.unit)),
                        rule,
                        std::nullopt,
                        markerSize(sizes, number)});
    if (const auto none = withoutNumber(table, column, options))
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
legendRows(const DocumentLayer& layer, Appearance appearance, const LegendOptions& options)
{
    const LayerStyle style = styleOf(layer, appearance);
    std::vector<LegendRow> rows = classRows(style, *layer.table, options);
    const Column* const sized = style.sizes ? layer.table->column(style.sizes->field) : nullptr;
    if (sized != nullptr && !rows.empty()) {
        std::vector<LegendRow> sizes = sizeRows(style, *layer.table, *sized, options);
        const bool samples = !sizes.empty() && !sizes.front().count;
        // One look for all has nothing to say but its sizes, where numbers differ at all.
        if (rows.size() == 1 && samples)
            rows.clear();
        std::ranges::move(sizes, std::back_inserter(rows));
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
