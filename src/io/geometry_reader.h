// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shapes.h"
#include "io/gdal_session.h"

namespace yimi {

/// What was met on the way from one OGR geometry to ours.
struct GeometryNotes
{
    bool isNull = false;
    bool empty = false;
    bool notFinite = false;
    bool hadHeight = false;
    bool wasCurved = false;
    bool unsupported = false;
};

/// monostate when there is nothing usable; `notes` says why.
[[nodiscard]] Geometry geometryFrom(const OGRGeometry* geometry, GeometryNotes& notes);

/// A multi-geometry for writing; null for monostate.
[[nodiscard]] std::unique_ptr<OGRGeometry> geometryTo(const Geometry& geometry);

} // namespace yimi
