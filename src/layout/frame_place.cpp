// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/frame_place.h"

#include "layout/page_plan.h"

namespace yimi {

Coordinate FramePlace::groundAt(QPointF millimetres) const
{
    return {sheetCorner.x + millimetres.x() * groundPerMillimetre,
            sheetCorner.y - millimetres.y() * groundPerMillimetre};
}

std::array<Coordinate, 4> FramePlace::corners() const
{
    return {groundAt(frame.bottomLeft()),
            groundAt(frame.topLeft()),
            groundAt(frame.topRight()),
            groundAt(frame.bottomRight())};
}

std::optional<FramePlace> framePlace(const Page& page)
{
    const auto plan = planPage(page);
    if (!plan || plan->scale <= 0)
        return std::nullopt;
    const QRectF frame(plan->map.topLeft() * plan->unit, plan->map.size() * plan->unit);
    const double ground = plan->scale / 1000;
    const QPointF middle = frame.center();
    return FramePlace{
        frame,
        {plan->view.centre.x - middle.x() * ground, plan->view.centre.y + middle.y() * ground},
        ground};
}

QByteArray worldFileText(const FramePlace& place, double dotsPerMillimetre)
{
    const double dot = place.groundPerMillimetre / dotsPerMillimetre;
    const double half = 0.5 / dotsPerMillimetre;
    const Coordinate first = place.groundAt({half, half});
    QByteArray text;
    for (const double number : {dot, 0.0, 0.0, -dot, first.x, first.y})
        text += QByteArray::number(number, 'f', 10) + '\n';
    return text;
}

} // namespace yimi
