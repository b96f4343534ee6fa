// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/barrier_layers.h"

namespace yimi {

Result<Barriers> barriersFrom(const StreetNetwork& network,
                              std::span<const FeatureTable* const> layers)
{
    Polygons areas;
    Lines lines = expresswaysOf(network);
    for (const FeatureTable* layer : layers) {
        if (layer->geometryKind() == GeometryKind::Point)
            return failure(
                {.code = ErrorCode::GeometryWrongType, .layer = layer->name, .detail = "point"});
        for (const Geometry& geometry : layer->geometries) {
            if (const auto* polygons = std::get_if<Polygons>(&geometry))
                areas.insert(areas.end(), polygons->begin(), polygons->end());
            else if (const auto* more = std::get_if<Lines>(&geometry))
                lines.insert(lines.end(), more->begin(), more->end());
        }
    }
    return Barriers(std::move(areas), lines);
}

} // namespace yimi
