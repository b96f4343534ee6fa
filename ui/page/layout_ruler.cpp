// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/layout_ruler.h"

#include "ui/look/look.h"
#include "ui/page/layout_canvas.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace yimi {

namespace {

constexpr int kThickness = 22;
constexpr double kLeastStep = 55; // px between numbers

/// Millimetres between numbers: 1, 2, 5 times a power of ten.
double stepFor(double pixelsPerMillimetre)
{
    const double wanted = kLeastStep / pixelsPerMillimetre;
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= wanted)
            return step * power;
    }
    return 10 * power;
}

} // namespace

LayoutRuler::LayoutRuler(Qt::Orientation orientation,
                         LayoutCanvas& canvas,
                         LayoutDraft& draft,
                         const Look& look,
                         QWidget* parent)
    : QWidget(parent), m_orientation(orientation), m_canvas(canvas), m_draft(draft), m_look(look)
{
    if (level())
        setFixedHeight(kThickness);
    else
        setFixedWidth(kThickness);
    setObjectName(level() ? QStringLiteral("levelRuler") : QStringLiteral("uprightRuler"));
    setToolTip(tr("从标尺拖出参考线；拖到页面外删除"));
    setCursor(level() ? Qt::SplitVCursor : Qt::SplitHCursor);
    connect(&canvas, &LayoutCanvas::viewChanged, this, qOverload<>(&QWidget::update));
    connect(&draft, &LayoutDraft::changed, this, qOverload<>(&QWidget::update));
}

void LayoutRuler::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const UiColours& colours = m_look.colours();
    painter.fillRect(rect(), colours.card);
    painter.setPen(colours.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.setPen(colours.secondary);
    QFont small = font();
    small.setPointSizeF(7);
    painter.setFont(small);
    const double step = stepFor(m_canvas.zoom());
    const QPointF first = m_canvas.toPage(QPointF(0, 0));
    const double from = level() ? first.x() : first.y();
    const double length = (level() ? width() : height()) / m_canvas.zoom();
    for (double at = std::floor(from / step) * step; at < from + length; at += step / 5) {
        const bool whole = std::abs(at / step - std::round(at / step)) < 1e-6;
        const QPointF place = m_canvas.toScreen(QPointF(at, at));
        const double mark = whole ? 9 : 4;
        if (level()) {
            painter.drawLine(QPointF(place.x(), kThickness), QPointF(place.x(), kThickness - mark));
            if (whole)
                painter.drawText(QPointF(place.x() + 3, 10), QString::number(at, 'g', 5));
        } else {
            painter.drawLine(QPointF(kThickness, place.y()), QPointF(kThickness - mark, place.y()));
            if (whole) {
                painter.save();
                painter.translate(10, place.y() - 3);
                painter.rotate(-90);
                painter.drawText(QPointF(0, 0), QString::number(at, 'g', 5));
                painter.restore();
            }
        }
    }
}

/// A level ruler gives level guides.
double LayoutRuler::placeOf(const QMouseEvent& event) const
{
    const QPointF at = m_canvas.toPage(m_canvas.mapFromGlobal(event.globalPosition()));
    return level() ? at.y() : at.x();
}

void LayoutRuler::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        m_canvas.setDrawnGuide(placeOf(*event), level() ? Along::Down : Along::Across);
}

void LayoutRuler::mouseReleaseEvent(QMouseEvent* event)
{
    const double place = std::round(placeOf(*event) * 10) / 10;
    m_canvas.setDrawnGuide({}, Along::Across);
    const Layout& layout = m_draft.layout();
    const double end = level() ? layout.size.height() : layout.size.width();
    if (place <= 0 || place >= end)
        return;
    std::vector<double> across = layout.guidesAcross;
    std::vector<double> down = layout.guidesDown;
    (level() ? down : across).push_back(place);
    m_draft.setGuides(across, down);
}

} // namespace yimi
