// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/check_project.h"

#include <algorithm>
#include <array>

namespace yimi {

std::vector<CheckedLayer> checkedLayers(const ProjectContents& contents)
{
    std::vector<CheckedLayer> layers;
    for (const DocumentLayer& layer : contents.layers) {
        if (layer.role == LayerRole::Input && layer.table && !layer.backdrop)
            layers.push_back(
                {layer.id.toStdString(), layer.title.toStdString(), layer.theme, layer.table});
    }
    return layers;
}

bool sameLayers(std::span<const CheckedLayer> a, std::span<const CheckedLayer> b)
{
    return std::ranges::equal(a, b, [](const CheckedLayer& one, const CheckedLayer& other) {
        return one.id == other.id && one.name == other.name && one.theme == other.theme
               && one.table == other.table;
    });
}

Result<Mended>
mended(const ProjectContents& contents, std::span<const LayerFix> fixes, const TaskContext& task)
{
    Mended all;
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        if (task.cancelled())
            return cancelledError();
        task.report(Stage::Write, static_cast<double>(i) / static_cast<double>(fixes.size()));
        const DocumentLayer* const layer = layerById(contents.layers, fixes[i].layer);
        if (layer == nullptr || !layer->table)
            return failure(
                {.code = ErrorCode::LayerNotFound, .layer = fixes[i].layer.toStdString()});
        const auto before = std::ranges::find(all.tables, layer->id, &ChangedTable::layer);
        const FeatureTable& now = before == all.tables.end() ? *layer->table : *before->after;
        auto table = fixed(now, fixes[i].fix);
        if (!table)
            return tl::unexpected(table.error());
        const std::size_t touched = rowsTouched(now, *table);
        if (touched == 0)
            continue;
        all.features += touched;
        auto after = std::make_shared<const FeatureTable>(std::move(*table));
        if (before == all.tables.end())
            all.tables.push_back({layer->id, layer->table, std::move(after)});
        else
            before->after = std::move(after);
    }
    return all;
}

Result<ProjectContents> withFix(ProjectContents contents, const LayerId& layer, const Fix& fix)
{
    const std::array fixes{LayerFix{layer, fix}};
    const auto changes = mended(contents, fixes);
    if (!changes)
        return tl::unexpected(changes.error());
    for (const ChangedTable& change : changes->tables)
        changeTable(contents, change);
    return contents;
}

} // namespace yimi
