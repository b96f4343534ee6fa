// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/clip.h"

namespace yimi {

namespace {

// One edge of the rectangle: keeps the shares t of the segment where p·t ≤ q.
bool keepSide(double p, double q, double& from, double& to)
{
    if (p == 0)
        return q >= 0;
    const double share = q / p;
    if (p < 0)
        from = std::max(from, share);
    else
        to = std::min(to, share);
    return from <= to;
}

/// Keeps what is on the inner side of one edge; `depth` is ≥ 0 inside.
template <typename Depth>
QPolygonF cutAt(const QPolygonF& ring, Depth depth)
{
    QPolygonF kept;
    kept.reserve(ring.size() + 4);
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i];
        const QPointF b = ring[i + 1 == ring.size() ? 0 : i + 1];
        const double da = depth(a);
        const double db = depth(b);
        if (da >= 0)
            kept.append(a);
        if ((da >= 0) != (db >= 0))
            kept.append(a + (b - a) * (da / (da - db)));
    }
    return kept;
}

} // namespace

bool clipSegment(QPointF& a, QPointF& b, const QRectF& rect)
{
    const QPointF d = b - a;
    double from = 0;
    double to = 1;
    const bool meets = keepSide(-d.x(), a.x() - rect.left(), from, to)
                       && keepSide(d.x(), rect.right() - a.x(), from, to)
                       && keepSide(-d.y(), a.y() - rect.top(), from, to)
                       && keepSide(d.y(), rect.bottom() - a.y(), from, to);
    if (!meets)
        return false;
    const QPointF start = a;
    if (to < 1)
        b = start + d * to;
    if (from > 0)
        a = start + d * from;
    return true;
}

QPolygonF clipRing(const QPolygonF& ring, const QRectF& rect)
{
    QPolygonF kept = cutAt(ring, [&](QPointF p) { return p.x() - rect.left(); });
    kept = cutAt(kept, [&](QPointF p) { return rect.right() - p.x(); });
    kept = cutAt(kept, [&](QPointF p) { return p.y() - rect.top(); });
    return cutAt(kept, [&](QPointF p) { return rect.bottom() - p.y(); });
}

} // namespace yimi
