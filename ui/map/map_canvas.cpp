// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_canvas.h"

#include "ui/look/look.h"
#include "ui/map/map_overlay.h"

#include <QFocusEvent>
#include <QPainter>

#include <cmath>
#include <utility>

namespace yimi {

namespace {

constexpr double kSurroundings = 1.2; ///< margin around a shown feature, as a share of its size

QColor toQColor(const Colour& c)
{
    return {c.r, c.g, c.b, c.a};
}

const Geometry& geometryOf(const MapFeature& feature)
{
    return feature.table->geometries[feature.row];
}

} // namespace

MapCanvas::MapCanvas(JobRunner& jobs, const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_frames(jobs)
{
    setObjectName(QStringLiteral("mapCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_frames, &FrameSource::frameReady, this, &MapCanvas::takeFrame);
    connect(&m_frames, &FrameSource::backdropReady, this, &MapCanvas::takeBackdrop);
}

void MapCanvas::setScene(DocumentScene scene)
{
    m_scene = std::move(scene);
    m_sceneExpected = false;
    // The canvas has a mark of its own that stays in the corner while the map is panned.
    m_scene.scene.sampleMark = false;
    requestFrame();
}

void MapCanvas::setView(const MapView& view)
{
    if (view == m_view)
        return;
    m_view = view;
    requestFrame();
    update();
    Q_EMIT viewChanged();
}

void MapCanvas::fitHome()
{
    if (!m_home.empty())
        setView(m_view.fitted(m_home, 24));
}

void MapCanvas::bringIntoView(const MapFeature& feature)
{
    bringIntoView(boxOf(geometryOf(feature)));
}

void MapCanvas::bringIntoView(const Box& box)
{
    if (box.empty())
        return;
    MapView next =
        m_view.fitted(box.grownBy(std::max({box.width(), box.height(), 200.0}) * kSurroundings));
    const Box seen = m_view.extent();
    const bool near = m_view.metresPerPixel <= next.metresPerPixel * 1.6
                      && m_view.metresPerPixel >= next.metresPerPixel / 4;
    if (near && seen.contains(box.min) && seen.contains(box.max))
        return;
    if (near)
        next.metresPerPixel = m_view.metresPerPixel;
    setView(next);
}

void MapCanvas::zoomBy(double factor)
{
    setView(m_view.zoomedAbout({width() / 2.0, height() / 2.0}, factor));
}

void MapCanvas::setTool(MapTool* tool)
{
    if (tool == m_tool)
        return;
    if (MapTool* const before = std::exchange(m_tool, nullptr)) {
        before->disconnect(this);
        m_ownDrag = false;
        before->deactivate();
    }
    m_tool = tool;
    if (tool) {
        connect(tool, &MapMark::changed, this, qOverload<>(&QWidget::update));
        setHovered({});
        tool->activate();
    }
    showCursor();
    update();
    Q_EMIT toolChanged();
}

void MapCanvas::addMark(MapMark& mark)
{
    m_marks.push_back(&mark);
    connect(&mark, &MapMark::changed, this, qOverload<>(&QWidget::update));
    update();
}

void MapCanvas::addGround(MapMark& mark)
{
    m_grounds.push_back(&mark);
    connect(&mark, &MapMark::changed, this, qOverload<>(&QWidget::update));
    update();
}

void MapCanvas::showCursor()
{
    if (m_tool)
        setCursor(m_tool->cursor());
    else
        unsetCursor();
}

void MapCanvas::setPin(std::optional<Coordinate> at)
{
    m_pin = at;
    update();
}

void MapCanvas::setRoute(std::optional<GapRoute> route)
{
    if (route == m_route)
        return;
    m_route = std::move(route);
    update();
}

void MapCanvas::setNote(const QString& note)
{
    m_note = note;
    update();
}

void MapCanvas::setSelection(std::optional<MapFeature> feature)
{
    if (feature == m_selection)
        return;
    m_selection = std::move(feature);
    update();
}

void MapCanvas::setHovered(std::optional<MapFeature> feature,
                           const QString& name,
                           const QString& why)
{
    if (!feature && !m_hovered)
        return;
    m_hovered = std::move(feature);
    m_hoverName = name;
    m_hoverReason = why;
    update();
}

void MapCanvas::requestFrame()
{
    if (m_view.size.width() > 1 && isVisible())
        m_frames.request(m_scene.scene, m_view, devicePixelRatioF());
}

void MapCanvas::takeFrame(const MapFrame& frame)
{
    m_frame = frame;
    update();
    Q_EMIT frameShown();
}

void MapCanvas::takeBackdrop(const MapFrame& frame)
{
    m_backdrop = frame;
    update();
    Q_EMIT backdropShown();
}

// A frame of this scale is put on whole dots, as it was drawn: copying it is all there is to do,
// and it stays sharp.
void MapCanvas::paintFrame(QPainter& painter, const MapFrame& frame) const
{
    const double scale = frame.view.metresPerPixel / m_view.metresPerPixel;
    const Box drawn = frame.view.extent();
    const QPointF topLeft = m_view.mapToScreen({drawn.min.x, drawn.max.y});
    if (std::abs(scale - 1) < 1e-9) {
        const double ratio = devicePixelRatioF();
        painter.drawImage(QPointF(std::round(topLeft.x() * ratio) / ratio,
                                  std::round(topLeft.y() * ratio) / ratio),
                          frame.image);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(topLeft, frame.view.size * scale), frame.image);
}

void MapCanvas::paintHoverName(QPainter& painter)
{
    if (!m_hovered || m_hoverName.isEmpty())
        return;
    paintHoverChip(
        painter, m_cursor, QSizeF(size()), {m_hoverName, m_hoverReason}, m_look.colours());
}

void MapCanvas::paintMarks(QPainter& painter)
{
    if (m_route)
        paintRoute(painter, m_view, m_route->way, m_route->straight, m_look.colours());
    if (m_pin)
        paintPin(painter, m_view.mapToScreen(*m_pin), m_look.colours());
    const auto paint = [&](const MapMark& mark) {
        painter.save();
        mark.paint(painter, m_view);
        painter.restore();
    };
    for (const MapMark* mark : m_marks)
        paint(*mark);
    if (m_tool)
        paint(*m_tool);
}

void MapCanvas::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), toQColor(m_scene.scene.background));
    if (!m_backdrop.image.isNull())
        paintFrame(painter, m_backdrop);
    if (m_frame)
        paintFrame(painter, *m_frame);
    for (const MapMark* ground : m_grounds) {
        painter.save();
        ground->paint(painter, m_view);
        painter.restore();
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_hovered && m_hovered != m_selection)
        paintHighlight(
            painter, screenPath(geometryOf(*m_hovered), m_view), m_look.colours(), false);
    if (m_selection)
        paintHighlight(
            painter, screenPath(geometryOf(*m_selection), m_view), m_look.colours(), true);
    paintMarks(painter);
    painter.setFont(secondaryFont(font()));
    paintHoverName(painter);
    QStringList marks{m_scene.scene.sampleMarkText, m_note};
    marks.removeAll(QString());
    paintScale(painter, m_view, marks.join(QStringLiteral("  ·  ")), m_look.colours());
    if (m_focusFrame) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_look.colours().accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void MapCanvas::resizeEvent(QResizeEvent* /*event*/)
{
    const bool first = m_view.size.width() <= 1;
    m_view.size = size();
    if (first)
        fitHome();
    requestFrame();
    Q_EMIT viewChanged();
}

void MapCanvas::showEvent(QShowEvent* /*event*/)
{
    requestFrame();
}

void MapCanvas::focusInEvent(QFocusEvent* event)
{
    m_focusFrame =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void MapCanvas::focusOutEvent(QFocusEvent* /*event*/)
{
    m_focusFrame = false;
    update();
}

void MapCanvas::leaveEvent(QEvent* /*event*/)
{
    setHovered({});
    if (m_tool)
        m_tool->leave();
    Q_EMIT cursorLeft();
}

} // namespace yimi
