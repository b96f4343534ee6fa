// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/box_index.h"
#include "geometry/measures.h"
#include "waters.h"

#include <algorithm>
#include <optional>

namespace yimi::sample {

struct WaterIndex::Parts
{
    Polygons shapes;
    BoxIndex shapeIndex;
    Lines shores; ///< pieces of rings, short enough for their boxes to be tight
    BoxIndex shoreIndex;
};

namespace {

constexpr std::size_t kPiece = 8;

void addShores(const Ring& ring, Lines& shores)
{
    for (std::size_t first = 0; first + 1 < ring.size(); first += kPiece) {
        const std::size_t last = std::min(first + kPiece, ring.size() - 1);
        shores.emplace_back(ring.begin() + static_cast<std::ptrdiff_t>(first),
                            ring.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    }
}

double cross(Coordinate a, Coordinate b)
{
    return a.x * b.y - a.y * b.x;
}

Coordinate minus(Coordinate a, Coordinate b)
{
    return {a.x - b.x, a.y - b.y};
}

/// Fraction along a → b where it meets c → d.
std::optional<double> meeting(Coordinate a, Coordinate b, Coordinate c, Coordinate d)
{
    const Coordinate run = minus(b, a);
    const Coordinate other = minus(d, c);
    const double turn = cross(run, other);
    if (turn == 0.0)
        return std::nullopt;
    const double t = cross(minus(c, a), other) / turn;
    const double u = cross(minus(c, a), run) / turn;
    if (t <= 0.0 || t >= 1.0 || u < 0.0 || u > 1.0)
        return std::nullopt;
    return t;
}

} // namespace

WaterIndex::WaterIndex(const std::vector<WaterBody>& bodies)
{
    auto parts = std::make_unique<Parts>();
    std::vector<Box> boxes;
    for (const WaterBody& body : bodies)
        for (const Polygon& piece : body.shape) {
            parts->shapes.push_back(piece);
            boxes.push_back(boxOf(piece));
            addShores(piece.outer, parts->shores);
            for (const Ring& hole : piece.holes)
                addShores(hole, parts->shores);
        }
    parts->shapeIndex = BoxIndex(boxes);
    std::vector<Box> shoreBoxes;
    for (const LineString& shore : parts->shores)
        shoreBoxes.push_back(boxOf(shore));
    parts->shoreIndex = BoxIndex(shoreBoxes);
    m_parts = std::move(parts);
}

WaterIndex::~WaterIndex() = default;

bool WaterIndex::wet(Coordinate at) const
{
    for (const std::uint32_t i : m_parts->shapeIndex.query({at, at}))
        if (contains(m_parts->shapes[i], at))
            return true;
    return false;
}

std::vector<double> WaterIndex::shoresBetween(Coordinate a, Coordinate b) const
{
    std::vector<double> fractions;
    Box window;
    window.include(a);
    window.include(b);
    for (const std::uint32_t i : m_parts->shoreIndex.query(window)) {
        const LineString& shore = m_parts->shores[i];
        for (std::size_t j = 1; j < shore.size(); ++j)
            if (const auto t = meeting(a, b, shore[j - 1], shore[j]))
                fractions.push_back(*t);
    }
    std::sort(fractions.begin(), fractions.end());
    return fractions;
}

} // namespace yimi::sample
