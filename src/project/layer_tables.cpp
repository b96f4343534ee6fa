// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/layer_tables.h"

#include "base/parallel.h"
#include "io/read.h"

#include <atomic>
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

/// A layer without rows is normal in a project: it may have been emptied on purpose.
bool onlyEmpty(const Result<LayerRead>& read)
{
    return !read && read.error().code == ErrorCode::LayerEmpty;
}

} // namespace

Result<OpenedProject> withTables(ProjectState state, const TaskContext& task)
{
    auto& layers = state.contents.layers;
    std::vector<std::optional<Result<LayerRead>>> reads(layers.size());
    std::atomic<std::size_t> ready = 0;
    parallelFor(layers.size(), 0, [&](std::size_t i, unsigned) {
        reads[i] = readTable(state.tables[i], state.contents.settings.crs, task);
        task.report(Stage::Read, static_cast<double>(++ready) / static_cast<double>(layers.size()));
    });
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        Result<LayerRead>& read = *reads[i];
        if (onlyEmpty(read)) {
            FeatureTable empty;
            empty.name = state.tables[i].layer.toStdString();
            empty.crs = state.contents.settings.crs;
            layers[i].table = std::make_shared<const FeatureTable>(std::move(empty));
            continue;
        }
        if (!read)
            return failure(read.error());
        layers[i].table = std::make_shared<const FeatureTable>(std::move(read->table));
        findings.insert(findings.end(), read->findings.begin(), read->findings.end());
    }
    return OpenedProject{std::move(state.contents), std::move(findings)};
}

} // namespace yimi
