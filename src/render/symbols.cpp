// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/symbols.h"

#include "render/frame.h"
#include "render/resources.h"
#include "style/drawn_sizes.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

namespace yimi {

namespace {

std::uint32_t packed(Colour c)
{
    return (std::uint32_t{c.a} << 24) | (std::uint32_t{c.r} << 16) | (std::uint32_t{c.g} << 8)
           | c.b;
}

QByteArray hexOf(Colour c)
{
    return toQColor(c).name(QColor::HexRgb).toLatin1();
}

/// A square picture of what `draw` puts into it.
template <typename Draw>
QImage painted(double side, double dots, Draw draw)
{
    const int pixels = std::max(static_cast<int>(std::ceil(side * dots)), 1);
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(dots, dots); // a painter takes no ratio of a picture below 1
    draw(painter);
    painter.end();
    image.setDevicePixelRatio(dots);
    return image;
}

} // namespace

QByteArray symbolSvg(const std::string& symbol, Colour badge)
{
    loadResources();
    QFile file(QStringLiteral(":/symbols/%1.svg").arg(QString::fromStdString(symbol)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    static const QByteArray kBadge("id=\"badge\" fill=\"#");
    if (const qsizetype at = svg.indexOf(kBadge); at >= 0)
        svg.replace(at + kBadge.size() - 1, 7, hexOf(badge));
    return svg;
}

void drawBadge(QPainter& painter, QPointF centre, const Marker& marker, double size)
{
    const QByteArray svg = symbolSvg(marker.symbol, marker.colour);
    QSvgRenderer renderer;
    if (svg.isEmpty() || !renderer.load(svg)) {
        drawDot(painter, centre, size * 0.6, marker.colour, {255, 255, 255, 255});
        return;
    }
    renderer.render(&painter, QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size));
}

void drawDot(QPainter& painter, QPointF centre, double size, Colour fill, Colour ring)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(toQColor(ring));
    painter.drawEllipse(centre, size / 2 + kDotRing, size / 2 + kDotRing);
    painter.setBrush(toQColor(fill));
    painter.drawEllipse(centre, size / 2, size / 2);
}

const QImage& MarkerImages::badge(const Marker& marker, double size, double dots)
{
    const auto [found, fresh] =
        m_images.try_emplace(Key(marker.symbol, packed(marker.colour), size));
    if (fresh)
        found->second = painted(size, dots, [&](QPainter& painter) {
            drawBadge(painter, {size / 2, size / 2}, marker, size);
        });
    return found->second;
}

const QImage& MarkerImages::dot(double size, Colour fill, Colour ring, double dots)
{
    const auto [found, fresh] = m_images.try_emplace(Key(std::string(), packed(fill), size));
    if (fresh) {
        const double side = size + 2 * kDotRing + 1;
        found->second = painted(side, dots, [&](QPainter& painter) {
            drawDot(painter, {side / 2, side / 2}, size, fill, ring);
        });
    }
    return found->second;
}

} // namespace yimi
