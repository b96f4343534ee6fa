// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/analysis_layers.h"

#include "assessment/analyses.h"
#include "project/analysis_presets.h"
#include "wording/assessment_text.h"

#include <QDateTime>

#include <algorithm>
#include <set>

namespace yimi {

namespace {

/// An answer about eight kinds of facilities would bury a project's own layers under sixteen.
constexpr std::size_t kLayersAtOnce = 4;

/// Of these themes every layer counts, not the topmost alone.
bool readWhole(Theme theme)
{
    return theme == Theme::Entrance || theme == Theme::Railway || theme == Theme::Water;
}

std::vector<AnalysisInput> inputsOf(const ProjectContents& contents)
{
    std::vector<AnalysisInput> inputs;
    std::set<Theme> seen;
    for (const DocumentLayer& layer : contents.layers) {
        if (layer.role != LayerRole::Input || layer.theme == Theme::Backdrop)
            continue;
        if (seen.insert(layer.theme).second || readWhole(layer.theme))
            inputs.push_back({layer.id, layer.table});
    }
    return inputs;
}

/// Those that the parameters name; one that is gone is left out, and so makes a difference.
std::vector<TravelProfile> profilesNamed(const AnalysisSpec& spec,
                                         const ParameterTexts& set,
                                         const std::vector<TravelProfile>& profiles)
{
    std::vector<TravelProfile> named;
    for (const ParameterSpec& parameter : spec.parameters) {
        if (parameter.kind != ParameterKind::Profile)
            continue;
        const auto text = set.find(parameter.key);
        const std::string& id = text != set.end() ? text->second : parameter.preset;
        const auto found = std::ranges::find(profiles, id, &TravelProfile::id);
        if (found != profiles.end())
            named.push_back(*found);
    }
    return named;
}

std::vector<double> numbersOf(const FeatureTable& table, const std::string& field)
{
    std::vector<double> numbers;
    const Column* column = table.column(field);
    for (std::size_t row = 0; column != nullptr && row < table.rowCount(); ++row) {
        if (const auto number = column->number(row))
            numbers.push_back(*number);
    }
    return numbers;
}

BandLook bandsOf(const AnswerTable& table)
{
    std::vector<double> values = numbersOf(table.table, table.lookField);
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return {table.lookField, std::move(values)};
}

ClassLook::Mark markOf(GeometryKind kind)
{
    switch (kind) {
    case GeometryKind::Point:
        return ClassLook::Mark::Point;
    case GeometryKind::Line:
        return ClassLook::Mark::Line;
    default:
        return ClassLook::Mark::Area;
    }
}

void setLook(DocumentLayer& layer, const AnswerTable& table)
{
    const ClassLook::Mark mark = markOf(layer.kind);
    switch (table.look) {
    case TableLook::None:
        break;
    case TableLook::States:
        if (mark != ClassLook::Mark::Area) // areas have the look of every result by state
            layer.classes = ClassLook{mark, table.lookField, {}};
        break;
    case TableLook::Graduated:
    case TableLook::LineWidths:
        layer.classes = ClassLook{mark,
                                  table.lookField,
                                  classEnds(numbersOf(table.table, table.lookField)),
                                  table.lookField.ends_with("_share")};
        break;
    case TableLook::Bands:
        layer.bands = bandsOf(table);
        break;
    case TableLook::PointMarks:
        layer.classes = ClassLook{mark, table.table.column("state") != nullptr ? "state" : "", {}};
        break;
    }
}

DocumentLayer resultLayer(const std::shared_ptr<const AnalysisAnswer>& answer, std::size_t table)
{
    DocumentLayer layer = inputLayer(
        answerTable(answer, table), Theme::Backdrop, tableName(answer->tables[table].id));
    layer.role = LayerRole::Result;
    return layer;
}

/// Tables carry their names into files.
std::shared_ptr<const AnalysisAnswer> namedAnswer(const AnalysisAnswer& answer)
{
    auto named = std::make_shared<AnalysisAnswer>(answer);
    for (AnswerTable& table : named->tables)
        table.table.name = answer.analysis + "_" + table.id;
    return named;
}

DocumentLayer drawnLayer(const AnalysisResult& result, std::size_t table)
{
    DocumentLayer layer = resultLayer(result.answer, table);
    layer.title = QStringLiteral("%1 · %2").arg(layer.title, analysisName(result.answer->analysis));
    setLook(layer, result.answer->tables[table]);
    return layer;
}

/// Tables that had a layer, by id.
std::set<std::string> shownTables(const AnalysisResult& result)
{
    std::set<std::string> shown;
    for (std::size_t t = 0; t < result.layers.size(); ++t) {
        if (!result.layers[t].isEmpty())
            shown.insert(result.answer->tables[t].id);
    }
    return shown;
}

/// Layers of the first tables that can be drawn and of those that had one before, in order of the
/// tables; result.layers is filled in. Only the first is visible.
std::vector<DocumentLayer> analysisLayers(AnalysisResult& result,
                                          const std::set<std::string>& before)
{
    const AnalysisAnswer& answer = *result.answer;
    std::vector<DocumentLayer> layers;
    result.layers.assign(answer.tables.size(), {});
    std::size_t drawable = 0;
    for (std::size_t t = 0; t < answer.tables.size(); ++t) {
        if (!isDrawable(answer.tables[t]))
            continue;
        if (++drawable > kLayersAtOnce && !before.contains(answer.tables[t].id))
            continue;
        DocumentLayer layer = drawnLayer(result, t);
        layer.visible = layers.empty();
        result.layers[t] = layer.id;
        layers.push_back(std::move(layer));
    }
    return layers;
}

/// What was chosen for the layers before stays: their places are taken, not their looks.
void keepLooks(std::vector<DocumentLayer>& layers,
               const AnalysisResult& result,
               const AnalysisResult& before,
               const std::vector<DocumentLayer>& all)
{
    for (DocumentLayer& layer : layers) {
        const auto t = static_cast<std::size_t>(std::ranges::find(result.layers, layer.id)
                                                - result.layers.begin());
        for (std::size_t b = 0; b < before.layers.size(); ++b) {
            const DocumentLayer* const old = layerById(all, before.layers[b]);
            if (old == nullptr || before.answer->tables[b].id != result.answer->tables[t].id)
                continue;
            layer.visible = old->visible;
            layer.title = old->title;
            layer.style = old->style;
        }
    }
    // Where the one that was seen is no more, the chief one is.
    const auto seen = [&](const LayerId& id) {
        const DocumentLayer* const old = layerById(all, id);
        return old != nullptr && old->visible;
    };
    if (!layers.empty() && std::ranges::any_of(before.layers, seen)
        && std::ranges::none_of(layers, &DocumentLayer::visible))
        layers.front().visible = true;
}

} // namespace

AnalysisMade analysisMade(const ProjectContents& contents, const std::string& id)
{
    AnalysisMade made{.inputs = inputsOf(contents), .transit = contents.settings.transit};
    if (const auto set = contents.settings.analyses.find(id);
        set != contents.settings.analyses.end())
        made.set = set->second;
    made.project = projectPresets(contents.settings, id);
    if (const AnalysisSpec* const spec = analysisSpec(id))
        made.profiles = profilesNamed(*spec, made.set, profilesOf(contents.settings));
    if (contents.timetable)
        made.timetable = contents.timetable->source + "@" + contents.timetableEdition.toStdString();
    return made;
}

bool outdated(const AnalysisResult& result, const ProjectContents& contents)
{
    return result.made != analysisMade(contents, result.answer->analysis);
}

void takeAnalysis(ProjectContents& contents, const AnalysisAnswer& answer, AnalysisMade made)
{
    const auto before = contents.analyses.find(answer.analysis);
    AnalysisResult result{.answer = namedAnswer(answer),
                          .made = std::move(made),
                          .layers = {},
                          .madeAt = QDateTime::currentDateTime().toString(Qt::ISODate)};
    const bool again = before != contents.analyses.end();
    std::vector<DocumentLayer> layers =
        analysisLayers(result, again ? shownTables(before->second) : std::set<std::string>{});
    if (again)
        keepLooks(layers, result, before->second, contents.layers);
    else
        hideResultAreas(contents.layers);
    dropAnalysis(contents, answer.analysis);
    if (result.made.set.empty())
        contents.settings.analyses.erase(answer.analysis);
    else
        contents.settings.analyses[answer.analysis] = result.made.set;
    contents.analyses[answer.analysis] = std::move(result);
    contents.layers.insert(contents.layers.begin(),
                           std::make_move_iterator(layers.begin()),
                           std::make_move_iterator(layers.end()));
}

bool isDrawable(const AnswerTable& table)
{
    return table.look != TableLook::None && table.table.geometryKind() != GeometryKind::None;
}

void showTable(ProjectContents& contents, const std::string& id, std::optional<std::size_t> table)
{
    const auto found = contents.analyses.find(id);
    if (found == contents.analyses.end())
        return;
    AnalysisResult& result = found->second;
    for (DocumentLayer& layer : contents.layers) {
        const auto shown = std::ranges::find(result.layers, layer.id);
        if (shown != result.layers.end())
            layer.visible =
                table && static_cast<std::size_t>(shown - result.layers.begin()) == *table;
    }
    if (!table || !result.layers[*table].isEmpty())
        return;
    DocumentLayer layer = drawnLayer(result, *table);
    result.layers[*table] = layer.id;
    contents.layers.insert(contents.layers.begin(), std::move(layer));
}

std::vector<LayerId> shownResultLayers(const ProjectContents& contents,
                                       const AnalysisResult& result)
{
    std::vector<LayerId> shown;
    for (const LayerId& id : result.layers) {
        const DocumentLayer* layer = layerById(contents.layers, id);
        if (layer && layer->visible)
            shown.push_back(id);
    }
    if (!shown.empty())
        return shown;
    const auto chief = std::ranges::find_if(result.layers, [&](const LayerId& id) {
        return layerById(contents.layers, id) != nullptr;
    });
    if (chief != result.layers.end())
        shown.push_back(*chief);
    return shown;
}

void dropAnalysis(ProjectContents& contents, const std::string& id)
{
    const auto found = contents.analyses.find(id);
    if (found == contents.analyses.end())
        return;
    const std::vector<LayerId>& shown = found->second.layers;
    std::erase_if(contents.layers, [&](const DocumentLayer& layer) {
        return std::ranges::find(shown, layer.id) != shown.end();
    });
    contents.analyses.erase(found);
}

void leaveAnalyses(ProjectContents& contents, const LayerId& layer)
{
    for (auto one = contents.analyses.begin(); one != contents.analyses.end(); ++one) {
        std::vector<LayerId>& shown = one->second.layers;
        const auto gone = std::ranges::find(shown, layer);
        if (gone == shown.end())
            continue;
        gone->clear();
        if (std::ranges::all_of(shown, &LayerId::isEmpty))
            contents.analyses.erase(one);
        return;
    }
}

std::vector<AnswerTablePlace> tablesWithoutLayer(const ProjectContents& contents)
{
    std::vector<AnswerTablePlace> places;
    for (const auto& [id, result] : contents.analyses) {
        for (std::size_t t = 0; t < result.layers.size(); ++t) {
            if (result.layers[t].isEmpty())
                places.push_back({id, t});
        }
    }
    return places;
}

std::vector<DocumentLayer> layersToKeep(const ProjectContents& contents)
{
    std::vector<DocumentLayer> layers = contents.layers;
    for (const AnswerTablePlace& place : tablesWithoutLayer(contents))
        layers.push_back(resultLayer(contents.analyses.at(place.analysis).answer, place.table));
    return layers;
}

} // namespace yimi
