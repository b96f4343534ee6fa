// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/picture_top.h"

#include "render/band.h"
#include "render/fonts.h"
#include "render/labels.h"
#include "render/marker_painter.h"

#include <QFontMetricsF>
#include <QPainter>

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

} // namespace

std::vector<HaloText> placedLabels(const Frame& frame, const Scene& scene, Typefaces& faces)
{
    if (!frame.options.labels)
        return {};
    faces.forgetTexts();
    std::vector<QRectF> taken;
    Labels labels(frame, faces);
    for (const SceneLayer& layer : scene.layers) {
        if (!layer.visible || !layer.display)
            continue;
        addMarkerBoxes(frame, *layer.display, taken);
        labels.add(*layer.display);
    }
    if (scene.sampleMark)
        taken.push_back(markBox(frame, scene.sampleMarkText));
    return labels.place(std::move(taken));
}

std::vector<LetteredText> letteredAll(const std::vector<HaloText>& labels)
{
    std::vector<LetteredText> all;
    all.reserve(labels.size());
    for (const HaloText& label : labels)
        all.push_back(lettered(label));
    return all;
}

void drawLabels(const Frame& frame, const std::vector<LetteredText>& labels)
{
    const QPoint corner = frame.band->corner();
    const QTransform toRows =
        frame.painter.deviceTransform() * QTransform::fromTranslate(-corner.x(), -corner.y());
    TextPen pen(frame.band->rows(), toRows);
    for (const LetteredText& label : labels) {
        if (label.box.intersects(frame.visible))
            pen.draw(label);
    }
}

// No map made from invented data may be taken for a real one: part of the picture itself, whoever
// asks for it.
void drawSampleMark(Frame& frame, const Scene& scene)
{
    if (!scene.sampleMark)
        return;
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

} // namespace yimi
