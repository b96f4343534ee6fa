// SPDX-License-Identifier: GPL-3.0-or-later
// Bars by district, and a whole as a ring.
#include "layout/item_setting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace yimi {

namespace {

constexpr double kBarRow = 4.8;
constexpr double kWidestLabel = 24;

void setOneBar(
    const ItemSetting& setting, const PageBar& one, double from, double to, double y, double high)
{
    const Sheet& sheet = setting.sheet;
    const double middle = y + high / 2;
    const double half = 1 * setting.enlarged(8);
    TextLook look = setting.text(8);
    look.align = Qt::AlignLeft;
    sheet.textLine(setting.left(), from - 2, middle, one.label, look);
    setBar(sheet, one.fraction, one.mark, {from, middle - half, to - from, 2 * half});
    sheet.textLine(to, setting.right(), middle, one.value, aligned(look, Qt::AlignRight));
}

/// A slice of the ring from `start` on, both as shares of the whole, clockwise from the top.
void paintSlice(
    const Sheet& sheet, QPointF centre, double radius, double start, double share, Colour colour)
{
    if (sheet.measuring() || share <= 0)
        return;
    const auto circle = [&](double r) {
        return QRectF((centre.x() - r) * sheet.unit(),
                      (centre.y() - r) * sheet.unit(),
                      2 * r * sheet.unit(),
                      2 * r * sheet.unit());
    };
    const double inner = radius * 0.6;
    const double from = 90 - 360 * start;
    const double sweep = -360 * std::min(share, 0.99999);
    QPainterPath path;
    path.arcMoveTo(circle(radius), from);
    path.arcTo(circle(radius), from, sweep);
    path.arcTo(circle(inner), from + sweep, -sweep);
    path.closeSubpath();
    QPainter& painter = sheet.painter();
    painter.setPen(QPen(Qt::white, 0.3 * sheet.unit()));
    painter.setBrush(QColor(colour.r, colour.g, colour.b, colour.a));
    painter.drawPath(path);
}

/// In the ring: how large its largest part is, and which one that is.
void setMiddle(const Sheet& sheet, const PagePart& part, QPointF centre, double radius)
{
    const double half = radius * 0.5;
    const QString share = QString::number(part.fraction * 100, 'f', 0) + QStringLiteral(" %");
    sheet.textLine(centre.x() - half,
                   centre.x() + half,
                   centre.y() - radius * 0.1,
                   share,
                   {.points = radius * 0.85, .bold = true, .align = Qt::AlignHCenter});
    sheet.textLine(centre.x() - half,
                   centre.x() + half,
                   centre.y() + radius * 0.24,
                   part.label,
                   {.points = radius * 0.5, .colour = Ink::secondary, .align = Qt::AlignHCenter});
}

double partRow(const ItemSetting& setting)
{
    return 5 * setting.enlarged(8) * (0.5 + 0.5 * setting.density);
}

void setParts(const ItemSetting& setting, double left, double middle)
{
    const auto& parts = setting.page.ring;
    const double row = partRow(setting);
    TextLook look = setting.text(8);
    look.align = Qt::AlignLeft;
    double y = middle - row * static_cast<double>(parts.size()) / 2;
    for (const PagePart& part : parts) {
        const double value = setting.sheet.textWidth(part.value, look) + 2;
        setting.sheet.fill({left, y + row / 2 - 1.3, 2.6, 2.6}, part.colour, 0.4);
        setting.sheet.textLine(left + 4.6, setting.right() - value, y + row / 2, part.label, look);
        setting.sheet.textLine(setting.right() - value,
                               setting.right(),
                               y + row / 2,
                               part.value,
                               aligned(look, Qt::AlignRight));
        y += row;
    }
}

} // namespace

double setBars(const ItemSetting& setting)
{
    const auto& bars = setting.page.bars;
    if (bars.empty())
        return setting.rect.top();
    double y = setHeading(setting, setting.page.barsHeading);
    double labels = 0;
    double values = 0;
    const TextLook look = setting.text(8);
    for (const PageBar& one : bars) {
        labels = std::max(labels, setting.sheet.textWidth(one.label, look));
        values = std::max(values, setting.sheet.textWidth(one.value, look));
    }
    labels = std::min(labels, kWidestLabel * setting.enlarged(8));
    const double high = kBarRow * setting.density * setting.enlarged(8);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const bool last = i + 1 == bars.size();
        if (y + high * (last ? 1 : 2) > setting.bottom()) {
            if (y + high <= setting.bottom())
                setMore(setting, y, high, static_cast<std::int64_t>(bars.size() - i));
            return y + high;
        }
        setOneBar(setting,
                  bars[i],
                  setting.left() + labels + 2.5,
                  setting.right() - values - 2.5,
                  y,
                  high);
        y += high;
    }
    return y;
}

double setRing(const ItemSetting& setting)
{
    const auto& parts = setting.page.ring;
    if (parts.empty())
        return setting.rect.top();
    const double top = setHeading(setting, setting.page.ringHeading);
    const double wanted = std::max(26 * (0.5 + 0.5 * setting.density),
                                   partRow(setting) * static_cast<double>(parts.size()));
    const double high = std::min(wanted, setting.bottom() - top);
    const double radius = std::min(high, setting.rect.width() * 0.42) / 2;
    if (radius <= 1)
        return top;
    const QPointF centre(setting.left() + radius, top + high / 2);
    double start = 0;
    const PagePart* largest = &parts.front();
    for (const PagePart& part : parts) {
        paintSlice(setting.sheet, centre, radius, start, part.fraction, part.colour);
        start += part.fraction;
        largest = part.fraction > largest->fraction ? &part : largest;
    }
    setMiddle(setting.sheet, *largest, centre, radius);
    setParts(setting, setting.left() + 2 * radius + 4, centre.y());
    return top + high;
}

} // namespace yimi
