// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/page_legend.h"

#include "project/document_scene.h"
#include "project/page_text.h"
#include "project/result_legend.h"
#include "wording/assessment_text.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

LegendEntry entryOf(const StyleRule& rule, const QString& label, const QString& count)
{
    return {label, count, rule.fill, rule.stroke, rule.marker};
}

/// From the facility outwards; with the area of each band.
LegendGroup bandLegend(const DocumentLayer& layer, const ServiceAreaSummary& summary)
{
    const LayerStyle style = styleOf(layer, Appearance::Light);
    LegendGroup group{PageText::tr("等时圈（km²）"), {}};
    for (std::size_t i = 0; i < summary.bands.size() && i < style.rules.size(); ++i) {
        const QString area =
            QString::number(summary.bands[i].squareMetres.value_or(0) / 1e6, 'f', 2);
        group.entries.push_back(entryOf(style.rules[i], bandName(summary, i), area));
    }
    return group;
}

std::vector<LegendRow> shownRows(const DocumentLayer& layer, const LegendView& view)
{
    std::vector<LegendRow> rows =
        resultLegend(layer, Appearance::Light, view.extent.empty() ? nullptr : &view.extent);
    std::erase_if(rows, [&](const LegendRow& row) {
        return row.rule.maxMetresPerPixel < view.metresPerPixel;
    });
    return rows;
}

/// A layer of one class goes by its own name.
void addLayer(LegendGroup& group, const DocumentLayer& layer, const LegendView& view, bool counted)
{
    const auto rows = shownRows(layer, view);
    for (const LegendRow& row : rows)
        group.entries.push_back(entryOf(row.rule,
                                        rows.size() == 1 ? layer.title : row.text,
                                        counted ? countText(row.count) : QString()));
}

/// What the numbers of a result's layer count.
QString resultHeading(const ProjectContents& contents, const DocumentLayer& layer)
{
    if (contents.coverage && contents.coverage->layer == layer.id)
        return PageText::tr("社区（个）");
    return layer.title;
}

LegendGroup
resultGroup(const ProjectContents& contents, const DocumentLayer& layer, const LegendView& view)
{
    const auto& areas = contents.serviceAreas;
    if (areas && (areas->areas == layer.id || areas->streets == layer.id))
        return bandLegend(layer, *areas->summary);
    LegendGroup group{resultHeading(contents, layer), {}};
    for (const LegendRow& row : shownRows(layer, view))
        group.entries.push_back(entryOf(row.rule, row.text, countText(row.count)));
    return group;
}

LegendGroup groupOfLayers(const ProjectContents& contents,
                          LayerGroup of,
                          const QString& heading,
                          const LegendView& view)
{
    LegendGroup group{heading, {}};
    for (const DocumentLayer& layer : contents.layers) {
        if (layer.visible && groupOf(layer) == of)
            addLayer(group, layer, view, of == LayerGroup::Facilities);
    }
    return group;
}

/// Streets by band have the colours of their areas: where these are seen, their legend is both's.
bool saidByItsAreas(const ProjectContents& contents, const DocumentLayer& layer)
{
    const auto& result = contents.serviceAreas;
    if (!result || result->streets != layer.id)
        return false;
    const DocumentLayer* const areas = layerById(contents.layers, result->areas);
    return areas != nullptr && areas->visible;
}

} // namespace

std::vector<LegendGroup> pageLegend(const ProjectContents& contents, const LegendView& view)
{
    std::vector<LegendGroup> groups;
    const auto add = [&](LegendGroup group) {
        if (!group.entries.empty())
            groups.push_back(std::move(group));
    };
    for (const DocumentLayer& layer : contents.layers) {
        if (layer.visible && layer.role == LayerRole::Result && !saidByItsAreas(contents, layer))
            add(resultGroup(contents, layer, view));
    }
    add(groupOfLayers(contents, LayerGroup::Facilities, PageText::tr("设施（处）"), view));
    add(groupOfLayers(contents, LayerGroup::Base, PageText::tr("基础"), view));
    return groups;
}

std::vector<PagePart> ringOf(const LegendGroup& group)
{
    std::vector<PagePart> parts;
    double sum = 0;
    for (const LegendEntry& entry : group.entries) {
        bool isNumber = false;
        const double count = QString(entry.count).remove(QLatin1Char(',')).toLongLong(&isNumber);
        if (!isNumber)
            return {};
        const Colour colour = entry.fill     ? entry.fill->colour
                              : entry.marker ? entry.marker->colour
                              : entry.stroke ? entry.stroke->colour
                                             : Colour{};
        parts.push_back({entry.label, entry.count, count, colour});
        sum += count;
    }
    if (sum <= 0)
        return {};
    for (PagePart& part : parts)
        part.fraction /= sum;
    return parts;
}

} // namespace yimi
