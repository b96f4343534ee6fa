// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots.h"

#include "geometry/measures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yimi::sample {

namespace {

/// A box turned so that it is as small as can be about a ring.
struct TurnedBox
{
    double angle = 0.0; ///< of the long side
    double low = 0.0;   ///< extent along the long side
    double high = 0.0;
    double width = 0.0; ///< across it
};

TurnedBox boxAt(const Ring& ring, double angle)
{
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    double lowU = std::numeric_limits<double>::infinity();
    double highU = -lowU;
    double lowV = lowU;
    double highV = -lowU;
    for (const Coordinate& at : ring) {
        const double u = at.x * c + at.y * s;
        const double v = at.y * c - at.x * s;
        lowU = std::min(lowU, u);
        highU = std::max(highU, u);
        lowV = std::min(lowV, v);
        highV = std::max(highV, v);
    }
    return {angle, lowU, highU, highV - lowV};
}

TurnedBox smallestBox(const Ring& ring)
{
    TurnedBox best;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < ring.size(); ++i) {
        if (distance(ring[i - 1], ring[i]) < 20.0 && ring.size() > 12)
            continue;
        const double angle = std::atan2(ring[i].y - ring[i - 1].y, ring[i].x - ring[i - 1].x);
        for (const double turned : {angle, angle + 1.5707963267948966}) {
            const TurnedBox box = boxAt(ring, turned);
            const double size = (box.high - box.low) * box.width;
            if (box.high - box.low >= box.width && size < least) {
                least = size;
                best = box;
            }
        }
    }
    return best;
}

struct Crossing
{
    double across; ///< position along the cutting line
    std::size_t segment;
    Coordinate at;
};

/// Where the line through `origin` with direction `angle` crosses the ring, in order along it.
std::vector<Crossing> crossingsOf(const Ring& ring, Coordinate origin, double angle)
{
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    const auto side = [&](Coordinate at) { return (at.y - origin.y) * c - (at.x - origin.x) * s; };
    std::vector<Crossing> found;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const double before = side(ring[i - 1]);
        const double after = side(ring[i]);
        if ((before <= 0) == (after <= 0))
            continue;
        const double t = before / (before - after);
        const Coordinate at{ring[i - 1].x + t * (ring[i].x - ring[i - 1].x),
                            ring[i - 1].y + t * (ring[i].y - ring[i - 1].y)};
        found.push_back({(at.x - origin.x) * c + (at.y - origin.y) * s, i - 1, at});
    }
    std::sort(found.begin(), found.end(), [](const Crossing& a, const Crossing& b) {
        return a.across < b.across;
    });
    return found;
}

/// The longest piece of the cutting line inside the ring.
std::optional<std::pair<Crossing, Crossing>> longestChord(const std::vector<Crossing>& found)
{
    std::optional<std::pair<Crossing, Crossing>> best;
    double longest = 18.0;
    for (std::size_t i = 0; i + 1 < found.size(); i += 2)
        if (const double run = found[i + 1].across - found[i].across; run > longest) {
            longest = run;
            best = {found[i], found[i + 1]};
        }
    return best;
}

/// From one crossing on along the ring to the other, closed over the chord.
Ring piece(const Ring& ring, const Crossing& from, const Crossing& to)
{
    const std::size_t corners = ring.size() - 1;
    Ring result{from.at};
    for (std::size_t i = (from.segment + 1) % corners;; i = (i + 1) % corners) {
        if (ring[i] != result.back())
            result.push_back(ring[i]);
        if (i == to.segment)
            break;
    }
    if (to.at != result.back())
        result.push_back(to.at);
    result.push_back(from.at);
    return result;
}

std::size_t cutRing(const Ring& ring, double size, int depth, Random& random, Plots& result)
{
    constexpr int kDeepest = 9;
    const TurnedBox box = smallestBox(ring);
    const double run = box.high - box.low;
    const double wish = size * random.between(0.8, 1.3);
    if (run < 1.7 * wish || depth > kDeepest || ring.size() < 4
        || std::abs(signedArea(ring)) < 0.9 * wish * wish) {
        result.plots.push_back(ring);
        return 0;
    }
    const double place = box.low + run * random.between(0.40, 0.60);
    const Coordinate middle = centroid({{ring, {}}});
    const double own = middle.x * std::cos(box.angle) + middle.y * std::sin(box.angle);
    const Coordinate origin{middle.x + (place - own) * std::cos(box.angle),
                            middle.y + (place - own) * std::sin(box.angle)};
    const auto chord = longestChord(
        crossingsOf(ring, origin, box.angle + 1.5707963267948966 + random.between(-0.06, 0.06)));
    if (!chord || chord->first.segment == chord->second.segment) {
        result.plots.push_back(ring);
        return 0;
    }
    const std::size_t number = result.cuts.size();
    result.cuts.push_back({chord->first.at, chord->second.at, depth, false});
    const std::size_t inner =
        cutRing(piece(ring, chord->first, chord->second), size, depth + 1, random, result)
        + cutRing(piece(ring, chord->second, chord->first), size, depth + 1, random, result);
    result.cuts[number].last = inner == 0;
    return inner + 1;
}

} // namespace

std::optional<std::pair<Coordinate, Coordinate>>
chordThrough(const Ring& ring, Coordinate at, double angle)
{
    const std::vector<Crossing> found = crossingsOf(ring, at, angle);
    for (std::size_t i = 0; i + 1 < found.size(); i += 2)
        if (found[i].across < 0 && found[i + 1].across > 0)
            return std::pair(found[i + 1].at, found[i].at);
    return std::nullopt;
}

double longSide(const Ring& ring)
{
    return smallestBox(ring).angle;
}

Plots cutIntoPlots(const Ring& ring, double size, Random& random)
{
    Plots result;
    cutRing(ring, size, 0, random, result);
    return result;
}

} // namespace yimi::sample
