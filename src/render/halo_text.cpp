// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/halo_text.h"

#include "render/blend.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <vector>

namespace yimi {

namespace {

/// A place around a dot and how strongly the halo reaches it, of 255.
struct Reach
{
    int dx, dy, strength;
};

std::vector<Reach> discOf(double radius)
{
    std::vector<Reach> disc;
    const int around = static_cast<int>(std::ceil(radius + 0.5));
    for (int dy = -around; dy <= around; ++dy) {
        for (int dx = -around; dx <= around; ++dx) {
            const double strength = std::clamp(radius + 0.5 - std::hypot(dx, dy), 0.0, 1.0);
            if (strength > 0)
                disc.push_back({dx, dy, static_cast<int>(std::lround(strength * 255))});
        }
    }
    return disc;
}

/// How far each dot is inside the text grown by the disc, of 255.
std::vector<std::uint8_t> grown(const QImage& text, const std::vector<Reach>& disc)
{
    const int width = text.width();
    const int height = text.height();
    std::vector<std::uint8_t> halo(
        static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    for (int y = 0; y < height; ++y) {
        const auto* dots = reinterpret_cast<const std::uint32_t*>(text.constScanLine(y));
        for (int x = 0; x < width; ++x) {
            const auto alpha = static_cast<int>(dots[x] >> 24);
            if (alpha == 0)
                continue;
            for (const Reach& reach : disc) {
                const int tx = x + reach.dx;
                const int ty = y + reach.dy;
                if (tx < 0 || ty < 0 || tx >= width || ty >= height)
                    continue;
                std::uint8_t& cover = halo[static_cast<std::size_t>(ty * width + tx)];
                cover = std::max(cover, static_cast<std::uint8_t>(alpha * reach.strength / 255));
            }
        }
    }
    return halo;
}

void layUnder(QImage& text, const std::vector<std::uint8_t>& cover, const QColor& colour)
{
    const std::uint32_t paint = qPremultiply(colour.rgba());
    for (int y = 0; y < text.height(); ++y) {
        auto* dots = reinterpret_cast<std::uint32_t*>(text.scanLine(y));
        const std::uint8_t* row = cover.data() + static_cast<std::size_t>(y * text.width());
        for (int x = 0; x < text.width(); ++x)
            dots[x] = laidOver(scaled(paint, row[x]), dots[x]);
    }
}

/// The label's own axes: origin in its middle, turned.
QTransform labelTransform(const HaloText& label)
{
    return QTransform().translate(label.centre.x(), label.centre.y()).rotate(label.degrees);
}

QPointF baselineStart(const HaloText& label)
{
    const QFontMetricsF metrics(label.font);
    return {-metrics.horizontalAdvance(label.text) / 2, (metrics.ascent() - metrics.descent()) / 2};
}

void drawVector(QPainter& painter, const HaloText& label)
{
    painter.save();
    painter.setTransform(labelTransform(label), true);
    QPainterPath path;
    path.addText(baselineStart(label), label.font, label.text);
    painter.strokePath(
        path, QPen(label.halo, label.haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setFont(label.font);
    painter.setPen(label.ink);
    painter.drawText(baselineStart(label), label.text);
    painter.restore();
}

void drawRaster(QPainter& painter, const HaloText& label)
{
    const QTransform device = labelTransform(label) * painter.deviceTransform();
    const QFontMetricsF metrics(label.font);
    const double width = metrics.horizontalAdvance(label.text) + 2 * label.haloWidth + 2;
    const double height = metrics.height() + 2 * label.haloWidth;
    const QRect place =
        device.mapRect(QRectF(-width / 2, -height / 2, width, height)).toAlignedRect();
    QImage text(place.size(), QImage::Format_ARGB32_Premultiplied);
    text.fill(Qt::transparent);
    {
        QPainter writer(&text);
        writer.setRenderHint(QPainter::TextAntialiasing);
        writer.setTransform(device * QTransform::fromTranslate(-place.left(), -place.top()));
        writer.setFont(label.font);
        writer.setPen(label.ink);
        writer.drawText(baselineStart(label), label.text);
    }
    const double dots = std::hypot(device.m11(), device.m12());
    layUnder(text, grown(text, discOf(label.haloWidth / 2 * dots)), label.halo);
    const double ratio = painter.device()->devicePixelRatio();
    painter.save();
    painter.resetTransform();
    painter.scale(1 / ratio, 1 / ratio);
    painter.drawImage(place.topLeft(), text);
    painter.restore();
}

} // namespace

void drawHaloText(QPainter& painter, const HaloText& label, bool vector)
{
    if (vector)
        drawVector(painter, label);
    else
        drawRaster(painter, label);
}

} // namespace yimi
