// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/layer_runs.h"
#include "render/picture_marks.h"
#include "render/picture_top.h"
#include "render/raster_painter.h"

#include <QPainter>

#include <cmath>

namespace yimi {

namespace {

/// Through the painter alone: for vector painters, and for pictures that are turned.
bool drawPlainly(Frame& frame, const Scene& scene)
{
    MarkerImages images;
    for (const SceneLayer& layer : visibleLayers(scene)) {
        if (frame.options.marks != nullptr)
            frame.options.marks->beginLayer(frame.painter, layer.title);
        if (frame.task.cancelled() || !drawGeometry(frame, *layer.display, layer.opacity)
            || !drawMarkers(frame, *layer.display, layer.opacity, scene.background, images))
            return false;
    }
    return true;
}

bool drawVector(Frame& frame, const Scene& scene)
{
    if (!drawPlainly(frame, scene))
        return false;
    PictureMarks* const marks = frame.options.marks;
    if (marks != nullptr)
        marks->beginLabels(frame.painter);
    Typefaces faces;
    for (const HaloText& label : placedLabels(frame, scene, faces)) {
        if (marks != nullptr)
            drawMarkedHaloText(frame.painter, label, *marks);
        else
            drawHaloText(frame.painter, label);
    }
    if (marks != nullptr)
        marks->endLayer(frame.painter); // the sample mark is there whatever is switched off
    return !frame.task.cancelled();
}

/// In bands on all cores; the labels, which depend on no dot, are placed meanwhile.
bool drawRaster(Frame& frame, const Scene& scene)
{
    Bands bands(frame);
    MarkerImages images;
    Typefaces faces;
    std::vector<LetteredText> labels;
    const auto placeLabels = [&] { labels = letteredAll(placedLabels(frame, scene, faces)); };
    LayerRuns runs{bands, frame, images, scene.background};
    if (frame.upright) {
        const auto draw = [](Frame& band, const SceneLayer& layer) {
            return drawGeometry(band, *layer.display, layer.opacity);
        };
        if (!drawInRuns(runs, visibleLayers(scene), draw, placeLabels))
            return false;
    } else {
        if (!drawPlainly(frame, scene))
            return false;
        placeLabels();
    }
    if (!labels.empty())
        bands.run([&](Frame& band, std::size_t) {
            drawLabels(band, labels);
            return true;
        });
    return !frame.task.cancelled();
}

} // namespace

bool renderScene(const Scene& scene,
                 const MapView& view,
                 QPainter& painter,
                 const RenderOptions& options,
                 const TaskContext& task)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, options.antialias);
    painter.setRenderHint(QPainter::TextAntialiasing, true);
    if (scene.background.a > 0)
        painter.fillRect(QRectF({0, 0}, view.size), toQColor(scene.background));
    Frame frame = frameOf(painter, view, options, task);
    if (scene.background.a == 255)
        frame.ground = scene.background;
    bool whole = frame.visible.isEmpty() || drawRasters(frame, scene);
    if (whole && !frame.visible.isEmpty()) {
        whole = options.vector ? drawVector(frame, scene) : drawRaster(frame, scene);
        if (whole)
            drawSampleMark(frame, scene);
    }
    painter.restore();
    return whole;
}

QImage renderImage(const Scene& scene,
                   const MapView& view,
                   double devicePixelRatio,
                   const RenderOptions& options,
                   const TaskContext& task)
{
    const QSize dots(static_cast<int>(std::ceil(view.size.width() * devicePixelRatio)),
                     static_cast<int>(std::ceil(view.size.height() * devicePixelRatio)));
    QImage image(dots.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(devicePixelRatio);
    const bool covered = scene.background.a == 255 && QSizeF(dots) == view.size * devicePixelRatio;
    if (!covered)
        image.fill(Qt::transparent);
    QPainter painter(&image);
    if (!renderScene(scene, view, painter, options, task))
        return {};
    return image;
}

} // namespace yimi
