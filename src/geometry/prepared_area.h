// SPDX-License-Identifier: GPL-3.0-or-later
// Inside geometry only: an area as GEOS prepares it for many questions.
#pragma once

#include "geometry/geos_kernel.h"

namespace yimi {

class PreparedArea
{
public:
    PreparedArea(const GeosKernel& geos, const Polygons& area)
        : m_geos(geos)
        , m_area(geos.fromPolygons(area))
        , m_prepared(m_area ? GEOSPrepare_r(geos.context(), m_area.get()) : nullptr)
    {
    }

    ~PreparedArea()
    {
        if (m_prepared)
            GEOSPreparedGeom_destroy_r(m_geos.context(), m_prepared);
    }

    PreparedArea(const PreparedArea&) = delete;
    PreparedArea& operator=(const PreparedArea&) = delete;

    [[nodiscard]] bool ready() const { return m_prepared != nullptr; }

    [[nodiscard]] const GEOSGeometry* area() const { return m_area.get(); }

    [[nodiscard]] const GEOSPreparedGeometry* prepared() const { return m_prepared; }

    [[nodiscard]] bool meets(const GeosGeometry& other) const
    {
        return GEOSPreparedIntersects_r(m_geos.context(), m_prepared, other.get()) == 1;
    }

    [[nodiscard]] bool covers(const GeosGeometry& other) const
    {
        return GEOSPreparedCovers_r(m_geos.context(), m_prepared, other.get()) == 1;
    }

private:
    const GeosKernel& m_geos;
    GeosGeometry m_area;
    const GEOSPreparedGeometry* m_prepared;
};

} // namespace yimi
