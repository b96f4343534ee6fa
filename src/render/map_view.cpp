// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/map_view.h"

#include <algorithm>

namespace yimi {

namespace {

// From a kerb stone to a province.
constexpr double kNearest = 0.02;
constexpr double kFarthest = 5000.0;

} // namespace

MapView MapView::fitted(const Box& box, double margin) const
{
    if (box.empty())
        return *this;
    MapView view = *this;
    view.centre = box.centre();
    const double width = std::max(size.width() - 2 * margin, 1.0);
    const double height = std::max(size.height() - 2 * margin, 1.0);
    const double needed = std::max(box.width() / width, box.height() / height);
    // A single point has no size of its own: show its surroundings.
    view.metresPerPixel = needed > 0 ? std::clamp(needed, kNearest, kFarthest) : 1.0;
    return view;
}

MapView MapView::zoomedAbout(QPointF anchor, double factor) const
{
    const Coordinate fixed = screenToMap(anchor);
    MapView view = *this;
    view.metresPerPixel = std::clamp(metresPerPixel * factor, kNearest, kFarthest);
    const Coordinate moved = view.screenToMap(anchor);
    view.centre.x += fixed.x - moved.x;
    view.centre.y += fixed.y - moved.y;
    return view;
}

MapView MapView::pannedBy(QPointF pixels) const
{
    MapView view = *this;
    view.centre.x -= pixels.x() * metresPerPixel;
    view.centre.y += pixels.y() * metresPerPixel;
    return view;
}

} // namespace yimi
