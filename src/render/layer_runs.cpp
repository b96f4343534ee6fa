// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/layer_runs.h"

#include <algorithm>
#include <span>

namespace yimi {

namespace {

bool hasMarkers(const SceneLayer& layer)
{
    return std::ranges::any_of(layer.display->style.rules,
                               [](const StyleRule& rule) { return rule.marker.has_value(); });
}

} // namespace

std::vector<SceneLayer> visibleLayers(const Scene& scene)
{
    std::vector<SceneLayer> layers;
    std::ranges::copy_if(scene.layers, std::back_inserter(layers), [](const SceneLayer& layer) {
        return layer.visible && layer.display != nullptr;
    });
    return layers;
}

bool drawInRuns(const LayerRuns& runs,
                const std::vector<SceneLayer>& layers,
                const std::function<bool(Frame& band, const SceneLayer& layer)>& draw,
                const std::function<void()>& meanwhile)
{
    bool waiting = true;
    for (auto first = layers.begin(); waiting || first != layers.end();) {
        auto end = std::find_if(first, layers.end(), hasMarkers);
        end = end == layers.end() ? end : end + 1;
        const std::span<const SceneLayer> run(first, end);
        const auto drawRun = [&](Frame& band, std::size_t) {
            return std::ranges::all_of(run, [&](const SceneLayer& layer) {
                return !band.task.cancelled() && draw(band, layer);
            });
        };
        if (!runs.bands.run(drawRun, waiting ? meanwhile : std::function<void()>{}))
            return false;
        waiting = false;
        const bool whole = std::ranges::all_of(run, [&](const SceneLayer& layer) {
            return drawMarkers(runs.frame, *layer.display, layer.opacity, runs.ground, runs.images);
        });
        if (!whole)
            return false;
        first = end;
    }
    return true;
}

} // namespace yimi
