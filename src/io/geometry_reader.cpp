// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/geometry_reader.h"

#include <algorithm>

namespace yimi {

namespace {

static_assert(sizeof(OGRRawPoint) == sizeof(Coordinate));

std::vector<Coordinate> coordinatesOf(const OGRSimpleCurve& curve)
{
    std::vector<Coordinate> result(static_cast<std::size_t>(curve.getNumPoints()));
    // Both are two doubles, x then y: one copy instead of a call a vertex.
    curve.getPoints(reinterpret_cast<OGRRawPoint*>(result.data()));
    return result;
}

void addRing(std::vector<Ring>& rings, const OGRLinearRing* ring)
{
    if (ring == nullptr || ring->IsEmpty())
        return;
    Ring coordinates = coordinatesOf(*ring);
    if (coordinates.front() != coordinates.back())
        coordinates.push_back(coordinates.front());
    rings.push_back(std::move(coordinates));
}

void addPolygon(Polygons& polygons, const OGRPolygon& polygon)
{
    std::vector<Ring> rings;
    addRing(rings, polygon.getExteriorRing());
    if (rings.empty())
        return;
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i)
        addRing(rings, polygon.getInteriorRing(i));
    Polygon result{std::move(rings.front()), {}};
    result.holes.assign(std::make_move_iterator(rings.begin() + 1),
                        std::make_move_iterator(rings.end()));
    polygons.push_back(std::move(result));
}

struct Parts
{
    Points points;
    Lines lines;
    Polygons polygons;
};

void collect(const OGRGeometry& geometry, Parts& parts, GeometryNotes& notes)
{
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPoint:
        if (!geometry.IsEmpty())
            parts.points.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
        break;
    case wkbLineString:
        if (geometry.toLineString()->getNumPoints() >= 2)
            parts.lines.push_back(coordinatesOf(*geometry.toLineString()));
        break;
    case wkbPolygon:
        addPolygon(parts.polygons, *geometry.toPolygon());
        break;
    case wkbMultiPoint:
    case wkbMultiLineString:
    case wkbMultiPolygon:
    case wkbGeometryCollection:
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            collect(*part, parts, notes);
        break;
    default:
        notes.unsupported = true;
    }
}

bool allFinite(const Parts& parts)
{
    const auto fine = [](const std::vector<Coordinate>& line) {
        return std::ranges::all_of(line, isFinite);
    };
    return fine(parts.points) && std::ranges::all_of(parts.lines, fine)
           && std::ranges::all_of(parts.polygons, [&](const Polygon& polygon) {
                  return fine(polygon.outer) && std::ranges::all_of(polygon.holes, fine);
              });
}

std::unique_ptr<OGRGeometry> linear(const OGRGeometry& geometry, GeometryNotes& notes)
{
    if (!OGR_GT_IsNonLinear(geometry.getGeometryType()) && !geometry.hasCurveGeometry(TRUE))
        return nullptr;
    notes.wasCurved = true;
    return std::unique_ptr<OGRGeometry>(geometry.getLinearGeometry());
}

void fill(OGRSimpleCurve& curve, const std::vector<Coordinate>& coordinates)
{
    curve.setNumPoints(static_cast<int>(coordinates.size()), FALSE);
    for (std::size_t i = 0; i < coordinates.size(); ++i)
        curve.setPoint(static_cast<int>(i), coordinates[i].x, coordinates[i].y);
}

std::unique_ptr<OGRGeometry> written(const Points& points)
{
    auto multi = std::make_unique<OGRMultiPoint>();
    for (const Coordinate& c : points)
        multi->addGeometryDirectly(new OGRPoint(c.x, c.y)); // taken over by the collection
    return multi;
}

std::unique_ptr<OGRGeometry> written(const Lines& lines)
{
    auto multi = std::make_unique<OGRMultiLineString>();
    for (const LineString& line : lines) {
        auto part = std::make_unique<OGRLineString>();
        fill(*part, line);
        multi->addGeometryDirectly(part.release());
    }
    return multi;
}

std::unique_ptr<OGRGeometry> written(const Polygons& polygons)
{
    auto multi = std::make_unique<OGRMultiPolygon>();
    for (const Polygon& polygon : polygons) {
        auto part = std::make_unique<OGRPolygon>();
        const auto addRing = [&](const Ring& ring) {
            auto linearRing = std::make_unique<OGRLinearRing>();
            fill(*linearRing, ring);
            part->addRingDirectly(linearRing.release());
        };
        addRing(polygon.outer);
        std::ranges::for_each(polygon.holes, addRing);
        multi->addGeometryDirectly(part.release());
    }
    return multi;
}

} // namespace

Geometry geometryFrom(const OGRGeometry* geometry, GeometryNotes& notes)
{
    if (geometry == nullptr) {
        notes.isNull = true;
        return {};
    }
    notes.hadHeight = geometry->Is3D() != 0;
    const std::unique_ptr<OGRGeometry> stroked = linear(*geometry, notes);
    Parts parts;
    collect(stroked ? *stroked : *geometry, parts, notes);
    if (!allFinite(parts)) {
        notes.notFinite = true;
        return {};
    }
    // Of a mixed collection the kind of the highest dimension is the feature.
    if (!parts.polygons.empty())
        return std::move(parts.polygons);
    if (!parts.lines.empty())
        return std::move(parts.lines);
    if (!parts.points.empty())
        return std::move(parts.points);
    notes.empty = !notes.unsupported;
    return {};
}

std::unique_ptr<OGRGeometry> geometryTo(const Geometry& geometry)
{
    if (const auto* points = std::get_if<Points>(&geometry))
        return written(*points);
    if (const auto* lines = std::get_if<Lines>(&geometry))
        return written(*lines);
    if (const auto* polygons = std::get_if<Polygons>(&geometry))
        return written(*polygons);
    return nullptr;
}

} // namespace yimi
