// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/clip.h"

#include <cmath>
#include <span>

namespace yimi {

/// Cuts a polyline into dashes while walking along it.
class DashWalker
{
public:
    /// `pattern`: on, off, … lengths; an empty one is never asked to walk. On-lengths are shortened
    /// by `width`, since round ends make them longer by as much. Only the part of the line inside
    /// `near` is cut.
    DashWalker(std::span<const double> pattern, double width, const QRectF& near)
        : m_pattern(pattern), m_ends(width / 2), m_near(near)
    {
        for (const double length : pattern)
            m_period += length;
    }

    void restart() { m_phase = 0; }

    /// Calls add(a, b) for the dashes of the segment.
    template <typename Add>
    void walk(QPointF a, QPointF b, Add&& add)
    {
        const double length = std::hypot(b.x() - a.x(), b.y() - a.y());
        QPointF from = a;
        QPointF to = b;
        if (length > 0 && clipSegment(from, to, m_near)) {
            const QPointF unit = (b - a) / length;
            const double start = std::hypot(from.x() - a.x(), from.y() - a.y());
            const double end = std::hypot(to.x() - a.x(), to.y() - a.y());
            cut(a, unit, start, end, add);
        }
        m_phase = std::fmod(m_phase + length, m_period);
    }

private:
    template <typename Add>
    void cut(QPointF origin, QPointF unit, double start, double end, Add& add) const
    {
        double at = start - std::fmod(m_phase + start, m_period);
        while (at < end) {
            for (std::size_t i = 0; i < m_pattern.size(); ++i) {
                const double next = at + m_pattern[i];
                const double low = std::max(at + (at > start ? m_ends : 0), start);
                const double high = std::min(next - (next < end ? m_ends : 0), end);
                if (i % 2 == 0 && low <= high)
                    add(origin + unit * low, origin + unit * high);
                at = next;
            }
        }
    }

    std::span<const double> m_pattern;
    double m_ends;
    QRectF m_near;
    double m_period = 0;
    double m_phase = 0;
};

} // namespace yimi
