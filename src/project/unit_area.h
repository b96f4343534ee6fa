// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/service_area_summary.h"
#include "geometry/area_test.h"
#include "table/feature_table.h"

namespace yimi {

/// The area that the numbers of a page are about, asked what of the city lies in it. Not for
/// several threads at once.
class UnitArea
{
public:
    /// Errors: LibraryFailed, as AreaTest and buffer.
    [[nodiscard]] static Result<UnitArea> of(const Polygons& area);

    /// Features in it, ascending: places that stand in it or on its edge; lines and areas of which
    /// more than an edge lies in it, since neighbours share edges. Errors: LibraryFailed.
    [[nodiscard]] Result<std::vector<std::uint32_t>> rowsIn(const FeatureTable& table) const;

    /// Square metres of each band that lie in it, told as the bands tell those of all. `areas`: the
    /// layer of that answer. Errors: LibraryFailed.
    [[nodiscard]] Result<std::vector<double>> bandsIn(const FeatureTable& areas,
                                                      const ServiceAreaSummary& summary) const;

    [[nodiscard]] double squareMetres() const;

private:
    UnitArea(const Polygons& area, AreaTest whole, AreaTest inside);

    [[nodiscard]] Result<Polygons> partsIn(const FeatureTable& areas, double cutoff) const;

    Polygons m_area;
    Box m_box;
    AreaTest m_whole;
    AreaTest m_inside; ///< without what is next to its edge
};

} // namespace yimi
