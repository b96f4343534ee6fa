// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/hatching.h"

#include "render/frame.h"
#include "style/drawn_sizes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace yimi {

namespace {

constexpr double kSpeck = 0.01; // a line so short that its round ends are a dot

/// A rotated frame in which the hatch's lines are level: u along them, v across.
struct Axes
{
    double cosine = 1;
    double sine = 0;

    [[nodiscard]] double u(QPointF p) const { return p.x() * cosine + p.y() * sine; }

    [[nodiscard]] double v(QPointF p) const { return p.y() * cosine - p.x() * sine; }

    [[nodiscard]] QPointF point(double u, double v) const
    {
        return {u * cosine - v * sine, u * sine + v * cosine};
    }
};

using Crossings =
    std::map<long, std::vector<double>>; ///< by number of the hatch line: u of its crossings

void addEdge(Crossings& crossings, const Axes& axes, double spacing, QPointF a, QPointF b)
{
    const double va = axes.v(a);
    const double vb = axes.v(b);
    const double low = std::min(va, vb);
    const double high = std::max(va, vb);
    for (long line = std::lround(std::ceil(low / spacing));
         static_cast<double>(line) * spacing < high;
         ++line) {
        const double share = (static_cast<double>(line) * spacing - va) / (vb - va);
        crossings[line].push_back(axes.u(a) + share * (axes.u(b) - axes.u(a)));
    }
}

Crossings crossingsOf(std::span<const QPolygonF> rings, const Axes& axes, double spacing)
{
    Crossings crossings;
    for (const QPolygonF& ring : rings) {
        for (qsizetype i = 0; i < ring.size(); ++i)
            addEdge(crossings, axes, spacing, ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]);
    }
    for (auto& [line, places] : crossings)
        std::ranges::sort(places);
    return crossings;
}

void drawLines(QPainter& painter, const Crossings& crossings, const Axes& axes, double spacing)
{
    QList<QLineF> lines;
    for (const auto& [line, places] : crossings) {
        const double v = static_cast<double>(line) * spacing;
        for (std::size_t i = 1; i < places.size(); i += 2)
            lines.append({axes.point(places[i - 1], v), axes.point(places[i], v)});
    }
    painter.drawLines(lines);
}

// Every other row is set off by half a step. A run of dots is one dashed line: a file has two
// places for it, whatever its length.
void drawDots(QPainter& painter, const Crossings& crossings, double spacing, double radius)
{
    QList<QLineF> runs;
    for (const auto& [line, places] : crossings) {
        const double shift = line % 2 == 0 ? 0 : 0.5;
        const double v = static_cast<double>(line) * spacing / 2;
        for (std::size_t i = 1; i < places.size(); i += 2) {
            const double first = std::ceil((places[i - 1] + radius) / spacing - shift);
            const double last = std::floor((places[i] - radius) / spacing - shift);
            if (first <= last)
                runs.append({(first + shift) * spacing, v, (last + shift) * spacing + kSpeck, v});
        }
    }
    painter.drawLines(runs);
}

void paintDiagonalTile(QPainter& painter, const QColor& ink, int side, double unit)
{
    painter.setPen(QPen(ink, kDiagonalWidth * unit, Qt::SolidLine, Qt::SquareCap));
    for (const int shift : {-side, 0, side})
        painter.drawLine(QLineF(shift, side, shift + side, 0));
}

void paintDotTile(QPainter& painter, const QColor& ink, int side, double unit)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const double radius = kDotsSize / 2 * unit;
    painter.drawEllipse(QPointF(side * 0.25, side * 0.25), radius, radius);
    painter.drawEllipse(QPointF(side * 0.75, side * 0.75), radius, radius);
}

} // namespace

QImage hatchTile(const Fill& fill, double dots)
{
    if (fill.hatch == Hatch::None)
        return {};
    const bool diagonal = fill.hatch == Hatch::Diagonal;
    // A tile is a whole number of dots, or the pattern would show seams.
    const double wanted = (diagonal ? kDiagonalSpacing : kDotsSpacing) * std::sqrt(2.0) * dots;
    const int side = std::max(static_cast<int>(std::lround(wanted)), 2);
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    if (diagonal)
        paintDiagonalTile(painter, toQColor(fill.hatchColour), side, dots);
    else
        paintDotTile(painter, toQColor(fill.hatchColour), side, dots);
    return tile;
}

void drawHatch(QPainter& painter, std::span<const QPolygonF> rings, const Fill& fill, double unit)
{
    // Opaque, as it looks on the fill on white paper: see-through strokes become outlines in PDF.
    const Colour paper{255, 255, 255, 255};
    const QColor ink = toQColor(laidOn(laidOn(paper, fill.colour), fill.hatchColour));
    if (fill.hatch == Hatch::Diagonal) {
        const Axes axes{std::sqrt(0.5), -std::sqrt(0.5)};
        const double spacing = kDiagonalSpacing * unit;
        painter.setPen(QPen(ink, kDiagonalWidth * unit, Qt::SolidLine, Qt::FlatCap));
        drawLines(painter, crossingsOf(rings, axes, spacing), axes, spacing);
    } else if (fill.hatch == Hatch::Dots) {
        const double spacing = kDotsSpacing * unit / std::sqrt(2.0);
        QPen pen(ink, kDotsSize * unit, Qt::SolidLine, Qt::RoundCap);
        const double period = 2 * spacing / pen.widthF(); // Qt measures dashes in pen widths
        pen.setDashPattern({kSpeck / pen.widthF(), period - kSpeck / pen.widthF()});
        painter.setPen(pen);
        drawDots(painter, crossingsOf(rings, {}, spacing), spacing * 2, kDotsSize / 2 * unit);
    }
}

} // namespace yimi
