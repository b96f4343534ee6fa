// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/locate.h"

#include "base/parallel.h"
#include "geometry/box.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

/// Which side of a segment a point is on; on the line itself it is on both.
Side sideOf(Coordinate a, Coordinate b, Coordinate point, double away)
{
    constexpr double kOnTheLine = 0.01; // metres
    if (away <= kOnTheLine)
        return Side::Both;
    const double turn = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
    return turn >= 0 ? Side::Left : Side::Right;
}

/// The place on a shape nearest to a point; the first of equally near ones.
NetworkLocation nearestOnShape(std::span<const Coordinate> shape, Coordinate point)
{
    NetworkLocation best;
    best.connector = std::numeric_limits<double>::infinity();
    double before = 0;
    for (std::size_t i = 0; i + 1 < shape.size(); ++i) {
        const Coordinate a = shape[i];
        const Coordinate b = shape[i + 1];
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        const double squared = dx * dx + dy * dy;
        const double t =
            squared > 0
                ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / squared, 0.0, 1.0)
                : 0.0;
        const Coordinate on{a.x + t * dx, a.y + t * dy};
        const double segmentLength = std::sqrt(squared);
        if (const double away = distance(on, point); away < best.connector) {
            best.connector = away;
            best.along = before + t * segmentLength;
            best.point = on;
            best.side = sideOf(a, b, point, away);
        }
        before += segmentLength;
    }
    return best;
}

/// Best location among the edges near a point; nothing when none is within `radius`.
struct Candidates
{
    std::optional<NetworkLocation> any;
    std::optional<NetworkLocation> ground; ///< not a bridge, not a tunnel
    std::optional<NetworkLocation> proper; ///< on the ground and on a component of some size
};

bool isSmall(const Components& components, std::uint32_t node, const LocateOptions& options)
{
    const std::uint32_t component = components.ofNode[node];
    const std::uint32_t nodes = components.nodes[component];
    return nodes < options.smallComponentNodes
           && std::uint64_t{nodes} * 20 < components.nodes.front();
}

void keepNearer(std::optional<NetworkLocation>& best, const NetworkLocation& candidate)
{
    if (!best || candidate.connector < best->connector)
        best = candidate;
}

Candidates candidatesWithin(const ProfileGraph& graph,
                            Coordinate point,
                            double radius,
                            const LocateOptions& options)
{
    Candidates found;
    const StreetNetwork& network = graph.network();
    // Ascending ids: with a strict comparison the lower id wins among equally near edges.
    for (const std::uint32_t id : network.edgesNear(Box{point, point}.grownBy(radius))) {
        const EdgeId edge(id);
        if (!graph.isOpen(edge))
            continue;
        NetworkLocation location = nearestOnShape(network.shape(edge), point);
        if (location.connector > radius)
            continue;
        location.edge = edge;
        location.along = std::min(location.along, network.edge(edge).length);
        if (!graph.hasSides(edge))
            location.side = Side::Both;
        location.onSmallComponent =
            isSmall(graph.components(), network.edge(edge).from.value, options);
        keepNearer(found.any, location);
        const bool onGround = network.edge(edge).road.level == 0;
        if (onGround)
            keepNearer(found.ground, location);
        if (onGround && !location.onSmallComponent)
            keepNearer(found.proper, location);
    }
    return found;
}

} // namespace

std::optional<NetworkLocation>
locate(const ProfileGraph& graph, Coordinate point, const LocateOptions& options)
{
    if (!isFinite(point))
        return std::nullopt;
    // Most points are near a street: a small window first, the whole limit only when it is empty.
    const std::array<double, 2> radii{std::min(40.0, options.limit.value), options.limit.value};
    Candidates found;
    for (const double radius : radii) {
        found = candidatesWithin(graph, point, radius, options);
        if (found.proper)
            return found.proper;
    }
    return found.ground ? found.ground : found.any;
}

std::vector<std::optional<NetworkLocation>> locateAll(const ProfileGraph& graph,
                                                      std::span<const Coordinate> points,
                                                      const LocateOptions& options,
                                                      unsigned threads)
{
    std::vector<std::optional<NetworkLocation>> locations(points.size());
    parallelFor(points.size(), threadCount(threads), [&](std::size_t i, unsigned) {
        locations[i] = locate(graph, points[i], options);
    });
    return locations;
}

} // namespace yimi
