// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/bands.h"
#include "render/marker_painter.h"

#include <functional>
#include <vector>

namespace yimi {

/// The layers that are seen, bottom first.
[[nodiscard]] std::vector<SceneLayer> visibleLayers(const Scene& scene);

/// What layers of one raster picture are drawn with.
struct LayerRuns
{
    Bands& bands;
    Frame& frame;
    MarkerImages& images;
    Colour ground{};
};

/// Draws layers, bottom first, by `draw` in bands on all cores; markers, which reach over the edges
/// of bands, between runs of layers that have none. `meanwhile`: done once by the calling thread,
/// while the others draw. False when stopped.
bool drawInRuns(const LayerRuns& runs,
                const std::vector<SceneLayer>& layers,
                const std::function<bool(Frame& band, const SceneLayer& layer)>& draw,
                const std::function<void()>& meanwhile);

} // namespace yimi
