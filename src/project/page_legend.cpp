// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/page_legend.h"

#include "project/document_scene.h"
#include "project/page_numbers.h"
#include "project/page_text.h"
#include "project/result_legend.h"
#include "project/unit_on_map.h"
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
    LegendEntry entry{label, count, rule.fill, rule.stroke, rule.marker};
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

/// From the facility outwards; with the area of each band.
Result<LegendGroup>
bandLegend(const ProjectContents& contents, const DocumentLayer& layer, const LegendView& view)
{
    const auto areas = bandAreas(contents, view);
    if (!areas)
        return tl::unexpected(areas.error());
    const LayerStyle style = styleOf(layer, Appearance::Light);
    LegendGroup group{PageText::tr("等时圈（km²）"), {}};
    const ServiceAreaSummary& summary = *contents.serviceAreas->summary;
    for (std::size_t i = 0; i < summary.bands.size() && i < style.rules.size(); ++i)
        group.entries.push_back(entryOf(
            style.rules[i], bandName(summary, i), (*areas)[static_cast<qsizetype>(i)], view));
    return group;
}

/// With their numbers; of ground (not `counted`) nobody asks for these.
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
    std::vector<LegendRow> rows = resultLegend(layer,
                                               Appearance::Light,
                                               view.extent.empty() ? nullptr : &view.extent,
                                               ofUnit ? &own : nullptr);
    std::erase_if(rows, [&](const LegendRow& row) {
        return row.rule.maxMetresPerPixel < view.metresPerPixel;
    });
    return rows;
}

/// A layer of one class goes by its own name.
Result<void>
addLayer(LegendGroup& group, const DocumentLayer& layer, const LegendView& view, bool counted)
{
    const auto rows = shownRows(layer, view, counted);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const LegendRow& row : *rows)
        group.entries.push_back(entryOf(row.rule,
                                        rows->size() == 1 ? layer.title : row.text,
                                        counted ? countText(row.count) : QString(),
                                        view));
    return {};
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

Result<LegendGroup>
resultGroup(const ProjectContents& contents, const DocumentLayer& layer, const LegendView& view)
{
    const auto& areas = contents.serviceAreas;
    if (areas && (areas->areas == layer.id || areas->streets == layer.id))
        return bandLegend(contents, layer, view);
    const auto rows = shownRows(layer, view, true);
    if (!rows)
        return tl::unexpected(rows.error());
    LegendGroup group{resultHeading(contents, layer), {}};
    for (const LegendRow& row : *rows)
        group.entries.push_back(entryOf(row.rule, row.text, countText(row.count), view));
    return group;
}

/// Adds the visible layers that `belongs` takes.
template <typename Belongs>
Result<LegendGroup> withLayers(LegendGroup group,
                               const ProjectContents& contents,
                               const LegendView& view,
                               bool counted,
                               Belongs belongs)
{
    for (const DocumentLayer& layer : contents.layers) {
        if (!layer.visible || !belongs(layer))
            continue;
        if (auto added = addLayer(group, layer, view, counted); !added)
            return tl::unexpected(added.error());
    }
    return group;
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
    const auto isSubject = [&](const DocumentLayer& layer) {
        return isGroundSubject(layer, subject.themes);
    };
    const auto isFacility = [](const DocumentLayer& layer) {
        return groupOf(layer) == LayerGroup::Facilities;
    };
    const auto isGround = [&](const DocumentLayer& layer) {
        return groupOf(layer) == LayerGroup::Base && !isSubject(layer);
    };
    made.push_back(withLayers({PageText::tr("设施（处）"), {}}, contents, view, true, isFacility));
    made.push_back(
        withLayers({PageText::tr("山水绿地（处）"), {}}, contents, view, true, isSubject));
    made.push_back(withLayers(groundGroup(view), contents, view, false, isGround));
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
