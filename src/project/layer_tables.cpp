// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/layer_tables.h"

#include "base/parallel.h"
#include "io/layer_fields.h"
#include "io/read.h"
#include "project/analysis_layers.h"

#include <atomic>
#include <map>
#include <optional>

namespace yimi {

namespace {

Result<LayerRead> readTable(const TablePlace& place, const Crs& crs, const TaskContext& task)
{
    const Source source{.path = place.file.toStdString(), .layer = place.layer.toStdString()};
    // Polygons were repaired when they came in, and a second repair could change what results were
    // made from.
    return readLayer(source, {.targetCrs = crs, .repairPolygons = false}, {.stop = task.stop});
}

/// A layer without rows is normal in a project: it may have been emptied on purpose, or nothing was
/// drawn into it yet. Its fields stay.
Result<LayerRead>
readTableOrFields(const TablePlace& place, const Crs& crs, const TaskContext& task)
{
    auto read = readTable(place, crs, task);
    if (read || read.error().code != ErrorCode::LayerEmpty)
        return read;
    auto fields = fieldsOfLayer(place.file.toStdString(), place.layer.toStdString());
    if (!fields)
        return tl::unexpected(fields.error());
    fields->crs = crs;
    return LayerRead{.table = std::move(*fields)};
}

/// Answers with their tables, read just now or shown by layers, which then share them with the
/// answers; and the inputs that the layers are.
void joinAnswers(ProjectContents& contents,
                 const std::vector<AnswerTablePlace>& places,
                 std::vector<FeatureTable> tables)
{
    std::map<std::string, std::shared_ptr<AnalysisAnswer>> answers;
    for (auto& [id, result] : contents.analyses)
        answers[id] = std::make_shared<AnalysisAnswer>(*result.answer);
    for (std::size_t i = 0; i < places.size(); ++i) {
        FeatureTable& table = answers[places[i].analysis]->tables[places[i].table].table;
        if (tables[i].rowCount() > 0) // an empty one has the columns it was saved with
            table = std::move(tables[i]);
    }
    for (auto& [id, result] : contents.analyses) {
        result.answer = answers[id];
        for (std::size_t t = 0; t < result.layers.size(); ++t) {
            for (DocumentLayer& layer : contents.layers) {
                if (layer.id != result.layers[t])
                    continue;
                answers[id]->tables[t].table = *layer.table;
                layer.table = answerTable(result.answer, t);
            }
        }
        for (AnalysisInput& input : result.made.inputs) {
            if (const DocumentLayer* layer = layerById(contents.layers, input.layer))
                input.table = layer->table;
        }
    }
}

} // namespace

Result<OpenedProject> withTables(ProjectState state, const TaskContext& task)
{
    auto& layers = state.contents.layers;
    const std::size_t count = state.tables.size();
    std::vector<std::optional<Result<LayerRead>>> reads(count);
    std::atomic<std::size_t> ready = 0;
    parallelFor(count, 0, [&](std::size_t i, unsigned) {
        reads[i] = readTableOrFields(state.tables[i], state.contents.settings.crs, task);
        task.report(Stage::Read, static_cast<double>(++ready) / static_cast<double>(count));
    });
    std::vector<Finding> findings;
    std::vector<FeatureTable> others; // of answers, shown by no layer
    for (std::size_t i = 0; i < count; ++i) {
        Result<LayerRead>& read = *reads[i];
        if (!read)
            return failure(read.error());
        FeatureTable table = std::move(read->table);
        findings.insert(findings.end(), read->findings.begin(), read->findings.end());
        if (i < layers.size())
            layers[i].table = std::make_shared<const FeatureTable>(std::move(table));
        else
            others.push_back(std::move(table));
    }
    joinAnswers(state.contents, tablesWithoutLayer(state.contents), std::move(others));
    return OpenedProject{std::move(state.contents), std::move(findings)};
}

} // namespace yimi
