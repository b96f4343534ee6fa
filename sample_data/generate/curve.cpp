// SPDX-License-Identifier: GPL-3.0-or-later
#include "curve.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yimi::sample {

namespace {

Coordinate mixed(Coordinate a, Coordinate b, double t)
{
    return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

double knotAfter(double knot, Coordinate a, Coordinate b)
{
    return knot + std::max(1e-6, std::sqrt(distance(a, b)));
}

/// The piece between b and c at t in [0, 1], after Barry and Goldman's pyramid.
Coordinate catmullRom(Coordinate a, Coordinate b, Coordinate c, Coordinate d, double t)
{
    const double t0 = 0.0;
    const double t1 = knotAfter(t0, a, b);
    const double t2 = knotAfter(t1, b, c);
    const double t3 = knotAfter(t2, c, d);
    const double at = t1 + t * (t2 - t1);
    const Coordinate p01 = mixed(a, b, (at - t0) / (t1 - t0));
    const Coordinate p12 = mixed(b, c, (at - t1) / (t2 - t1));
    const Coordinate p23 = mixed(c, d, (at - t2) / (t3 - t2));
    const Coordinate p02 = mixed(p01, p12, (at - t0) / (t2 - t0));
    const Coordinate p13 = mixed(p12, p23, (at - t1) / (t3 - t1));
    return mixed(p02, p13, (at - t1) / (t2 - t1));
}

Coordinate mirrored(Coordinate end, Coordinate inner)
{
    return {2 * end.x - inner.x, 2 * end.y - inner.y};
}

void appendPiece(
    LineString& line, Coordinate a, Coordinate b, Coordinate c, Coordinate d, double step)
{
    const int pieces = std::max(1, static_cast<int>(std::lround(distance(b, c) / step)));
    for (int i = 1; i <= pieces; ++i)
        line.push_back(i == pieces ? c : catmullRom(a, b, c, d, static_cast<double>(i) / pieces));
}

double distanceToSegment(Coordinate p, Coordinate a, Coordinate b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double t =
        square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0.0;
    return distance(p, {a.x + t * dx, a.y + t * dy});
}

void keepFar(const LineString& line,
             std::size_t first,
             std::size_t last,
             double tolerance,
             std::vector<bool>& kept)
{
    std::size_t farthest = first;
    double worst = tolerance;
    for (std::size_t i = first + 1; i < last; ++i)
        if (const double off = distanceToSegment(line[i], line[first], line[last]); off > worst) {
            worst = off;
            farthest = i;
        }
    if (farthest == first)
        return;
    kept[farthest] = true;
    keepFar(line, first, farthest, tolerance, kept);
    keepFar(line, farthest, last, tolerance, kept);
}

} // namespace

LineString curveThrough(const LineString& points, double step)
{
    LineString line{points.front()};
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Coordinate b = points[i - 1];
        const Coordinate c = points[i];
        const Coordinate a = i >= 2 ? points[i - 2] : mirrored(b, c);
        const Coordinate d = i + 1 < points.size() ? points[i + 1] : mirrored(c, b);
        appendPiece(line, a, b, c, d, step);
    }
    return line;
}

Ring closedCurveThrough(const LineString& points, double step)
{
    const std::size_t count = points.size();
    Ring ring{points.front()};
    for (std::size_t i = 0; i < count; ++i)
        appendPiece(ring,
                    points[(i + count - 1) % count],
                    points[i],
                    points[(i + 1) % count],
                    points[(i + 2) % count],
                    step);
    ring.back() = ring.front();
    return ring;
}

LineString warpedLine(LineString line, const Warp& warp)
{
    for (Coordinate& c : line)
        c = warped(c, warp);
    return line;
}

LineString thinned(const LineString& line, double tolerance)
{
    if (line.size() < 3)
        return line;
    std::vector<bool> kept(line.size(), false);
    kept.front() = true;
    kept.back() = true;
    keepFar(line, 0, line.size() - 1, tolerance, kept);
    LineString result;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (kept[i])
            result.push_back(line[i]);
    return result;
}

LineString movedSideways(const LineString& line, double metres)
{
    LineString result;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Coordinate before = line[i == 0 ? 0 : i - 1];
        const Coordinate after = line[std::min(i + 1, line.size() - 1)];
        const double run = std::max(1e-9, distance(before, after));
        result.push_back({line[i].x - metres * (after.y - before.y) / run,
                          line[i].y + metres * (after.x - before.x) / run});
    }
    return result;
}

Polygon outlineOf(const Blob& blob)
{
    const int count = std::clamp(static_cast<int>(blob.radius / 12.0), 24, 240);
    Ring ring;
    for (int i = 0; i < count; ++i) {
        const double turn = 2 * std::numbers::pi * i / count;
        // Noise is taken on a circle, so that the outline closes smoothly.
        const Coordinate onCircle{std::cos(turn), std::sin(turn)};
        const double stretch = 1.0 + blob.roughness * roughNoise(blob.seed, onCircle, 0.9);
        const double along = blob.radius * stretch * onCircle.x;
        const double across = blob.radius * blob.flatness * stretch * onCircle.y;
        ring.push_back(
            {blob.centre.x + along * std::cos(blob.angle) - across * std::sin(blob.angle),
             blob.centre.y + along * std::sin(blob.angle) + across * std::cos(blob.angle)});
    }
    ring.push_back(ring.front());
    return {ring, {}};
}

} // namespace yimi::sample
