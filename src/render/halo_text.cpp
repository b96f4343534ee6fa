// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/halo_text.h"

#include "render/blend.h"
#include "render/picture_marks.h"

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

QImage painted(QSize size, const std::vector<std::uint8_t>& cover, const QColor& colour)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    const std::uint32_t paint = qPremultiply(colour.rgba());
    const auto width = static_cast<std::size_t>(size.width());
    for (int y = 0; y < size.height(); ++y) {
        auto* dots = reinterpret_cast<std::uint32_t*>(image.scanLine(y));
        const std::uint8_t* row = cover.data() + static_cast<std::size_t>(y) * width;
        for (std::size_t x = 0; x < width; ++x)
            dots[x] = scaled(paint, row[x]);
    }
    return image;
}

/// A piece's own axes: origin in its middle, turned.
QTransform pieceTransform(const TextPiece& piece)
{
    return QTransform().translate(piece.centre.x(), piece.centre.y()).rotate(piece.degrees);
}

/// Where pieces of one typeface lie about their middle.
class PieceBox
{
public:
    explicit PieceBox(const HaloText& label) : m_metrics(label.font), m_halo(label.haloWidth) {}

    [[nodiscard]] QPointF baselineStart(const TextPiece& piece) const
    {
        return {-m_metrics.horizontalAdvance(piece.text) / 2,
                (m_metrics.ascent() - m_metrics.descent()) / 2};
    }

    [[nodiscard]] QRectF withHalo(const TextPiece& piece) const
    {
        const double width = m_metrics.horizontalAdvance(piece.text) + 2 * m_halo + 2;
        const double height = m_metrics.height() + 2 * m_halo;
        return {-width / 2, -height / 2, width, height};
    }

private:
    QFontMetricsF m_metrics;
    double m_halo;
};

void drawPieces(QPainter& painter, const HaloText& label, const QColor& ink)
{
    const PieceBox box(label);
    painter.setFont(label.font);
    painter.setPen(ink);
    for (const TextPiece& piece : label.pieces) {
        painter.save();
        painter.setTransform(pieceTransform(piece), true);
        painter.drawText(box.baselineStart(piece), piece.text);
        painter.restore();
    }
}

void drawVector(QPainter& painter, const HaloText& label)
{
    const PieceBox box(label);
    QPainterPath outlines;
    for (const TextPiece& piece : label.pieces) {
        QPainterPath path;
        path.addText(box.baselineStart(piece), label.font, piece.text);
        outlines.addPath(pieceTransform(piece).map(path));
    }
    painter.save();
    painter.strokePath(
        outlines, QPen(label.halo, label.haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    drawPieces(painter, label, label.ink);
    painter.restore();
}

constexpr int kDegreesStep = 3;
constexpr int kPhases = 4;
constexpr std::size_t kMostSprites = 6000;

int steppedDegrees(double degrees)
{
    return static_cast<int>(std::lround(degrees / kDegreesStep)) * kDegreesStep;
}

/// Where a piece's middle falls: its dot, and how many quarters of a dot it is off.
struct Footing
{
    QPoint dot;
    QPoint phase;
};

Footing footingOf(QPointF middle)
{
    const auto along = [](double value, int& phase) {
        const double quarters = std::round(value * kPhases + 1e-4);
        const double whole = std::floor(quarters / kPhases);
        phase = static_cast<int>(quarters - whole * kPhases);
        return static_cast<int>(whole);
    };
    Footing footing;
    footing.dot.setX(along(middle.x(), footing.phase.rx()));
    footing.dot.setY(along(middle.y(), footing.phase.ry()));
    return footing;
}

TextSprites::Sprite
spriteOf(const HaloText& label, const TextPiece& piece, double dots, QPoint phase)
{
    const PieceBox box(label);
    const QTransform turned = QTransform()
                                  .translate(static_cast<double>(phase.x()) / kPhases,
                                             static_cast<double>(phase.y()) / kPhases)
                                  .scale(dots, dots)
                                  .rotate(steppedDegrees(piece.degrees));
    const QRect place = turned.mapRect(box.withHalo(piece)).toAlignedRect();
    QImage text(place.size(), QImage::Format_ARGB32_Premultiplied);
    text.fill(Qt::transparent);
    QPainter writer(&text);
    writer.setRenderHint(QPainter::TextAntialiasing);
    writer.setFont(label.font);
    writer.setPen(label.ink);
    writer.setTransform(turned * QTransform::fromTranslate(-place.left(), -place.top()));
    writer.drawText(box.baselineStart(piece), piece.text);
    writer.end();
    QImage halo =
        painted(place.size(), grown(text, discOf(label.haloWidth / 2 * dots)), label.halo);
    return {std::move(halo), std::move(text), place.topLeft()};
}

// All halos first: no character's halo lies on the one before it.
void drawRaster(QPainter& painter, const HaloText& label, TextSprites& sprites)
{
    const QTransform device = painter.deviceTransform();
    const double dots = std::hypot(device.m11(), device.m12());
    const double ratio = painter.device()->devicePixelRatio();
    painter.save();
    painter.resetTransform();
    painter.scale(1 / ratio, 1 / ratio);
    for (const bool ink : {false, true}) {
        for (const TextPiece& piece : label.pieces) {
            const Footing footing = footingOf(device.map(piece.centre));
            const TextSprites::Sprite& sprite = sprites.sprite(label, piece, dots, footing.phase);
            painter.drawImage(footing.dot + sprite.corner, ink ? sprite.ink : sprite.halo);
        }
    }
    painter.restore();
}

} // namespace

const TextSprites::Sprite&
TextSprites::sprite(const HaloText& label, const TextPiece& piece, double dots, QPoint phase)
{
    const Key key{piece.text,
                  static_cast<int>(std::lround(label.font.pixelSize() * dots * 64)) * 2
                      + (label.font.bold() ? 1 : 0),
                  label.ink.rgba(),
                  label.halo.rgba(),
                  static_cast<int>(std::lround(label.haloWidth * dots * 100)),
                  steppedDegrees(piece.degrees),
                  phase.y() * kPhases + phase.x()};
    const auto known = m_sprites.find(key);
    if (known != m_sprites.end())
        return known->second;
    // Which of them will be asked for again is not known; a fresh start costs one slow frame.
    if (m_sprites.size() >= kMostSprites)
        m_sprites.clear();
    return m_sprites.emplace(key, spriteOf(label, piece, dots, phase)).first->second;
}

void drawHaloText(QPainter& painter, const HaloText& label, bool vector, TextSprites& sprites)
{
    if (label.pieces.empty())
        return;
    if (vector)
        drawVector(painter, label);
    else
        drawRaster(painter, label, sprites);
}

void drawMarkedHaloText(QPainter& painter, const HaloText& label, PictureMarks& marks)
{
    painter.save();
    marks.beginHalo(painter, label.haloWidth);
    drawPieces(painter, label, label.halo);
    marks.beginWords(painter, label.words);
    drawPieces(painter, label, label.ink);
    marks.endWords(painter);
    painter.restore();
}

} // namespace yimi
