// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/sheet.h"

#include "render/fonts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <vector>

namespace yimi {

namespace {

constexpr double kPoint = 25.4 / 72.0; // units of an A3 page per typographic point
// Fonts have whole pixels. Texts are measured, wrapped and drawn at this many to a page unit and
// then scaled, so that a line breaks at the same place on screen, in print and at any resolution.
constexpr double kFontPixels = 40;

QColor toColour(Colour c)
{
    return {c.r, c.g, c.b, c.a};
}

std::vector<QString> wrapped(const QString& text, const QFont& font, double width)
{
    std::vector<QString> lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines.push_back(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    return lines;
}

} // namespace

QRectF Sheet::mapped(const QRectF& rect) const
{
    return {rect.topLeft() * m_unit, rect.size() * m_unit};
}

QFont Sheet::font(const TextLook& look) const
{
    QFont font = mapFont(look.points * kPoint * kFontPixels, look.bold);
    // Noto Sans CJK has other glyphs for digits beside Latin letters («1,197 m»), which look the
    // same and have no code of their own: a PDF would not know that they are digits.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void Sheet::fill(const QRectF& rect, Colour colour, double radius) const
{
    if (measuring())
        return;
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(toColour(colour));
    if (radius > 0)
        m_painter->drawRoundedRect(mapped(rect), radius * m_unit, radius * m_unit);
    else
        m_painter->drawRect(mapped(rect));
}

void Sheet::frame(const QRectF& rect, Colour colour, double width) const
{
    if (measuring())
        return;
    m_painter->setPen(
        QPen(toColour(colour), width * m_unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRect(mapped(rect));
}

void Sheet::line(QPointF a, QPointF b, Colour colour, double width) const
{
    if (measuring())
        return;
    m_painter->setPen(QPen(toColour(colour), width * m_unit, Qt::SolidLine, Qt::FlatCap));
    m_painter->drawLine(a * m_unit, b * m_unit);
}

void Sheet::polygon(std::initializer_list<QPointF> points,
                    Colour fill,
                    Colour edge,
                    double edgeWidth) const
{
    if (measuring())
        return;
    QPolygonF polygon;
    for (const QPointF point : points)
        polygon.append(point * m_unit);
    m_painter->setPen(
        QPen(toColour(edge), edgeWidth * m_unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    m_painter->setBrush(toColour(fill));
    m_painter->drawPolygon(polygon);
}

double Sheet::textWidth(const QString& text, const TextLook& look) const
{
    return QFontMetricsF(font(look)).horizontalAdvance(text) / kFontPixels;
}

double Sheet::lineHeight(const TextLook& look) const
{
    return look.points * kPoint * 1.5;
}

void Sheet::draw(
    double left, double right, double baseline, const QString& text, const TextLook& look) const
{
    const QFont chosen = font(look);
    const double width = QFontMetricsF(chosen).horizontalAdvance(text) / kFontPixels;
    double x = left;
    if (look.align & Qt::AlignRight)
        x = right - width;
    else if (look.align & Qt::AlignHCenter)
        x = (left + right - width) / 2;
    m_painter->save();
    m_painter->translate(QPointF(x, baseline) * m_unit);
    m_painter->scale(m_unit / kFontPixels, m_unit / kFontPixels);
    m_painter->setFont(chosen);
    m_painter->setPen(toColour(look.colour));
    m_painter->drawText(QPointF(0, 0), text);
    m_painter->restore();
}

void Sheet::textLine(
    double left, double right, double y, const QString& text, const TextLook& look) const
{
    if (measuring() || text.isEmpty() || right <= left)
        return;
    TextLook fitting = look;
    if (const double width = textWidth(text, look); width > right - left)
        fitting.points *= (right - left) / width;
    const QFontMetricsF metrics(font(fitting));
    const double down = (metrics.capHeight() + metrics.descent() * 0.2) / 2 / kFontPixels;
    draw(left, right, y + down, text, fitting);
}

double Sheet::paragraph(double left,
                        double right,
                        double top,
                        const QString& text,
                        const TextLook& look,
                        double bottom) const
{
    if (text.isEmpty())
        return top;
    const std::vector<QString> lines = wrapped(text, font(look), (right - left) * kFontPixels);
    const double height = lineHeight(look);
    const auto room = static_cast<std::size_t>(
        std::clamp((bottom - top) / height + 0.05, 0.0, static_cast<double>(lines.size())));
    double y = top;
    for (std::size_t i = 0; i < room; ++i) {
        const bool cut = i + 1 == room && room < lines.size();
        if (!measuring())
            draw(left,
                 right,
                 y + height * 0.72,
                 cut ? lines[i].chopped(1) + QChar(0x2026) : lines[i],
                 look);
        y += height;
    }
    return y;
}

} // namespace yimi
