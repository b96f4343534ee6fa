// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/overview_map.h"

#include "project/document.h"
#include "project/document_scene.h"
#include "ui/look/look.h"
#include "ui/map/map_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr QSize kSize(196, 148);
constexpr int kMargin = 12;
constexpr double kEdge = 6;
constexpr double kLeastFrame = 10; ///< px: a smaller frame is marked by a cross
constexpr double kStep = 1.5;
constexpr double kNotch = 120;
constexpr double kSymbols = 0.6;

/// Without names: there is no room for them.
QImage draw(const FrameStream::Order& order, const TaskContext& task)
{
    return renderImage(*order.scene,
                       order.view,
                       order.devicePixelRatio,
                       {.symbolScale = kSymbols, .labels = false},
                       task);
}

} // namespace

OverviewMap::OverviewMap(const Document& document,
                         JobRunner& jobs,
                         const Look& look,
                         MapCanvas& canvas)
    : QWidget(&canvas)
    , m_document(document)
    , m_look(look)
    , m_canvas(canvas)
    , m_frames(jobs,
               QStringLiteral("overview"),
               draw,
               [this](const FrameStream::Order& order, const MapFrame& frame) {
                   m_picture = frame.image;
                   m_view = order.view;
                   update();
               })
{
    setObjectName(QStringLiteral("overviewMap"));
    setFixedSize(kSize);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_NoMousePropagation);
    connect(&canvas, &MapCanvas::viewChanged, this, [this] {
        settle();
        update();
    });
    // A new scene shows itself by the frame that is drawn of it.
    connect(&canvas, &MapCanvas::frameShown, this, &OverviewMap::drawAnew);
    hide();
}

void OverviewMap::setShown(bool shown)
{
    m_shown = shown;
    setVisible(shown);
    if (!shown)
        return m_frames.cancel();
    settle();
    raise();
    drawAnew();
}

void OverviewMap::settle()
{
    move(m_canvas.width() - width() - kMargin, m_canvas.height() - height() - kMargin);
}

void OverviewMap::drawAnew()
{
    if (!m_shown)
        return;
    const Scene& scene = m_canvas.scene().scene;
    std::vector<std::shared_ptr<const DisplayLayer>> layers;
    for (const SceneLayer& layer : scene.layers) {
        if (layer.visible)
            layers.push_back(layer.display);
    }
    const Box all = homeExtent(m_document.layers());
    if (all.empty() || (layers == m_drawn && !m_picture.isNull()))
        return;
    m_drawn = std::move(layers);
    MapView view;
    view.size = kSize;
    m_frames.request(
        {std::make_shared<const Scene>(scene), view.fitted(all, kEdge), devicePixelRatioF()});
}

QRectF OverviewMap::frame() const
{
    const Box seen = m_canvas.view().extent();
    const QPointF corner = m_view.mapToScreen({seen.min.x, seen.max.y});
    const QPointF other = m_view.mapToScreen({seen.max.x, seen.min.y});
    return {corner, other};
}

void OverviewMap::paintEvent(QPaintEvent* /*event*/)
{
    const UiColours& colours = m_look.colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.card);
    painter.drawImage(QPointF(0, 0), m_picture);
    if (!m_picture.isNull()) {
        const QRectF seen = frame();
        QColor soft = colours.warm;
        soft.setAlphaF(0.16F);
        painter.setPen(QPen(colours.warm, 1.6));
        painter.setBrush(soft);
        if (std::min(seen.width(), seen.height()) >= kLeastFrame) {
            painter.drawRect(seen);
        } else {
            const QPointF at = seen.center();
            painter.drawLine(at - QPointF(kLeastFrame, 0), at + QPointF(kLeastFrame, 0));
            painter.drawLine(at - QPointF(0, kLeastFrame), at + QPointF(0, kLeastFrame));
            painter.drawRect(QRectF(at - QPointF(3, 3), QSizeF(6, 6)));
        }
    }
    painter.setPen(colours.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void OverviewMap::centreOn(QPointF at)
{
    MapView view = m_canvas.view();
    view.centre = m_view.screenToMap(at);
    m_canvas.setView(view);
}

void OverviewMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_picture.isNull())
        return;
    const QPointF at = event->position();
    m_grip = {};
    if (frame().contains(at))
        m_grip = at - frame().center();
    else
        centreOn(at);
}

void OverviewMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && !m_picture.isNull())
        centreOn(event->position() - m_grip);
}

void OverviewMap::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / kNotch;
    if (notches != 0)
        m_canvas.zoomBy(std::pow(kStep, -notches));
    event->accept();
}

} // namespace yimi
