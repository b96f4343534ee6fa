// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/layout_canvas.h"

#include "ui/look/look.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace yimi {

namespace {

constexpr double kMargin = 32; // px around a fitted page
constexpr double kLeastZoom = 0.1;
constexpr double kMostZoom = 40;
constexpr double kHandle = 7; // px

std::array<QPointF, 8> handlesOf(const QRectF& r)
{
    const QPointF c = r.center();
    return {r.topLeft(),
            QPointF(c.x(), r.top()),
            r.topRight(),
            QPointF(r.right(), c.y()),
            r.bottomRight(),
            QPointF(c.x(), r.bottom()),
            r.bottomLeft(),
            QPointF(r.left(), c.y())};
}

} // namespace

LayoutCanvas::LayoutCanvas(LayoutDraft& draft, const Look& look, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_look(look)
{
    setObjectName(QStringLiteral("layoutCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    connect(&draft, &LayoutDraft::changed, this, [this] {
        if (m_fitted)
            fitPage();
        update();
    });
    connect(&draft, &LayoutDraft::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void LayoutCanvas::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void LayoutCanvas::setSnapping(bool on)
{
    m_snapping = on;
}

void LayoutCanvas::setDrawnGuide(std::optional<double> place, Along line)
{
    m_drawn = place;
    m_drawnLine = line;
    update();
}

QPointF LayoutCanvas::toPage(QPointF pixels) const
{
    return (pixels - m_origin) / m_zoom;
}

QPointF LayoutCanvas::toScreen(QPointF millimetres) const
{
    return millimetres * m_zoom + m_origin;
}

QRectF LayoutCanvas::toScreen(const QRectF& millimetres) const
{
    return {toScreen(millimetres.topLeft()), millimetres.size() * m_zoom};
}

void LayoutCanvas::fitPage()
{
    const QSizeF page = m_draft.layout().size;
    if (page.isEmpty())
        return;
    m_zoom = std::clamp(
        std::min((width() - 2 * kMargin) / page.width(), (height() - 2 * kMargin) / page.height()),
        kLeastZoom,
        kMostZoom);
    m_origin = {(width() - page.width() * m_zoom) / 2, (height() - page.height() * m_zoom) / 2};
    m_fitted = true;
    update();
    Q_EMIT viewChanged();
}

void LayoutCanvas::zoomBy(double factor, QPointF about)
{
    const QPointF kept = toPage(about);
    m_zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    m_origin = about - kept * m_zoom;
    m_fitted = false;
    update();
    Q_EMIT viewChanged();
}

void LayoutCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_fitted)
        fitPage();
}

QRectF LayoutCanvas::selectionBounds() const
{
    QRectF bounds;
    for (const QRectF& rect : m_drag == Drag::Move ? m_rects : m_draft.selectedRects())
        bounds |= rect;
    return bounds;
}

void LayoutCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const UiColours& colours = m_look.colours();
    painter.fillRect(rect(), colours.track);
    const QRectF page = toScreen(QRectF({0, 0}, m_draft.layout().size));
    painter.fillRect(page.translated(2, 3), QColor(0, 0, 0, 40));
    painter.fillRect(page, Qt::white);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_picture.isNull())
        painter.drawImage(page, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGuides(painter);
    paintSelection(painter);
    paintDrag(painter);
}

void LayoutCanvas::paintGuides(QPainter& painter) const
{
    const Layout& layout = m_draft.layout();
    QPen pen(QColor(0x2D, 0x8C, 0xF0, 190), 1, Qt::DashLine);
    pen.setCosmetic(true);
    painter.setPen(pen);
    const auto upright = [&](double x) {
        const double at = toScreen(QPointF(x, 0)).x();
        painter.drawLine(QPointF(at, 0), QPointF(at, height()));
    };
    const auto level = [&](double y) {
        const double at = toScreen(QPointF(0, y)).y();
        painter.drawLine(QPointF(0, at), QPointF(width(), at));
    };
    for (const double x : layout.guidesAcross)
        upright(x);
    for (const double y : layout.guidesDown)
        level(y);
    if (m_drawn)
        m_drawnLine == Along::Across ? upright(*m_drawn) : level(*m_drawn);
}

void LayoutCanvas::paintSelection(QPainter& painter) const
{
    const ItemSelection& selection = m_draft.selection();
    if (selection.empty())
        return;
    const UiColours& colours = m_look.colours();
    painter.setBrush(Qt::NoBrush);
    const auto rects = m_drag == Drag::Move ? m_rects : m_draft.selectedRects();
    painter.setPen(QPen(colours.accent, 1.5));
    for (const QRectF& rect : rects)
        painter.drawRect(toScreen(rect));
    const QRectF bounds = toScreen(selectionBounds());
    if (rects.size() > 1) {
        painter.setPen(QPen(colours.accent, 1, Qt::DashLine));
        painter.drawRect(bounds);
    }
    painter.setPen(QPen(colours.accent, 1.2));
    painter.setBrush(Qt::white);
    for (const QPointF& handle : handlesOf(bounds))
        painter.drawRect(
            QRectF(handle.x() - kHandle / 2, handle.y() - kHandle / 2, kHandle, kHandle));
}

void LayoutCanvas::paintDrag(QPainter& painter) const
{
    const UiColours& colours = m_look.colours();
    if (m_drag == Drag::Box) {
        painter.setPen(QPen(colours.accent, 1, Qt::DashLine));
        QColor fill = colours.accent;
        fill.setAlpha(30);
        painter.setBrush(fill);
        painter.drawRect(QRectF(m_start, m_now).normalized());
    }
    if (m_drag != Drag::Move)
        return;
    painter.setPen(QPen(colours.warm, 1));
    if (m_snapped.across) {
        const double x = toScreen(QPointF(*m_snapped.across, 0)).x();
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
    if (m_snapped.down) {
        const double y = toScreen(QPointF(0, *m_snapped.down)).y();
        painter.drawLine(QPointF(0, y), QPointF(width(), y));
    }
}

std::vector<QRectF>
stretched(const std::vector<QRectF>& rects, const QRectF& from, const QRectF& to)
{
    const double across = from.width() > 0 ? to.width() / from.width() : 1;
    const double down = from.height() > 0 ? to.height() / from.height() : 1;
    std::vector<QRectF> moved;
    for (const QRectF& rect : rects)
        moved.emplace_back(to.left() + (rect.left() - from.left()) * across,
                           to.top() + (rect.top() - from.top()) * down,
                           rect.width() * across,
                           rect.height() * down);
    return moved;
}

} // namespace yimi
