// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_swatch.h"

#include "project/document_scene.h"
#include "render/hatching.h"
#include "render/symbols.h"
#include "style/classified_style.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <vector>

namespace yimi {

namespace {

QColor toQColor(const Colour& c)
{
    return {c.r, c.g, c.b, c.a};
}

constexpr double kHatchUnit = 0.8; ///< a swatch is small, its pattern too

void paintMarker(QPainter& painter, const QRectF& area, const Marker& marker)
{
    constexpr double kBadge = 18;
    drawBadge(painter, area.center(), marker, kBadge);
}

void paintLine(QPainter& painter, const QRectF& area, const Stroke& stroke)
{
    const QPointF from(area.left() + 1, area.center().y());
    const QPointF to(area.right() - 1, area.center().y());
    if (stroke.casing) {
        painter.setPen(QPen(toQColor(*stroke.casing), 5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(from, to);
    }
    QPen pen(
        toQColor(stroke.colour), std::clamp(stroke.width, 1.5, 3.0), Qt::SolidLine, Qt::FlatCap);
    if (!stroke.dashes.empty())
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawLine(from, to);
}

void paintArea(QPainter& painter, const QRectF& area, const StyleRule& rule)
{
    const QRectF block(area.center() - QPointF(8, 5), QSizeF(16, 10));
    painter.setBrush(rule.fill ? QBrush(toQColor(rule.fill->colour)) : Qt::NoBrush);
    const QColor edge = rule.stroke ? toQColor(rule.stroke->colour) : QColor(128, 128, 128, 90);
    painter.setPen(QPen(edge, 1));
    painter.drawRoundedRect(block, 2, 2);
    if (rule.fill && rule.fill->hatch != Hatch::None) {
        painter.save();
        painter.translate(block.topLeft());
        const QPolygonF ring(QRectF({0, 0}, block.size()));
        drawHatch(painter, std::span(&ring, 1), *rule.fill, kHatchUnit);
        painter.restore();
    }
    if (rule.marker && !rule.fill && !rule.stroke)
        paintMarker(painter, area, *rule.marker);
}

/// Up to three, from the first to the last of those that draw something.
std::vector<const StyleRule*> shownClasses(const LayerStyle& style, GeometryKind kind)
{
    std::vector<const StyleRule*> drawn;
    for (const StyleRule& rule : style.rules) {
        if (draws(rule, kind) && ruleColour(rule, kind).a > 0)
            drawn.push_back(&rule);
    }
    if (drawn.size() > 3)
        drawn = {drawn.front(), drawn[drawn.size() / 2], drawn.back()};
    return drawn;
}

/// The colours of classes side by side: blocks of areas, strokes of lines, dots of points.
void paintClasses(QPainter& painter,
                  const QRectF& area,
                  const std::vector<const StyleRule*>& classes,
                  GeometryKind kind)
{
    const QRectF block(area.center() - QPointF(8, 5), QSizeF(16, 10));
    const double width = block.width() / static_cast<double>(classes.size());
    painter.setPen(Qt::NoPen);
    double left = block.left();
    for (const StyleRule* rule : classes) {
        QRectF part(left, block.top(), width, block.height());
        if (kind == GeometryKind::Line)
            part.setRect(left, block.center().y() - 1.5, width, 3);
        painter.setBrush(toQColor(ruleColour(*rule, kind)));
        if (kind == GeometryKind::Point)
            painter.drawEllipse(part.center(), 3.2, 3.2);
        else
            painter.drawRect(part);
        left += width;
    }
}

/// A large circle and a small one.
void paintSizes(QPainter& painter, const QRectF& area, const Colour& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(toQColor(colour));
    painter.drawEllipse(area.center() - QPointF(3, 0), 5.5, 5.5);
    painter.drawEllipse(area.center() + QPointF(6, 3), 2.5, 2.5);
}

} // namespace

void paintLayerSwatch(QPainter& painter,
                      const QRectF& area,
                      const DocumentLayer& layer,
                      Appearance appearance)
{
    const LayerStyle style = styleOf(layer, appearance);
    const StyleRule* rule = chiefRule(style);
    if (!rule)
        return;
    const bool classified =
        layer.role == LayerRole::Result || (layer.style && styleKind(style) != StyleKind::Single);
    const auto classes =
        classified ? shownClasses(style, layer.kind) : std::vector<const StyleRule*>();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (style.sizes && rule->marker)
        paintSizes(painter, area, rule->marker->colour);
    else if (classes.size() > 1)
        paintClasses(painter, area, classes, layer.kind);
    else
        paintRuleSwatch(painter, area, *rule, layer.kind);
    painter.restore();
}

void paintLegendSwatch(QPainter& painter,
                       const QRectF& area,
                       const LegendRow& row,
                       GeometryKind kind,
                       Appearance appearance)
{
    if (row.width <= 0 || !row.rule.marker) {
        paintRuleSwatch(painter, area, row.rule, kind);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawDot(painter, area.center(), row.width, row.rule.marker->colour, mapBackground(appearance));
    painter.restore();
}

void paintRuleSwatch(QPainter& painter,
                     const QRectF& area,
                     const StyleRule& rule,
                     GeometryKind kind)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (kind == GeometryKind::Point && rule.marker)
        paintMarker(painter, area, *rule.marker);
    else if (kind == GeometryKind::Line && rule.stroke)
        paintLine(painter, area, *rule.stroke);
    else
        paintArea(painter, area, rule);
    painter.restore();
}

} // namespace yimi
