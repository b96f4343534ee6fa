// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_swatch.h"

#include "project/document_scene.h"
#include "render/hatching.h"
#include "render/symbols.h"
#include "style/classified_style.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

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

/// The classes of a result side by side.
void paintClasses(QPainter& painter, const QRectF& area, const LayerStyle& style)
{
    const QRectF block(area.center() - QPointF(8, 5), QSizeF(16, 10));
    const auto count = std::min<std::size_t>(style.rules.size(), 3);
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < count; ++i) {
        const double width = block.width() / static_cast<double>(count);
        const QRectF part(
            block.left() + width * static_cast<double>(i), block.top(), width, block.height());
        if (style.rules[i].fill)
            painter.fillRect(part, toQColor(style.rules[i].fill->colour));
    }
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
    const bool classes =
        layer.role == LayerRole::Result || (layer.style && styleKind(style) != StyleKind::Single);
    if (!classes || !rule->fill) {
        paintRuleSwatch(painter, area, *rule, layer.kind);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintClasses(painter, area, style);
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
