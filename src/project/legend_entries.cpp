// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/legend_entries.h"

#include "project/document_scene.h"
#include "project/layer_legend.h"
#include "project/unit_on_map.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr double kThinSwatch = 1.2; ///< px; thinner ones would not be seen beside words

/// Lines that are thin from there have no casing on the map, and their colour for that.
Stroke seenFrom(Stroke stroke, double metresPerPixel)
{
    const double width = lineWidth(stroke, metresPerPixel);
    if (stroke.widths.empty() || metresPerPixel <= 0 || width >= kCasingFromWidth)
        return stroke;
    stroke.colour = stroke.thin.value_or(stroke.colour);
    stroke.casing.reset();
    stroke.width = std::clamp(width, kThinSwatch, std::max(stroke.width, kThinSwatch));
    return stroke;
}

/// From farther away than its glyph is drawn a place is a dot, and an area has nothing inside.
LegendEntry
entryOf(const StyleRule& rule, const QString& label, const QString& count, const LegendView& view)
{
    LegendEntry entry{label, count, rule.fill, rule.stroke, rule.marker, 0};
    if (entry.stroke && !entry.fill)
        entry.stroke = seenFrom(*rule.stroke, view.metresPerPixel);
    if (!entry.marker || view.metresPerPixel <= rule.markerFromMetresPerPixel)
        return entry;
    if (entry.fill)
        entry.marker.reset();
    else
        entry.marker->symbol.clear();
    return entry;
}

QString bandArea(double squareMetres)
{
    return QString::number(squareMetres / 1e6, 'f', 2);
}

/// Of each band; in the unit where the map is about one. Empty texts where nobody knows.
Result<QStringList> bandAreas(const ProjectContents& contents, const LegendView& view)
{
    const ServiceAreaSummary& summary = *contents.serviceAreas->summary;
    QStringList texts;
    if (view.unit == nullptr) {
        for (const ServiceAreaBand& band : summary.bands)
            texts += band.squareMetres ? bandArea(*band.squareMetres) : QString();
        return texts;
    }
    const DocumentLayer* const areas = layerById(contents.layers, contents.serviceAreas->areas);
    if (areas == nullptr)
        return QStringList(static_cast<qsizetype>(summary.bands.size()));
    const auto inUnit = view.unit->bandsIn(*areas->table, summary);
    if (!inUnit)
        return tl::unexpected(inUnit.error());
    for (const double band : *inUnit)
        texts += bandArea(band);
    return texts;
}

/// Those that are seen, with their numbers.
Result<std::vector<LegendRow>>
shownRows(const DocumentLayer& layer, const LegendView& view, bool counted)
{
    std::vector<std::uint32_t> own;
    const bool ofUnit = counted && view.unit != nullptr;
    if (ofUnit) {
        auto in = view.unit->rowsIn(*layer.table);
        if (!in)
            return tl::unexpected(in.error());
        own = std::move(*in);
    }
    std::vector<LegendRow> rows =
        legendRows(layer,
                   Appearance::Light,
                   {.within = view.extent.empty() ? nullptr : &view.extent,
                    .counted = ofUnit ? &own : nullptr});
    std::erase_if(rows, [&](const LegendRow& row) {
        return row.rule.maxMetresPerPixel < view.metresPerPixel;
    });
    return rows;
}

} // namespace

Result<std::vector<LegendEntry>>
layerEntries(const DocumentLayer& layer, const LegendView& view, bool counted)
{
    const auto rows = shownRows(layer, view, counted);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<LegendEntry> entries;
    for (const LegendRow& row : *rows) {
        const QString count = counted && row.count ? countText(*row.count) : QString();
        entries.push_back(entryOf(row.rule, row.text, count, view));
        entries.back().width = row.width;
    }
    return entries;
}

Result<std::vector<LegendEntry>>
bandEntries(const ProjectContents& contents, const DocumentLayer& layer, const LegendView& view)
{
    const auto areas = bandAreas(contents, view);
    if (!areas)
        return tl::unexpected(areas.error());
    const LayerStyle style = styleOf(layer, Appearance::Light);
    const ServiceAreaSummary& summary = *contents.serviceAreas->summary;
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < summary.bands.size() && i < style.rules.size(); ++i)
        entries.push_back(entryOf(
            style.rules[i], bandName(summary, i), (*areas)[static_cast<qsizetype>(i)], view));
    return entries;
}

} // namespace yimi
