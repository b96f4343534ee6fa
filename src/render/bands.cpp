// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/bands.h"

#include "base/parallel.h"
#include "render/area_painter.h"
#include "render/line_painter.h"

#include <QRegion>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace yimi {

namespace {

constexpr int kHeight = 128; // dots

bool onDots(const QRectF& rect)
{
    const auto whole = [](double value) { return std::abs(value - std::round(value)) < 1e-3; };
    return whole(rect.left()) && whole(rect.top()) && whole(rect.right()) && whole(rect.bottom());
}

/// The image that the painter paints on, where writing its dots comes to the same.
QImage* plainImage(const Frame& frame)
{
    const QPainter& painter = frame.painter;
    auto* image = dynamic_cast<QImage*>(painter.device());
    const bool plain = image != nullptr && painter.opacity() == 1
                       && painter.compositionMode() == QPainter::CompositionMode_SourceOver
                       && (image->format() == QImage::Format_ARGB32_Premultiplied
                           || image->format() == QImage::Format_RGB32);
    if (!plain)
        return nullptr;
    const bool cut = painter.hasClipping()
                     && (!frame.upright || painter.clipRegion().rectCount() > 1
                         || !onDots(painter.deviceTransform().mapRect(painter.clipBoundingRect())));
    return cut ? nullptr : image;
}

} // namespace

bool drawGeometry(Frame& frame, const DisplayLayer& layer, double opacity)
{
    const bool group = frame.band != nullptr && opacity < 1;
    if (group)
        frame.band->beginGroup();
    const bool whole = drawAreas(frame, layer, opacity) && drawOutlines(frame, layer, opacity)
                       && drawLines(frame, layer, opacity);
    if (group)
        frame.band->endGroup(opacity);
    return whole;
}

// Patterns start at the plane's own origin: they stay on the ground while the map is panned.
Bands::Bands(Frame& frame) : m_frame(frame), m_dots(frame.visibleDots())
{
    m_anchor = frame.painter.deviceTransform().map(frame.view.mapToScreen({0, 0})).toPoint();
    QImage* image = plainImage(frame);
    m_direct = image != nullptr;
    if (m_direct)
        m_dots &= QRect(QPoint(0, 0), image->size());
    const int count = m_dots.isEmpty() ? 0 : std::max((m_dots.height() + kHeight / 2) / kHeight, 1);
    for (int i = 0; i < count; ++i) {
        const int top = m_dots.height() * i / count;
        const int bottom = m_dots.height() * (i + 1) / count;
        m_places.emplace_back(m_dots.left(), m_dots.top() + top, m_dots.width(), bottom - top);
    }
    m_tools.resize(threadCount(0));
    if (m_direct) {
        m_rows = dotRowsOf(*image);
        m_rows.first = m_rows.row(m_dots.top()) + m_dots.left();
    }
}

DotRows Bands::rowsOf(const QRect& place) const
{
    return {m_rows.row(place.top() - m_dots.top()), m_rows.stride, place.width(), place.height()};
}

bool Bands::drawBand(std::size_t number, unsigned worker, const Draw& draw)
{
    const QRect& place = m_places[number];
    if (!m_tools[worker])
        m_tools[worker] = std::make_unique<Band::Tools>(m_dots.width(), kHeight * 2);
    const DotRows rows = rowsOf(place);
    if (m_start) {
        for (int y = 0; y < rows.height; ++y)
            std::fill_n(rows.row(y), rows.width, *m_start);
    }
    Band band(place, rows, m_anchor, *m_tools[worker]);
    Frame frame = m_frame;
    frame.band = &band;
    frame.visible &= m_frame.painter.deviceTransform().inverted().mapRect(QRectF(place));
    return draw(frame, number);
}

bool Bands::run(const Draw& draw, const std::function<void()>& meanwhile)
{
    if (!m_direct && !m_dots.isEmpty()) {
        if (m_own.isNull())
            m_own = QImage(m_dots.size(), QImage::Format_ARGB32_Premultiplied);
        m_own.fill(Qt::transparent);
        m_rows = dotRowsOf(m_own);
    }
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> whole = true;
    bool waiting = static_cast<bool>(meanwhile);
    const auto serve = [&](std::size_t, unsigned worker) {
        if (worker == 0 && waiting) {
            waiting = false;
            meanwhile();
        }
        for (std::size_t i = next++; i < count(); i = next++) {
            if (!drawBand(i, worker, draw))
                whole = false;
        }
    };
    const std::size_t shares = count() + (waiting ? 1 : 0);
    const auto workers = static_cast<unsigned>(
        std::min<std::size_t>(m_tools.size(), std::max<std::size_t>(shares, 1)));
    parallelFor(workers, workers, serve, 1);
    if (waiting)
        meanwhile();
    m_start.reset();
    if (!m_direct && !m_dots.isEmpty()) {
        m_frame.painter.save();
        m_frame.painter.resetTransform();
        const double ratio = m_frame.painter.device()->devicePixelRatio();
        m_frame.painter.scale(1 / ratio, 1 / ratio);
        m_frame.painter.drawImage(m_dots.topLeft(), m_own);
        m_frame.painter.restore();
    }
    return whole;
}

} // namespace yimi
