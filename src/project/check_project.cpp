// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/check_project.h"

#include <algorithm>

namespace yimi {

std::vector<CheckedLayer> checkedLayers(const ProjectContents& contents)
{
    std::vector<CheckedLayer> layers;
    for (const DocumentLayer& layer : contents.layers) {
        if (layer.role == LayerRole::Input && layer.table)
            layers.push_back(
                {layer.id.toStdString(), layer.title.toStdString(), layer.theme, layer.table});
    }
    return layers;
}

Result<ProjectContents> withFix(ProjectContents contents, const LayerId& layer, const Fix& fix)
{
    const auto found = std::ranges::find(contents.layers, layer, &DocumentLayer::id);
    if (found == contents.layers.end() || !found->table)
        return failure({.code = ErrorCode::LayerNotFound, .layer = layer.toStdString()});
    auto table = fixed(*found->table, fix);
    if (!table)
        return tl::unexpected(table.error());
    found->table = std::make_shared<const FeatureTable>(std::move(*table));
    return contents;
}

} // namespace yimi
