// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/dot_picture.h"

#include <QRegion>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace yimi {

namespace {

constexpr double kMostNew = 0.7; // of the picture: drawing in strips pays below

} // namespace

DotOrder dotOrder(const MapView& view, double ratio, const TaskContext& task)
{
    const auto dot = [&](double centre, double size) {
        return static_cast<int>(std::lround((centre / view.metresPerPixel - size / 2) * ratio));
    };
    const auto count = [&](double size) {
        return std::max(static_cast<int>(std::ceil(size * ratio)), 1);
    };
    return {view,
            ratio,
            QRect(dot(view.centre.x, view.size.width()),
                  dot(-view.centre.y, view.size.height()),
                  count(view.size.width()),
                  count(view.size.height())),
            task};
}

qint64 areaOf(const std::vector<QRect>& rects)
{
    qint64 area = 0;
    for (const QRect& rect : rects)
        area += qint64{rect.width()} * rect.height();
    return area;
}

std::vector<QRect> missingOf(const QRect& dots, const QRect& kept)
{
    std::vector<QRect> missing;
    for (const QRect& rect : QRegion(dots) - QRegion(kept))
        missing.push_back(rect);
    const double share = static_cast<double>(areaOf(missing))
                         / std::max<double>(1, qint64{dots.width()} * dots.height());
    return share > kMostNew ? std::vector{dots} : missing;
}

QImage moved(const QImage& image, const QRect& from, const QRect& to)
{
    QImage result(to.size(), QImage::Format_ARGB32_Premultiplied);
    const QRect both = from & to;
    const auto bytes = static_cast<std::size_t>(both.width()) * 4;
    for (int y = both.top(); y <= both.bottom(); ++y)
        std::memcpy(result.scanLine(y - to.top()) + qsizetype{both.left() - to.left()} * 4,
                    image.constScanLine(y - from.top()) + qsizetype{both.left() - from.left()} * 4,
                    bytes);
    return result;
}

StripPainter::StripPainter(QImage& image, const QRect& strip, const DotOrder& order)
{
    // In plain dots, so that a strip's edge is one at fractional densities too.
    image.setDevicePixelRatio(1);
    m_painter.begin(&image);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::TextAntialiasing);
    if (strip != order.dots)
        m_painter.setClipRect(strip.translated(-order.dots.topLeft()));
    m_painter.scale(order.ratio, order.ratio);
    m_frame.emplace(frameOf(m_painter, order.view, m_options, order.task));
}

} // namespace yimi
