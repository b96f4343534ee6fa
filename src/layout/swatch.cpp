// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/swatch.h"

#include "render/hatching.h"
#include "render/symbols.h"

#include <QPainter>

namespace yimi {

namespace {

QColor toColour(Colour c)
{
    return {c.r, c.g, c.b, c.a};
}

void paintFill(const Sheet& sheet, const LegendEntry& entry, const QRectF& box, double scale)
{
    sheet.fill(box, entry.fill->colour);
    const QPolygonF outline(sheet.mapped(box));
    sheet.painter().save();
    drawHatch(sheet.painter(), std::span(&outline, 1), *entry.fill, scale * sheet.unit());
    sheet.painter().restore();
    sheet.frame(box, withAlpha(Ink::frame, 120), 0.15);
}

void strokeLine(const Sheet& sheet,
                const QRectF& box,
                Colour colour,
                double width,
                const std::vector<double>& dashes)
{
    QPen pen(toColour(colour), width * sheet.unit(), Qt::SolidLine, Qt::FlatCap);
    QList<qreal> pattern;
    for (const double length : dashes)
        pattern.append(length * 0.26 / width);
    if (!pattern.isEmpty())
        pen.setDashPattern(pattern);
    sheet.painter().setPen(pen);
    const double y = box.center().y();
    sheet.painter().drawLine(QPointF(box.left(), y) * sheet.unit(),
                             QPointF(box.right(), y) * sheet.unit());
}

void paintStroke(const Sheet& sheet, const Stroke& stroke, const QRectF& box, double scale)
{
    // Streets are shown wider than on the map, or a white one could not be told from paper.
    const double wider = stroke.casing && stroke.dashes.empty() ? 1.7 : 1;
    if (stroke.casing)
        strokeLine(
            sheet, box, *stroke.casing, (stroke.width + stroke.casingWidth) * scale * wider, {});
    strokeLine(sheet, box, stroke.colour, stroke.width * scale * wider, stroke.dashes);
}

} // namespace

void paintSwatch(
    const Sheet& sheet, const LegendEntry& entry, const QRectF& box, double scale, double onMap)
{
    if (sheet.measuring())
        return;
    if (entry.width > 0 && entry.marker) {
        drawDot(sheet.painter(),
                box.center() * sheet.unit(),
                entry.width * onMap * sheet.unit(),
                entry.marker->colour,
                Ink::paper);
        return;
    }
    if (entry.fill)
        paintFill(sheet, entry, box, scale);
    else if (entry.stroke && !entry.marker)
        paintStroke(sheet, *entry.stroke, box, scale);
    if (entry.marker && !(entry.fill && entry.marker->symbol.empty())) {
        const double size = std::min(box.height() * 1.15, 4.4) * sheet.unit();
        if (entry.marker->symbol.empty())
            drawDot(sheet.painter(),
                    box.center() * sheet.unit(),
                    size * 0.5,
                    entry.marker->colour,
                    Ink::paper);
        else
            drawBadge(sheet.painter(), box.center() * sheet.unit(), *entry.marker, size);
    }
}

} // namespace yimi
