// SPDX-License-Identifier: GPL-3.0-or-later
// Settings → scene → painter. Screen, PNG, PDF, SVG and tests are the same three steps with another
// painter.
#pragma once

#include "base/task_context.h"
#include "render/map_view.h"
#include "style/style.h"
#include "table/feature_table.h"

#include <QImage>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace yimi {

/// A layer's geometry made ready for drawing: float32 relative to an origin, simplified by detail
/// level, indexed, with the class (rule) of each feature. Immutable; shared between threads and
/// scenes.
class DisplayLayer;
class RasterLayer;
class PictureMarks;

/// Prepares a table for drawing with a style. `table` stays referenced for labels and identifying.
/// Linear; run it on a worker for large layers.
[[nodiscard]] std::shared_ptr<const DisplayLayer>
prepareLayer(std::shared_ptr<const FeatureTable> table, const LayerStyle& style);

/// One layer in a scene.
struct SceneLayer
{
    std::shared_ptr<const DisplayLayer> display;
    bool visible = true;
    double opacity = 1.0; ///< of the layer as a whole; the style's own is not applied a second time
    QString title = {};   ///< for people, in files that keep layers apart; empty: always seen there

    bool operator==(const SceneLayer&) const = default;
};

/// A picture below all layers of a scene.
struct SceneRaster
{
    std::shared_ptr<const RasterLayer> source;
    double opacity = 1.0;

    bool operator==(const SceneRaster&) const = default;
};

/// Everything a picture of the map needs; a value, cheap to copy.
struct Scene
{
    std::vector<SceneRaster> rasters; ///< bottom first, all below the layers
    std::vector<SceneLayer> layers;   ///< bottom first
    Colour background{};
    bool sampleMark = false; ///< «合成示例数据» on every picture
    QString sampleMarkText;
};

struct RenderOptions
{
    double symbolScale = 1.0; ///< sizes × this (print: dpi / 96)
    bool antialias = true;
    bool vector = false;     ///< painter is PDF or SVG: no raster shortcuts
    double vectorDots = 2.5; ///< dots a px that a vector picture is exact to
    bool labels = true;
    /// Told what is drawn when; nullptr: nobody. Only for vector painters. Not owned.
    PictureMarks* marks = nullptr;
};

/// Draws the scene. Returns false when stopped before the end (the picture is then incomplete).
bool renderScene(const Scene& scene,
                 const MapView& view,
                 QPainter& painter,
                 const RenderOptions& options = {},
                 const TaskContext& task = {});

/// A picture of the scene on a fresh image (device pixel ratio set). Null image when stopped.
[[nodiscard]] QImage renderImage(const Scene& scene,
                                 const MapView& view,
                                 double devicePixelRatio,
                                 const RenderOptions& options = {},
                                 const TaskContext& task = {});

/// A feature under a screen position.
struct Hit
{
    std::size_t layer = 0; ///< position in scene.layers
    std::size_t row = 0;   ///< row of its table
    double distance = 0;   ///< px
};

/// What is drawn at `at` within `tolerance` px, topmost layer first, nearest first within a layer.
[[nodiscard]] std::vector<Hit>
hitTest(const Scene& scene, const MapView& view, QPointF at, double tolerance = 6);

} // namespace yimi
