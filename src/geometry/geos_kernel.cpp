// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/geos_kernel.h"

#include <algorithm>
#include <type_traits>

namespace yimi {

// GEOS copies whole buffers of x, y pairs; a Coordinate is such a pair.
static_assert(sizeof(Coordinate) == 2 * sizeof(double) && std::is_standard_layout_v<Coordinate>);

namespace {

bool allMade(const std::vector<GeosGeometry>& parts)
{
    return std::ranges::all_of(parts, [](const GeosGeometry& part) { return part != nullptr; });
}

/// For GEOS to take over, which it does even when it then refuses.
std::vector<GEOSGeometry*> released(std::vector<GeosGeometry>& parts)
{
    std::vector<GEOSGeometry*> bare;
    bare.reserve(parts.size());
    for (GeosGeometry& part : parts)
        bare.push_back(part.release());
    return bare;
}

} // namespace

GeosKernel::GeosKernel() : m_context(GEOS_init_r())
{
    GEOSContext_setErrorMessageHandler_r(m_context, &GeosKernel::keepMessage, this);
}

GeosKernel::~GeosKernel()
{
    GEOS_finish_r(m_context);
}

void GeosKernel::keepMessage(const char* message, void* kernel)
{
    static_cast<const GeosKernel*>(kernel)->m_message = message;
}

GEOSCoordSequence* GeosKernel::sequence(const LineString& line) const
{
    const double* buffer = line.empty() ? nullptr : &line.front().x;
    return GEOSCoordSeq_copyFromBuffer_r(
        m_context, buffer, static_cast<unsigned>(line.size()), 0, 0);
}

GEOSGeometry* GeosKernel::ring(const Ring& ring) const
{
    GEOSCoordSequence* coordinates = sequence(ring);
    return coordinates ? GEOSGeom_createLinearRing_r(m_context, coordinates) : nullptr;
}

GeosGeometry GeosKernel::collection(int type, std::vector<GeosGeometry> parts) const
{
    if (!allMade(parts))
        return owned(nullptr);
    std::vector<GEOSGeometry*> bare = released(parts);
    return owned(GEOSGeom_createCollection_r(
        m_context, type, bare.data(), static_cast<unsigned>(bare.size())));
}

GeosGeometry GeosKernel::fromPoints(const Points& points) const
{
    std::vector<GeosGeometry> parts;
    parts.reserve(points.size());
    for (const Coordinate c : points)
        parts.push_back(owned(GEOSGeom_createPointFromXY_r(m_context, c.x, c.y)));
    return collection(GEOS_MULTIPOINT, std::move(parts));
}

GeosGeometry GeosKernel::fromLine(const LineString& line) const
{
    GEOSCoordSequence* coordinates = sequence(line);
    return owned(coordinates ? GEOSGeom_createLineString_r(m_context, coordinates) : nullptr);
}

GeosGeometry GeosKernel::fromLines(const Lines& lines) const
{
    std::vector<GeosGeometry> parts;
    parts.reserve(lines.size());
    for (const LineString& line : lines)
        parts.push_back(fromLine(line));
    return collection(GEOS_MULTILINESTRING, std::move(parts));
}

GeosGeometry GeosKernel::fromPolygon(const Polygon& polygon) const
{
    GeosGeometry outer = owned(ring(polygon.outer));
    std::vector<GeosGeometry> holes;
    holes.reserve(polygon.holes.size());
    for (const Ring& hole : polygon.holes)
        holes.push_back(owned(ring(hole)));
    if (!outer || !allMade(holes))
        return owned(nullptr);
    std::vector<GEOSGeometry*> bare = released(holes);
    return owned(GEOSGeom_createPolygon_r(
        m_context, outer.release(), bare.data(), static_cast<unsigned>(bare.size())));
}

GeosGeometry GeosKernel::fromPolygons(const Polygons& polygons) const
{
    std::vector<GeosGeometry> parts;
    parts.reserve(polygons.size());
    for (const Polygon& polygon : polygons)
        parts.push_back(fromPolygon(polygon));
    return collection(GEOS_MULTIPOLYGON, std::move(parts));
}

GeosGeometry GeosKernel::fromGeometry(const Geometry& geometry) const
{
    if (const auto* points = std::get_if<Points>(&geometry))
        return fromPoints(*points);
    if (const auto* lines = std::get_if<Lines>(&geometry))
        return fromLines(*lines);
    if (const auto* polygons = std::get_if<Polygons>(&geometry))
        return fromPolygons(*polygons);
    return collection(GEOS_GEOMETRYCOLLECTION, {});
}

LineString GeosKernel::coordinates(const GEOSGeometry* line) const
{
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(m_context, line);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(m_context, sequence, &size);
    LineString coordinates(size);
    if (size > 0)
        GEOSCoordSeq_copyToBuffer_r(m_context, sequence, &coordinates.front().x, 0, 0);
    return coordinates;
}

Polygon GeosKernel::polygonOf(const GEOSGeometry* polygon) const
{
    Polygon result{.outer = coordinates(GEOSGetExteriorRing_r(m_context, polygon)), .holes = {}};
    const int holes = GEOSGetNumInteriorRings_r(m_context, polygon);
    for (int i = 0; i < holes; ++i)
        result.holes.push_back(coordinates(GEOSGetInteriorRingN_r(m_context, polygon, i)));
    return result;
}

template <typename Visit>
void GeosKernel::eachPart(const GEOSGeometry* geometry, int type, Visit&& visit) const
{
    if (!geometry || GEOSisEmpty_r(m_context, geometry) == 1)
        return;
    const int own = GEOSGeomTypeId_r(m_context, geometry);
    if (own == type)
        visit(geometry);
    if (own < GEOS_MULTIPOINT)
        return;
    const int parts = GEOSGetNumGeometries_r(m_context, geometry);
    for (int i = 0; i < parts; ++i)
        eachPart(GEOSGetGeometryN_r(m_context, geometry, i), type, visit);
}

Polygons GeosKernel::polygonsOf(const GEOSGeometry* geometry) const
{
    Polygons polygons;
    eachPart(geometry, GEOS_POLYGON, [&](const GEOSGeometry* part) {
        polygons.push_back(polygonOf(part));
    });
    return polygons;
}

Lines GeosKernel::linesOf(const GEOSGeometry* geometry) const
{
    Lines lines;
    eachPart(geometry, GEOS_LINESTRING, [&](const GEOSGeometry* part) {
        lines.push_back(coordinates(part));
    });
    return lines;
}

Points GeosKernel::pointsOf(const GEOSGeometry* geometry) const
{
    Points points;
    eachPart(geometry, GEOS_POINT, [&](const GEOSGeometry* part) {
        points.push_back(coordinates(part).front());
    });
    return points;
}

Result<Polygons> GeosKernel::polygonsResult(const GeosGeometry& outcome) const
{
    if (!outcome)
        return failure(error());
    return polygonsOf(outcome.get());
}

} // namespace yimi
