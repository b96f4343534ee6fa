// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/page_legend.h"

#include "project/layer_legend.h"
#include "project/legend_entries.h"
#include "project/page_numbers.h"
#include "project/page_text.h"
#include "project/unit_on_map.h"
#include "wording/assessment_text.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

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

/// A group and what its lines come from.
Result<LegendGroup> groupNamed(const QString& heading, Result<std::vector<LegendEntry>> entries)
{
    if (!entries)
        return tl::unexpected(entries.error());
    return LegendGroup{heading, std::move(*entries)};
}

/// A layer that somebody gave classes or sizes of a field.
Result<LegendGroup> classGroup(const DocumentLayer& layer, const LegendView& view)
{
    return groupNamed(PageText::tr("%1 · %2").arg(layer.title, legendCaption(layer)),
                      layerEntries(layer, view, true));
}

Result<LegendGroup>
resultGroup(const ProjectContents& contents, const DocumentLayer& layer, const LegendView& view)
{
    const auto& areas = contents.serviceAreas;
    const bool banded = areas && (areas->areas == layer.id || areas->streets == layer.id);
    if (banded && (!layer.style || layer.style->field == layer.bands->field))
        return groupNamed(PageText::tr("等时圈（km²）"), bandEntries(contents, layer, view));
    if (layer.style && !legendCaption(layer).isEmpty())
        return classGroup(layer, view);
    return groupNamed(resultHeading(contents, layer), layerEntries(layer, view, true));
}

/// Visible layers that `belongs` takes: those with one look or their theme's in the group, then
/// each that somebody gave classes or sizes as a group of its own.
template <typename Belongs>
std::vector<Result<LegendGroup>> withLayers(LegendGroup group,
                                            const ProjectContents& contents,
                                            const LegendView& view,
                                            bool counted,
                                            Belongs belongs)
{
    std::vector<Result<LegendGroup>> own;
    for (const DocumentLayer& layer : contents.layers) {
        if (!layer.visible || !belongs(layer))
            continue;
        if (!legendCaption(layer).isEmpty()) {
            own.push_back(classGroup(layer, view));
            continue;
        }
        auto entries = layerEntries(layer, view, counted);
        if (!entries)
            return {tl::unexpected(entries.error())};
        if (entries->size() == 1) // a layer of one class goes by its own name
            entries->front().label = layer.title;
        std::ranges::move(*entries, std::back_inserter(group.entries));
    }
    own.insert(own.begin(), std::move(group));
    return own;
}

/// Begins with the edge of what the map is about.
LegendGroup groundGroup(const LegendView& view)
{
    LegendGroup group{PageText::tr("基础"), {}};
    if (view.unit != nullptr)
        group.entries.push_back({.label = unitName(), .stroke = unitEdge()});
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

Result<std::vector<LegendGroup>>
pageLegend(const ProjectContents& contents, const PageSubject& subject, const LegendView& view)
{
    std::vector<Result<LegendGroup>> made;
    for (const DocumentLayer& layer : contents.layers) {
        if (layer.visible && layer.role == LayerRole::Result && !saidByItsAreas(contents, layer))
            made.push_back(resultGroup(contents, layer, view));
    }
    const auto add = [&](LegendGroup group, bool counted, const auto& belongs) {
        std::ranges::move(withLayers(std::move(group), contents, view, counted, belongs),
                          std::back_inserter(made));
    };
    const auto isSubject = [&](const DocumentLayer& layer) {
        return isGroundSubject(layer, subject.themes);
    };
    add({PageText::tr("设施（处）"), {}}, true, [](const DocumentLayer& layer) {
        return groupOf(layer) == LayerGroup::Facilities;
    });
    add({PageText::tr("山水绿地（处）"), {}}, true, isSubject);
    add(groundGroup(view), false, [&](const DocumentLayer& layer) {
        return groupOf(layer) == LayerGroup::Base && !isSubject(layer);
    });
    std::vector<LegendGroup> groups;
    for (Result<LegendGroup>& group : made) {
        if (!group)
            return tl::unexpected(group.error());
        if (!group->entries.empty())
            groups.push_back(std::move(*group));
    }
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
