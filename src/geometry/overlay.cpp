// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/overlay.h"

#include "geometry/geos_kernel.h"
#include "geometry/prepared_area.h"
#include "geometry/simple_ring.h"

#include <algorithm>
#include <array>
#include <set>

namespace yimi {

namespace {

using Operation = GEOSGeometry* (*)(GEOSContextHandle_t, const GEOSGeometry*, const GEOSGeometry*);

Result<Polygons> combined(const Polygons& a, const Polygons& b, Operation operation)
{
    const GeosKernel geos;
    const GeosGeometry first = geos.fromPolygons(a);
    const GeosGeometry second = geos.fromPolygons(b);
    if (!first || !second)
        return failure(geos.error());
    return geos.polygonsResult(geos.owned(operation(geos.context(), first.get(), second.get())));
}

/// Line by line: one overlay of all lines would also cut them where they cross each other.
Result<Lines> clipped(const Lines& lines, const Polygons& area, bool inside)
{
    const GeosKernel geos;
    const PreparedArea prepared(geos, area);
    if (!prepared.ready())
        return failure(geos.error());
    Lines kept;
    for (const LineString& line : lines) {
        const GeosGeometry one = geos.fromLine(line);
        if (!one)
            return failure(geos.error());
        const bool wholeOutside = !prepared.meets(one);
        if (wholeOutside || prepared.covers(one)) {
            if (wholeOutside != inside)
                kept.push_back(line);
            continue;
        }
        const Operation operation = inside ? GEOSIntersection_r : GEOSDifference_r;
        const GeosGeometry cut = geos.owned(operation(geos.context(), one.get(), prepared.area()));
        if (!cut)
            return failure(geos.error());
        std::ranges::move(geos.linesOf(cut.get()), std::back_inserter(kept));
    }
    return kept;
}

/// Rings that GEOS takes at all: closed, with four coordinates. The rest encloses nothing.
Ring closedRing(Ring ring)
{
    std::erase_if(ring, [](Coordinate c) { return !isFinite(c); });
    if (!ring.empty() && ring.front() != ring.back())
        ring.push_back(ring.front());
    return ring.size() < 4 ? Ring() : ring;
}

Polygons withClosedRings(const Polygons& polygons)
{
    Polygons closed;
    for (const Polygon& polygon : polygons) {
        Polygon one{.outer = closedRing(polygon.outer), .holes = {}};
        if (one.outer.empty())
            continue;
        for (const Ring& hole : polygon.holes) {
            if (Ring ring = closedRing(hole); !ring.empty())
                one.holes.push_back(std::move(ring));
        }
        closed.push_back(std::move(one));
    }
    return closed;
}

struct ParamsDeleter
{
    GEOSContextHandle_t context;

    void operator()(GEOSMakeValidParams* params) const
    {
        GEOSMakeValidParams_destroy_r(context, params);
    }
};

} // namespace

Result<Polygons> unionOf(const Polygons& polygons)
{
    const GeosKernel geos;
    const GeosGeometry all = geos.fromPolygons(polygons);
    if (!all)
        return failure(geos.error());
    return geos.polygonsResult(geos.owned(GEOSUnaryUnion_r(geos.context(), all.get())));
}

Result<Polygons> intersection(const Polygons& a, const Polygons& b)
{
    return combined(a, b, GEOSIntersection_r);
}

Result<Polygons> difference(const Polygons& a, const Polygons& b)
{
    return combined(a, b, GEOSDifference_r);
}

Result<bool> intersects(const Geometry& a, const Geometry& b)
{
    if (!boxOf(a).intersects(boxOf(b)))
        return false;
    const GeosKernel geos;
    const GeosGeometry first = geos.fromGeometry(a);
    const GeosGeometry second = geos.fromGeometry(b);
    if (!first || !second)
        return failure(geos.error());
    const char answer = GEOSIntersects_r(geos.context(), first.get(), second.get());
    if (answer == 2)
        return failure(geos.error());
    return answer == 1;
}

Result<Polygons> buffer(const Geometry& geometry, double radius, int quadrantSegments)
{
    const GeosKernel geos;
    const GeosGeometry source = geos.fromGeometry(geometry);
    if (!source)
        return failure(geos.error());
    return geos.polygonsResult(
        geos.owned(GEOSBuffer_r(geos.context(), source.get(), radius, quadrantSegments)));
}

Result<Lines> clipInside(const Lines& lines, const Polygons& area)
{
    return clipped(lines, area, true);
}

Result<Lines> clipOutside(const Lines& lines, const Polygons& area)
{
    return clipped(lines, area, false);
}

// Where a line runs along the boundary, the ends of the shared piece stand for it.
Result<Points> crossings(const Lines& lines, const Polygons& area)
{
    const GeosKernel geos;
    const PreparedArea prepared(geos, area);
    if (!prepared.ready())
        return failure(geos.error());
    const GeosGeometry boundary = geos.owned(GEOSBoundary_r(geos.context(), prepared.area()));
    if (!boundary)
        return failure(geos.error());
    Points found;
    std::set<Coordinate> known;
    const auto keep = [&](Coordinate c) {
        if (known.insert(c).second)
            found.push_back(c);
    };
    for (const LineString& line : lines) {
        const GeosGeometry one = geos.fromLine(line);
        if (!one)
            return failure(geos.error());
        if (!prepared.meets(one))
            continue;
        const GeosGeometry shared =
            geos.owned(GEOSIntersection_r(geos.context(), one.get(), boundary.get()));
        if (!shared)
            return failure(geos.error());
        std::ranges::for_each(geos.pointsOf(shared.get()), keep);
        for (const LineString& piece : geos.linesOf(shared.get())) {
            keep(piece.front());
            keep(piece.back());
        }
    }
    return found;
}

bool isValid(const Polygons& polygons)
{
    // Most buildings and plots: one plain ring.
    if (polygons.size() == 1 && polygons[0].holes.empty() && isCertainlySimple(polygons[0].outer))
        return true;
    const GeosKernel geos;
    const GeosGeometry geometry = geos.fromPolygons(polygons);
    return geometry && GEOSisValid_r(geos.context(), geometry.get()) == 1;
}

std::string invalidReason(const Polygons& polygons)
{
    const GeosKernel geos;
    const GeosGeometry geometry = geos.fromPolygons(polygons);
    if (!geometry)
        return geos.message();
    if (GEOSisValid_r(geos.context(), geometry.get()) == 1)
        return {};
    char* reason = GEOSisValidReason_r(geos.context(), geometry.get());
    if (!reason)
        return geos.message();
    std::string text = reason;
    GEOSFree_r(geos.context(), reason);
    return text;
}

Result<Polygons> makeValid(const Polygons& polygons)
{
    const GeosKernel geos;
    const GeosGeometry geometry = geos.fromPolygons(withClosedRings(polygons));
    if (!geometry)
        return failure(geos.error());
    const std::unique_ptr<GEOSMakeValidParams, ParamsDeleter> params(
        GEOSMakeValidParams_create_r(geos.context()), {geos.context()});
    GEOSMakeValidParams_setMethod_r(geos.context(), params.get(), GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(geos.context(), params.get(), 0);
    return geos.polygonsResult(
        geos.owned(GEOSMakeValidWithParams_r(geos.context(), geometry.get(), params.get())));
}

Result<Polygons> simplified(const Polygons& polygons, double tolerance)
{
    const GeosKernel geos;
    const GeosGeometry geometry = geos.fromPolygons(polygons);
    if (!geometry)
        return failure(geos.error());
    return geos.polygonsResult(
        geos.owned(GEOSTopologyPreserveSimplify_r(geos.context(), geometry.get(), tolerance)));
}

Result<Polygons> polygonize(const Lines& lines)
{
    const GeosKernel geos;
    const GeosGeometry all = geos.fromLines(lines);
    if (!all)
        return failure(geos.error());
    const std::array<const GEOSGeometry*, 1> input{all.get()};
    return geos.polygonsResult(geos.owned(GEOSPolygonize_r(geos.context(), input.data(), 1)));
}

} // namespace yimi
