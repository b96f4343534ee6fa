// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/bands.h"
#include "render/fonts.h"
#include "render/labels.h"
#include "render/marker_painter.h"
#include "render/picture_marks.h"
#include "render/picture_top.h"
#include "render/raster_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>
#include <optional>

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

bool drawLayers(Frame& frame, const Scene& scene)
{
    std::optional<Bands> bands;
    if (frame.upright)
        bands.emplace(frame);
    MarkerImages images;
    for (const SceneLayer& layer : scene.layers) {
        if (frame.task.cancelled())
            return false;
        if (!layer.visible || !layer.display)
            continue;
        if (frame.options.marks != nullptr)
            frame.options.marks->beginLayer(frame.painter, layer.title);
        const bool whole = bands ? bands->draw(*layer.display, layer.opacity)
                                 : drawGeometry(frame, *layer.display, layer.opacity);
        if (!whole || !drawMarkers(frame, *layer.display, layer.opacity, scene.background, images))
            return false;
    }
    return true;
}

bool drawLabels(Frame& frame, const Scene& scene, TextSprites& sprites)
{
    std::vector<QRectF> taken;
    Labels labels(frame, sprites);
    for (const SceneLayer& layer : scene.layers) {
        if (!layer.visible || !layer.display)
            continue;
        addMarkerBoxes(frame, *layer.display, taken);
        labels.add(*layer.display);
    }
    if (scene.sampleMark)
        taken.push_back(markBox(frame, scene.sampleMarkText));
    return labels.draw(std::move(taken));
}

} // namespace

bool drawTop(Frame& frame, const Scene& scene, TextSprites& sprites)
{
    PictureMarks* const marks = frame.options.marks;
    if (marks != nullptr)
        marks->beginLabels(frame.painter);
    if (frame.options.labels && !drawLabels(frame, scene, sprites))
        return false;
    if (marks != nullptr)
        marks->endLayer(frame.painter); // the sample mark is there whatever is switched off
    if (scene.sampleMark)
        drawSampleMark(frame, scene);
    return true;
}

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
    TextSprites sprites;
    const bool whole = frame.visible.isEmpty()
                       || (drawRasters(frame, scene) && drawLayers(frame, scene)
                           && drawTop(frame, scene, sprites));
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
