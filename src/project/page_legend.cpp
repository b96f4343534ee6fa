// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/page_legend.h"

#include "project/document_scene.h"
#include "project/layer_legend.h"
#include "project/page_numbers.h"
#include "project/page_text.h"
#include "wording/assessment_text.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

/// From farther away than its glyph is drawn a place is a dot, and an area has nothing inside.
LegendEntry
entryOf(const StyleRule& rule, const QString& label, const QString& count, const LegendView& view)
{
    LegendEntry entry{label, count, rule.fill, rule.stroke, rule.marker, 0};
    if (!entry.marker || view.metresPerPixel <= rule.markerFromMetresPerPixel)
        return entry;
    if (entry.fill)
        entry.marker.reset();
    else
        entry.marker->symbol.clear();
    return entry;
}

LegendEntry
entryOf(const LegendRow& row, const QString& label, bool counted, const LegendView& view)
{
    const QString count = counted && row.count ? countText(*row.count) : QString();
    LegendEntry entry = entryOf(row.rule, label, count, view);
    entry.width = row.width;
    return entry;
}

/// From the facility outwards; with the area of each band.
LegendGroup
bandLegend(const DocumentLayer& layer, const ServiceAreaSummary& summary, const LegendView& view)
{
    const LayerStyle style = styleOf(layer, Appearance::Light);
    LegendGroup group{PageText::tr("等时圈（km²）"), {}};
    for (std::size_t i = 0; i < summary.bands.size() && i < style.rules.size(); ++i) {
        const QString area =
            QString::number(summary.bands[i].squareMetres.value_or(0) / 1e6, 'f', 2);
        group.entries.push_back(entryOf(style.rules[i], bandName(summary, i), area, view));
    }
    return group;
}

std::vector<LegendRow> shownRows(const DocumentLayer& layer, const LegendView& view)
{
    std::vector<LegendRow> rows =
        legendRows(layer, Appearance::Light, view.extent.empty() ? nullptr : &view.extent);
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
        group.entries.push_back(
            entryOf(row, rows.size() == 1 ? layer.title : row.text, counted, view));
}

/// The answer whose layer it is, and which of its tables it shows.
std::pair<const AnalysisAnswer*, const AnswerTable*> answerOf(const ProjectContents& contents,
                                                              const DocumentLayer& layer)
{
    for (const auto& [id, result] : contents.analyses) {
        const auto shown = std::ranges::find(result.layers, layer.id);
        if (shown != result.layers.end())
            return {
                result.answer.get(),
                &result.answer->tables[static_cast<std::size_t>(shown - result.layers.begin())]};
    }
    return {nullptr, nullptr};
}

/// What is counted: «社区（个）», «上学走廊（条）».
QString countedName(const AnswerTable& table)
{
    const bool lines = table.table.geometryKind() == GeometryKind::Line;
    return (lines ? PageText::tr("%1（条）") : PageText::tr("%1（个）")).arg(tableName(table.id));
}

/// What classes and numbers of a result's layer say.
QString resultHeading(const ProjectContents& contents, const DocumentLayer& layer)
{
    if (contents.coverage && contents.coverage->layer == layer.id)
        return PageText::tr("社区（个）");
    const auto [answer, table] = answerOf(contents, layer);
    if (table == nullptr)
        return layer.title;
    if (table->look == TableLook::Graduated || table->look == TableLook::LineWidths) {
        const auto figure = chiefFigure(*answer);
        const bool unit = figure && figure->field == table->lookField && figure->factor == 1
                          && !figure->indicator->unit.empty();
        const QString column = columnName(table->lookField);
        return PageText::tr("%1 · %2").arg(
            unit ? PageText::tr("%1（%2）").arg(column, unitName(figure->indicator->unit)) : column,
            countedName(*table));
    }
    // Of several ways to travel the map shows one.
    const auto by = std::ranges::find(answer->method, std::string("outside_by"), &MethodLine::key);
    if (by != answer->method.end() && by->value != "together")
        return PageText::tr("%1 · %2").arg(countedName(*table), profileName(by->value));
    return countedName(*table);
}

/// A layer that somebody gave classes or sizes of a field.
LegendGroup groupOfClasses(const DocumentLayer& layer, const LegendView& view)
{
    LegendGroup group{PageText::tr("%1 · %2").arg(layer.title, legendCaption(layer)), {}};
    for (const LegendRow& row : shownRows(layer, view))
        group.entries.push_back(entryOf(row, row.text, true, view));
    return group;
}

LegendGroup
resultGroup(const ProjectContents& contents, const DocumentLayer& layer, const LegendView& view)
{
    const auto& areas = contents.serviceAreas;
    if (areas && (areas->areas == layer.id || areas->streets == layer.id))
        return bandLegend(layer, *areas->summary, view);
    if (layer.style && !legendCaption(layer).isEmpty())
        return groupOfClasses(layer, view);
    LegendGroup group{resultHeading(contents, layer), {}};
    for (const LegendRow& row : shownRows(layer, view))
        group.entries.push_back(entryOf(row, row.text, true, view));
    return group;
}

/// Visible layers that `belongs` takes: those with one look or their theme's in one group, then
/// each that somebody gave classes or sizes.
template <typename Belongs>
std::vector<LegendGroup> groupsOfLayers(const ProjectContents& contents,
                                        const QString& heading,
                                        const LegendView& view,
                                        bool counted,
                                        Belongs belongs)
{
    std::vector<LegendGroup> groups{{heading, {}}};
    for (const DocumentLayer& layer : contents.layers) {
        if (!layer.visible || !belongs(layer))
            continue;
        if (legendCaption(layer).isEmpty())
            addLayer(groups.front(), layer, view, counted);
        else
            groups.push_back(groupOfClasses(layer, view));
    }
    return groups;
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

std::vector<LegendGroup>
pageLegend(const ProjectContents& contents, const PageSubject& subject, const LegendView& view)
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
    const auto isSubject = [&](const DocumentLayer& layer) {
        return isGroundSubject(layer, subject.themes);
    };
    const auto addLayers = [&](const QString& heading, bool counted, const auto& belongs) {
        std::ranges::for_each(groupsOfLayers(contents, heading, view, counted, belongs), add);
    };
    addLayers(PageText::tr("设施（处）"), true, [](const DocumentLayer& layer) {
        return groupOf(layer) == LayerGroup::Facilities;
    });
    addLayers(PageText::tr("山水绿地（处）"), true, isSubject);
    addLayers(PageText::tr("基础"), false, [&](const DocumentLayer& layer) {
        return groupOf(layer) == LayerGroup::Base && !isSubject(layer);
    });
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
