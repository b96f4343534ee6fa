// SPDX-License-Identifier: GPL-3.0-or-later
// Inside geometry only: a GEOS context and the way between its geometries and ours.
#pragma once

#include "base/result.h"
#include "geometry/shapes.h"

#include <geos_c.h>

#include <memory>
#include <string>

namespace yimi {

/// Frees a GEOS geometry in the context that made it.
struct GeosDeleter
{
    GEOSContextHandle_t context = nullptr;

    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};

using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosDeleter>;

/// One GEOS context with the last error it reported. Cheap to make; one per call, so that calls in
/// many threads never meet. Must outlive its geometries.
class GeosKernel
{
public:
    GeosKernel();
    ~GeosKernel();
    GeosKernel(const GeosKernel&) = delete;
    GeosKernel& operator=(const GeosKernel&) = delete;

    [[nodiscard]] GEOSContextHandle_t context() const { return m_context; }

    [[nodiscard]] const std::string& message() const { return m_message; }

    [[nodiscard]] Error error() const
    {
        return {.code = ErrorCode::LibraryFailed, .detail = m_message};
    }

    [[nodiscard]] GeosGeometry owned(GEOSGeometry* geometry) const
    {
        return {geometry, {m_context}};
    }

    /// Null, with a message, when GEOS refuses (rings with too few coordinates or not closed).
    [[nodiscard]] GeosGeometry fromPoints(const Points& points) const;
    [[nodiscard]] GeosGeometry fromLine(const LineString& line) const;
    [[nodiscard]] GeosGeometry fromLines(const Lines& lines) const;
    [[nodiscard]] GeosGeometry fromPolygon(const Polygon& polygon) const;
    [[nodiscard]] GeosGeometry fromPolygons(const Polygons& polygons) const;
    [[nodiscard]] GeosGeometry fromGeometry(const Geometry& geometry) const;

    /// All parts of one kind in a geometry or nested collection; parts of other kinds are passed
    /// over.
    [[nodiscard]] Polygons polygonsOf(const GEOSGeometry* geometry) const;
    [[nodiscard]] Lines linesOf(const GEOSGeometry* geometry) const;
    [[nodiscard]] Points pointsOf(const GEOSGeometry* geometry) const;

    /// The polygons of an operation's outcome, or the error when it gave none.
    [[nodiscard]] Result<Polygons> polygonsResult(const GeosGeometry& outcome) const;

private:
    static void keepMessage(const char* message, void* kernel);
    [[nodiscard]] GEOSCoordSequence* sequence(const LineString& line) const;
    [[nodiscard]] GEOSGeometry* ring(const Ring& ring) const;
    [[nodiscard]] GeosGeometry collection(int type, std::vector<GeosGeometry> parts) const;
    [[nodiscard]] LineString coordinates(const GEOSGeometry* line) const;
    [[nodiscard]] Polygon polygonOf(const GEOSGeometry* polygon) const;

    template <typename Visit>
    void eachPart(const GEOSGeometry* geometry, int type, Visit&& visit) const;

    GEOSContextHandle_t m_context;
    mutable std::string m_message; ///< GEOS speaks during const use
};

} // namespace yimi
