// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/layer_fields.h"

#include "io/feature_fields.h"
#include "io/open_dataset.h"

namespace yimi {

Result<FeatureTable> fieldsOfLayer(const std::string& path, const std::string& layer)
{
    GdalSession session;
    const auto dataset = openVector(path, session);
    if (!dataset)
        return tl::unexpected(dataset.error());
    OGRLayer* const found = (*dataset)->GetLayerByName(layer.c_str());
    if (found == nullptr)
        return failure({.code = ErrorCode::LayerNotFound, .file = path, .layer = layer});
    FeatureTable table{.name = layer, .crs = crsOf(found->GetSpatialRef())};
    addFields(table, *found);
    return table;
}

} // namespace yimi
