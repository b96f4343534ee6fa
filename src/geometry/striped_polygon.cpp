// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/striped_polygon.h"

#include "geometry/measures.h"
#include "geometry/ring_side.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr std::size_t kEdgesAStripe = 8;
constexpr std::size_t kMostStripes = 1U << 16U;

/// Calls visit(ring, a, b) for every edge, ring by ring.
template <typename Visit>
void forEachEdge(const Polygon& polygon, Visit&& visit)
{
    const auto ofRing = [&](const Ring& ring, std::uint32_t number) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i)
            visit(number, ring[i], ring[i + 1]);
    };
    ofRing(polygon.outer, 0);
    for (std::size_t i = 0; i < polygon.holes.size(); ++i)
        ofRing(polygon.holes[i], static_cast<std::uint32_t>(i) + 1);
}

} // namespace

StripedPolygon::StripedPolygon(const Polygon& polygon) : m_box(boxOf(polygon.outer))
{
    std::size_t edges = 0;
    forEachEdge(polygon, [&](std::uint32_t, Coordinate, Coordinate) { ++edges; });
    const std::size_t stripes = std::clamp<std::size_t>(edges / kEdgesAStripe, 1, kMostStripes);
    m_perMetre = m_box.height() > 0 ? static_cast<double>(stripes) / m_box.height() : 0;
    m_firstEdge.assign(stripes + 1, 0);
    const auto forStripes = [this](Coordinate a, Coordinate b, auto&& visit) {
        const std::size_t last = stripeOf(std::max(a.y, b.y));
        for (std::size_t s = stripeOf(std::min(a.y, b.y)); s <= last; ++s)
            visit(s);
    };
    forEachEdge(polygon, [&](std::uint32_t, Coordinate a, Coordinate b) {
        forStripes(a, b, [&](std::size_t s) { ++m_firstEdge[s + 1]; });
    });
    for (std::size_t s = 0; s < stripes; ++s)
        m_firstEdge[s + 1] += m_firstEdge[s];
    m_edges.resize(m_firstEdge.back());
    std::vector<std::uint32_t> next(m_firstEdge.begin(), m_firstEdge.end() - 1);
    forEachEdge(polygon, [&](std::uint32_t ring, Coordinate a, Coordinate b) {
        forStripes(a, b, [&](std::size_t s) { m_edges[next[s]++] = {a, b, ring}; });
    });
}

std::size_t StripedPolygon::stripeOf(double y) const
{
    const double stripe = (y - m_box.min.y) * m_perMetre;
    const std::size_t last = m_firstEdge.size() - 2;
    return stripe <= 0 ? 0 : std::min(static_cast<std::size_t>(stripe), last);
}

bool StripedPolygon::contains(Coordinate point) const
{
    if (!m_box.contains(point))
        return false;
    const std::size_t stripe = stripeOf(point.y);
    bool inOuter = false;
    for (std::size_t i = m_firstEdge[stripe]; i < m_firstEdge[stripe + 1];) {
        const std::uint32_t ring = m_edges[i].ring;
        RingSide side;
        for (; i < m_firstEdge[stripe + 1] && m_edges[i].ring == ring; ++i)
            side.pass(m_edges[i].a, m_edges[i].b, point);
        if (ring == 0) {
            if (side.onBoundary() || !side.inside())
                return side.onBoundary();
            inOuter = true;
        } else if (side.inside() && !side.onBoundary()) {
            return false;
        }
    }
    return inOuter;
}

} // namespace yimi
