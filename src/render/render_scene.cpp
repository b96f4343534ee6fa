// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/area_painter.h"
#include "render/fonts.h"
#include "render/labels.h"
#include "render/line_painter.h"
#include "render/marker_painter.h"
#include "render/overlay.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace yimi {

namespace {

constexpr double kMarkSize = 11.0;
constexpr double kMarkMargin = 8.0;
constexpr Colour kMarkInk{0x66, 0x73, 0x6D, 255};
constexpr Colour kMarkInkOnDark{0xA9, 0xB5, 0xB0, 255};

bool isDark(Colour ground)
{
    return ground.a > 0 && ground.r + ground.g + ground.b < 3 * 110;
}

QRectF markBox(const Frame& frame, const QString& text)
{
    const QFontMetricsF metrics(mapFont(frame.size(kMarkSize)));
    const double margin = frame.size(kMarkMargin);
    const QSizeF size(metrics.horizontalAdvance(text) + margin, metrics.height());
    return {QPointF(frame.view.size.width() - size.width() - margin,
                    frame.view.size.height() - size.height() - margin),
            size};
}

// No map made from invented data may be taken for a real one: part of the picture itself, whoever
// asks for it.
void drawSampleMark(Frame& frame, const Scene& scene)
{
    const QRectF box = markBox(frame, scene.sampleMarkText);
    const bool dark = isDark(scene.background);
    QColor plate = toQColor(scene.background.a > 0 ? scene.background : Colour{255, 255, 255, 255});
    plate.setAlpha(200);
    frame.painter.setPen(Qt::NoPen);
    frame.painter.setBrush(plate);
    frame.painter.drawRoundedRect(box, frame.size(4), frame.size(4));
    frame.painter.setFont(mapFont(frame.size(kMarkSize)));
    frame.painter.setPen(toQColor(dark ? kMarkInkOnDark : kMarkInk));
    frame.painter.drawText(box, Qt::AlignCenter, scene.sampleMarkText);
}

bool drawLayer(Frame& frame,
               const SceneLayer& layer,
               Colour ground,
               MarkerImages& images,
               std::vector<QRectF>& taken)
{
    const DisplayLayer& display = *layer.display;
    const double opacity = layer.opacity;
    if (!drawAreas(frame, display, opacity) || !drawOutlines(frame, display, opacity)
        || !drawLines(frame, display, opacity))
        return false;
    if (frame.overlay != nullptr)
        frame.overlay->layOver(frame.painter, opacity);
    return drawMarkers(frame, display, opacity, ground, images, taken);
}

bool drawLayers(Frame& frame, const Scene& scene, std::vector<QRectF>& taken)
{
    std::optional<Overlay> overlay;
    if (frame.upright)
        frame.overlay = &overlay.emplace(
            frame.visibleDots(), frame.painter.deviceTransform().map(QPointF(0, 0)).toPoint());
    MarkerImages images;
    for (const SceneLayer& layer : scene.layers) {
        if (frame.task.cancelled())
            return false;
        if (layer.visible && layer.display
            && !drawLayer(frame, layer, scene.background, images, taken))
            return false;
    }
    frame.overlay = nullptr;
    return true;
}

bool drawLabels(Frame& frame, const Scene& scene, std::vector<QRectF> taken)
{
    Labels labels(frame);
    for (const SceneLayer& layer : scene.layers) {
        if (layer.visible && layer.display)
            labels.add(*layer.display);
    }
    if (scene.sampleMark)
        taken.push_back(markBox(frame, scene.sampleMarkText));
    return labels.draw(std::move(taken));
}

bool drawPicture(Frame& frame, const Scene& scene)
{
    std::vector<QRectF> taken;
    if (!drawLayers(frame, scene, taken))
        return false;
    if (frame.options.labels && !drawLabels(frame, scene, std::move(taken)))
        return false;
    if (scene.sampleMark)
        drawSampleMark(frame, scene);
    return true;
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
    const bool whole = frame.visible.isEmpty() || drawPicture(frame, scene);
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
    image.fill(scene.background.a == 255 ? toQColor(scene.background) : QColor(Qt::transparent));
    QPainter painter(&image);
    if (!renderScene(scene, view, painter, options, task))
        return {};
    return image;
}

} // namespace yimi
