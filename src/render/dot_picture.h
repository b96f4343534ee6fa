// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"

#include <QImage>
#include <QPainter>
#include <QRect>

#include <optional>
#include <vector>

namespace yimi {

/// A picture and the dots of its scale that it covers: dot (0, 0) is where the plane begins.
struct DotPicture
{
    QImage image;
    QRect dots;
    double dotsPerMetre = 0;
};

/// Of which view a picture is wanted.
struct DotOrder
{
    const MapView& view; ///< on whole dots
    double ratio = 1;    ///< dots a px
    QRect dots;
    const TaskContext& task;

    [[nodiscard]] double dotsPerMetre() const { return ratio / view.metresPerPixel; }
};

[[nodiscard]] DotOrder dotOrder(const MapView& view, double ratio, const TaskContext& task);

[[nodiscard]] qint64 areaOf(const std::vector<QRect>& rects);

/// What is to be drawn of `dots` when `kept` is there; all of them where little is kept.
[[nodiscard]] std::vector<QRect> missingOf(const QRect& dots, const QRect& kept);

/// The image over other dots: what both cover is taken over, the rest is of no meaning.
[[nodiscard]] QImage moved(const QImage& image, const QRect& from, const QRect& to);

/// Paints a strip of an image that shows `order`, as a frame of its own.
class StripPainter
{
public:
    StripPainter(QImage& image, const QRect& strip, const DotOrder& order);

    [[nodiscard]] Frame& frame() { return *m_frame; }

private:
    QPainter m_painter;
    RenderOptions m_options;
    std::optional<Frame> m_frame;
};

} // namespace yimi
