// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/map_frame.h"

#include <QPainter>

#include <cmath>

namespace yimi {

namespace {

constexpr double kPixelsPerMillimetre = 96.0 / 25.4;
constexpr int kScalePieces = 4;
constexpr TextLook kScaleText{.points = 8, .bold = true};

/// Paints a scene into a rectangle of the sheet.
bool paintScene(const Scene& scene,
                const MapView& view,
                const QRectF& rect,
                double symbolScale,
                bool labels,
                const PagePlan& plan,
                const Sheet& sheet,
                const TaskContext& task)
{
    QPainter& painter = sheet.painter();
    painter.save();
    if (!sheet.vector())
        painter.setClipRect(sheet.mapped(rect), Qt::IntersectClip);
    painter.translate(rect.topLeft() * sheet.unit());
    const double pixel = sheet.unit() / plan.unit / kPixelsPerMillimetre;
    painter.scale(pixel, pixel);
    const bool whole =
        renderScene(scene,
                    view,
                    painter,
                    {.symbolScale = symbolScale, .vector = sheet.vector(), .labels = labels},
                    task);
    painter.restore();
    return whole;
}

// White over all that lies around the map: vector painters are not asked to clip (Qt's SVG painter
// cannot), and symbols at the map's edge reach over it.
void paintMat(const PagePlan& plan, const Sheet& sheet)
{
    const QRectF& map = plan.map;
    const double width = plan.size.width();
    const double height = plan.size.height();
    const double bleed = 20;
    sheet.fill({-bleed, -bleed, width + 2 * bleed, map.top() + bleed}, Ink::paper);
    sheet.fill({-bleed, map.bottom(), width + 2 * bleed, height - map.bottom() + bleed},
               Ink::paper);
    sheet.fill({-bleed, map.top(), map.left() + bleed, map.height()}, Ink::paper);
    sheet.fill({map.right(), map.top(), width - map.right() + bleed, map.height()}, Ink::paper);
}

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

QString lengthText(double metres, bool kilometres)
{
    return QString::number(kilometres ? metres / 1000 : metres, 'g', 6);
}

void paintScalePlate(const QRectF& plate,
                     double left,
                     double step,
                     double piece,
                     const PagePlan& plan,
                     const Sheet& sheet)
{
    sheet.fill(plate, withAlpha(Ink::paper, 215), 1);
    const double top = plate.bottom() - 4.4;
    for (int i = 0; i < kScalePieces; ++i) {
        const QRectF box(left + i * step, top, step, 1.5);
        sheet.fill(box, i % 2 == 0 ? Ink::frame : Ink::paper);
        sheet.frame(box, Ink::frame, 0.2);
    }
    const bool kilometres = piece >= 1000;
    for (const int i : {0, 1, 2, 4}) {
        const double x = left + i * step;
        sheet.textLine(x - 8,
                       x + 8,
                       top - 2.4,
                       lengthText(piece * i, kilometres),
                       {.points = 7, .align = Qt::AlignHCenter});
    }
    const double end = left + step * kScalePieces + 3;
    sheet.textLine(end,
                   plate.right(),
                   top - 2.4,
                   kilometres ? QStringLiteral("km") : QStringLiteral("m"),
                   {.points = 7});
    sheet.textLine(end, plate.right(), top + 0.8, scaleText(plan.scale), kScaleText);
}

void paintScaleBar(const PagePlan& plan, const Sheet& sheet, QPointF rightBottom)
{
    const double metresPerUnit = plan.scale / 1000 * plan.unit;
    const double piece = roundLength(metresPerUnit * 14);
    const double step = piece / metresPerUnit;
    const double width =
        4 + step * kScalePieces + 3 + sheet.textWidth(scaleText(plan.scale), kScaleText) + 3;
    const QRectF plate(rightBottom.x() - width, rightBottom.y() - 11, width, 11);
    paintScalePlate(plate, plate.left() + 4, step, piece, plan, sheet);
}

// A needle with a light and a dark side over a thin ring.
void paintNorthArrow(const Sheet& sheet, QPointF centre)
{
    const double r = 6;
    QPainter& painter = sheet.painter();
    painter.setPen(QPen(QColor(Ink::frame.r, Ink::frame.g, Ink::frame.b), 0.25 * sheet.unit()));
    painter.setBrush(QColor(255, 255, 255, 215));
    painter.drawEllipse(centre * sheet.unit(), r * sheet.unit(), r * sheet.unit());
    const QPointF tip = centre + QPointF(0, -r - 3);
    const QPointF waist = centre + QPointF(0, 1.6);
    sheet.polygon({tip, waist, centre + QPointF(-2.6, 4.6)}, Ink::frame, Ink::frame, 0.2);
    sheet.polygon({tip, waist, centre + QPointF(2.6, 4.6)}, Ink::paper, Ink::frame, 0.2);
    sheet.textLine(centre.x() - 5,
                   centre.x() + 5,
                   centre.y() - r - 6,
                   QStringLiteral("N"),
                   {.points = 11, .bold = true, .align = Qt::AlignHCenter});
}

bool paintInset(const Page& page, const PagePlan& plan, const Sheet& sheet, const TaskContext& task)
{
    if (page.cityExtent.empty() || page.insetScene.layers.empty())
        return true;
    const double side = 52;
    const double heading = page.insetHeading.isEmpty() ? 0 : 6;
    const QRectF plate(
        plan.map.left() + 4, plan.map.bottom() - 4 - side - heading, side, side + heading);
    const QRectF rect = plate.adjusted(0, heading, 0, 0);
    sheet.fill(plate, Ink::paper);
    MapView view;
    view.size = rect.size() * plan.unit * kPixelsPerMillimetre;
    view = view.fitted(page.cityExtent, 3 * plan.unit * kPixelsPerMillimetre);
    Scene scene = page.insetScene;
    scene.sampleMark = false;
    if (!paintScene(scene, view, rect, plan.symbolScale * 0.7, true, plan, sheet, task))
        return false;
    const double pixel = 1 / kPixelsPerMillimetre / plan.unit;
    const Box shown = plan.view.extent();
    const QPointF low = view.mapToScreen({shown.min.x, shown.max.y}) * pixel;
    const QPointF high = view.mapToScreen({shown.max.x, shown.min.y}) * pixel;
    const QRectF box =
        QRectF(rect.topLeft() + low, rect.topLeft() + high) & rect.adjusted(0.6, 0.6, -0.6, -0.6);
    sheet.frame(box, Ink::warm, 0.6);
    sheet.textLine(plate.left() + 2,
                   plate.right() - 2,
                   plate.top() + heading / 2,
                   page.insetHeading,
                   {.points = 8, .bold = true});
    sheet.frame(plate, Ink::frame, 0.25);
    return true;
}

} // namespace

QString scaleText(double denominator)
{
    QString digits = QString::number(std::llround(denominator));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QLatin1Char(' '));
    return QStringLiteral("1:") + digits;
}

bool paintMap(const Page& page, const PagePlan& plan, const Sheet& sheet, const TaskContext& task)
{
    Scene scene = page.scene;
    if (!page.sampleMark.isEmpty()) {
        scene.sampleMark = true;
        scene.sampleMarkText = page.sampleMark;
    }
    if (!paintScene(scene, plan.view, plan.map, plan.symbolScale, true, plan, sheet, task))
        return false;
    paintMat(plan, sheet);
    return true;
}

bool paintMapFurniture(const Page& page,
                       const PagePlan& plan,
                       const Sheet& sheet,
                       const TaskContext& task)
{
    if (plan.scale > 0) {
        const double mark = page.sampleMark.isEmpty() && !page.scene.sampleMark ? 4 : 24;
        paintScaleBar(plan, sheet, {plan.map.right() - mark, plan.map.bottom() - 3});
        paintNorthArrow(sheet, {plan.map.right() - 13, plan.map.top() + 20});
    }
    return paintInset(page, plan, sheet, task);
}

} // namespace yimi
