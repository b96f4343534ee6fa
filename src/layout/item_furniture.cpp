// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on a map: scale, scale bar, north arrow, wind rose.
#include "layout/item_setting.h"
#include "layout/page_content.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yimi {

namespace {

constexpr int kPieces = 4;
constexpr double kPlateHigh = 11;
constexpr double kMarkRoom = 20; ///< for the mark of sample data in a map's corner
constexpr TextLook kScaleLook{.points = 8, .bold = true};

double roundLength(double metres)
{
    const double power = std::pow(10.0, std::floor(std::log10(metres)));
    double best = power;
    for (const double step : {2.0, 5.0}) {
        if (step * power <= metres)
            best = step * power;
    }
    return best;
}

/// Where a bar stands and what one of its pieces means.
struct Bar
{
    QRectF plate;
    double step = 0;  ///< page units
    double piece = 0; ///< metres
    QString end;      ///< the scale as a number, or empty
};

void paintPieces(const Sheet& sheet, double left, double top, double step)
{
    for (int i = 0; i < kPieces; ++i) {
        const QRectF box(left + i * step, top, step, 1.5);
        sheet.fill(box, i % 2 == 0 ? Ink::frame : Ink::paper);
        sheet.frame(box, Ink::frame, 0.2);
    }
}

void paintBar(const Sheet& sheet, const Bar& bar, Colour ground)
{
    sheet.fill(bar.plate, ground, 1);
    const double left = bar.plate.left() + 4;
    const double top = bar.plate.bottom() - 4.4;
    paintPieces(sheet, left, top, bar.step);
    const bool kilometres = bar.piece >= 1000;
    for (const int i : {0, 1, 2, 4}) {
        const double x = left + i * bar.step;
        const double length = bar.piece * i / (kilometres ? 1000 : 1);
        sheet.textLine(x - 8,
                       x + 8,
                       top - 2.4,
                       QString::number(length, 'g', 6),
                       {.points = 7, .align = Qt::AlignHCenter});
    }
    const double end = left + bar.step * kPieces + 3;
    sheet.textLine(end,
                   bar.plate.right(),
                   top - 2.4,
                   kilometres ? QStringLiteral("km") : QStringLiteral("m"),
                   {.points = 7});
    sheet.textLine(end, bar.plate.right(), top + 0.8, bar.end, kScaleLook);
}

/// The mark of sample data stands in the map's lower right corner; a bar there makes room.
QRectF besideMark(const ItemSetting& setting)
{
    const QRectF& map = setting.plan.map;
    QRectF rect = setting.rect;
    const bool marked = !setting.page.sampleMark.isEmpty();
    const bool corner = map.right() - rect.right() < kMarkRoom && map.contains(rect.center())
                        && map.bottom() - rect.bottom() < kPlateHigh;
    if (marked && corner)
        rect.translate(map.right() - rect.right() - kMarkRoom - 4, 0);
    return rect;
}

void paintRose(const Sheet& sheet, QPointF centre, double radius, const std::vector<double>& shares)
{
    const double most = *std::ranges::max_element(shares);
    const auto count = shares.size();
    const auto at = [&](std::size_t i, double r) {
        const double turn =
            2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count);
        return QPointF(centre.x() + r * std::sin(turn), centre.y() - r * std::cos(turn))
               * sheet.unit();
    };
    QPainter& painter = sheet.painter();
    painter.setPen(QPen(QColor(Ink::secondary.r, Ink::secondary.g, Ink::secondary.b, 120),
                        0.12 * sheet.unit()));
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < count; ++i)
        painter.drawLine(at(i, 0), at(i, radius));
    QPolygonF outline;
    for (std::size_t i = 0; i < count; ++i)
        outline.append(at(i, radius * shares[i] / most));
    painter.setPen(QPen(QColor(Ink::frame.r, Ink::frame.g, Ink::frame.b), 0.25 * sheet.unit()));
    painter.setBrush(QColor(Ink::accent.r, Ink::accent.g, Ink::accent.b, 110));
    painter.drawPolygon(outline);
}

/// A needle with a light and a dark side over a thin ring.
void paintNeedle(const Sheet& sheet, QPointF centre, double r)
{
    QPainter& painter = sheet.painter();
    painter.setPen(QPen(QColor(Ink::frame.r, Ink::frame.g, Ink::frame.b), 0.25 * sheet.unit()));
    painter.setBrush(QColor(255, 255, 255, 215));
    painter.drawEllipse(centre * sheet.unit(), r * sheet.unit(), r * sheet.unit());
    const QPointF tip = centre + QPointF(0, -r * 1.5);
    const QPointF waist = centre + QPointF(0, r * 0.27);
    sheet.polygon({tip, waist, centre + QPointF(-r * 0.43, r * 0.77)}, Ink::frame, Ink::frame, 0.2);
    sheet.polygon({tip, waist, centre + QPointF(r * 0.43, r * 0.77)}, Ink::paper, Ink::frame, 0.2);
    sheet.textLine(centre.x() - r,
                   centre.x() + r,
                   centre.y() - r * 2,
                   QStringLiteral("N"),
                   {.points = r * 1.83, .bold = true, .align = Qt::AlignHCenter});
}

} // namespace

double setScale(const ItemSetting& setting)
{
    const TextLook look = setting.text(kHeadingLook.points, kHeadingLook);
    const double height = setting.sheet.lineHeight(look);
    if (setting.plan.scale > 0)
        setting.sheet.textLine(setting.left(),
                               setting.right(),
                               setting.rect.top() + height / 2,
                               scaleText(setting.plan.scale),
                               look);
    return setting.rect.top() + height;
}

double setScaleBar(const ItemSetting& setting)
{
    if (setting.plan.scale <= 0 || setting.sheet.measuring())
        return setting.rect.top() + kPlateHigh;
    const QRectF rect = besideMark(setting);
    Bar bar;
    bar.end = setting.item.look.heading ? scaleText(setting.plan.scale) : QString();
    const double words = std::max(setting.sheet.textWidth(bar.end, kScaleLook), 6.0) + 10;
    const double metresPerUnit = setting.plan.scale / 1000 * setting.plan.unit;
    bar.piece =
        roundLength(metresPerUnit * std::clamp((rect.width() - words) / kPieces, 1.0, 14.0));
    bar.step = bar.piece / metresPerUnit;
    const double width = std::min(bar.step * kPieces + words, rect.width());
    const double high = std::min(kPlateHigh, rect.height());
    const double left = setting.item.look.align == TextAlign::Right ? rect.right() - width
                        : setting.item.look.align == TextAlign::Centre
                            ? rect.center().x() - width / 2
                            : rect.left();
    bar.plate = {left, rect.bottom() - high, width, high};
    paintBar(setting.sheet, bar, setting.item.look.ground.value_or(withAlpha(Ink::paper, 215)));
    return rect.bottom();
}

double setNorthArrow(const ItemSetting& setting)
{
    const double r = std::min(setting.rect.width() / 2.2, setting.rect.height() / 3.9);
    if (!setting.sheet.measuring())
        paintNeedle(
            setting.sheet, {setting.rect.center().x(), setting.rect.bottom() - r * 1.15}, r);
    return setting.rect.bottom();
}

double setWindRose(const ItemSetting& setting)
{
    if (setting.sheet.measuring())
        return setting.rect.bottom();
    const auto shares = windShares(setting.item.text);
    if (!shares) {
        setting.sheet.paragraph(setting.left(),
                                setting.right(),
                                setting.rect.top(),
                                setting.page.words.noWind,
                                setting.close(aligned(kNoteLook, Qt::AlignHCenter)),
                                setting.bottom());
        return setting.rect.bottom();
    }
    const double radius = std::min(setting.rect.width(), setting.rect.height() - 5) / 2;
    const QPointF centre(setting.rect.center().x(), setting.rect.bottom() - radius);
    paintRose(setting.sheet, centre, radius * 0.98, *shares);
    setting.sheet.textLine(centre.x() - 5,
                           centre.x() + 5,
                           setting.rect.top() + 2.2,
                           QStringLiteral("N"),
                           {.points = 9, .bold = true, .align = Qt::AlignHCenter});
    return setting.rect.bottom();
}

} // namespace yimi
