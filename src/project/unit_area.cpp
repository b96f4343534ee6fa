// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/unit_area.h"

#include "geometry/measures.h"
#include "geometry/overlay.h"

#include <cassert>

namespace yimi {

namespace {

constexpr double kEdge = 1; ///< metres: neighbours' edges are not drawn more alike than this

Error ofFeature(Error error, const FeatureTable& table, std::size_t row)
{
    error.layer = table.name;
    error.feature = std::to_string(table.featureIds[row]);
    return error;
}

} // namespace

Result<UnitArea> UnitArea::of(const Polygons& area)
{
    auto inner = buffer(area, -kEdge);
    if (!inner)
        return tl::unexpected(inner.error());
    auto whole = AreaTest::of(area);
    if (!whole)
        return tl::unexpected(whole.error());
    auto inside = AreaTest::of(inner->empty() ? area : *inner);
    if (!inside)
        return tl::unexpected(inside.error());
    return UnitArea(area, std::move(*whole), std::move(*inside));
}

UnitArea::UnitArea(const Polygons& area, AreaTest whole, AreaTest inside)
    : m_area(area), m_box(boxOf(area)), m_whole(std::move(whole)), m_inside(std::move(inside))
{
}

Result<std::vector<std::uint32_t>> UnitArea::rowsIn(const FeatureTable& table) const
{
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const Geometry& geometry = table.geometries[row];
        if (!m_box.intersects(boxOf(geometry)))
            continue;
        const bool place = kindOf(geometry) == GeometryKind::Point;
        const auto in = (place ? m_whole : m_inside).meets(geometry);
        if (!in)
            return failure(ofFeature(in.error(), table, row));
        if (*in)
            rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

Result<Polygons> UnitArea::partsIn(const FeatureTable& areas, double cutoff) const
{
    const Column* const least = areas.firstColumn({"minutes", "metres"});
    Polygons parts;
    for (std::size_t row = 0; least != nullptr && row < areas.rowCount(); ++row) {
        const auto* const shape = std::get_if<Polygons>(&areas.geometries[row]);
        if (shape == nullptr || least->number(row) != cutoff || !m_box.intersects(boxOf(*shape)))
            continue;
        const auto part = intersection(*shape, m_area);
        if (!part)
            return failure(ofFeature(part.error(), areas, row));
        parts.insert(parts.end(), part->begin(), part->end());
    }
    return parts;
}

Result<std::vector<double>> UnitArea::bandsIn(const FeatureTable& areas,
                                              const ServiceAreaSummary& summary) const
{
    std::vector<double> bands;
    // Rings of several facilities lie on one another's disks: only within each cutoff together is
    // every place counted once.
    Polygons reached;
    double before = 0;
    for (const ServiceAreaBand& band : summary.bands) {
        auto parts = partsIn(areas, cutoffNumber(band.cutoff));
        if (!parts)
            return tl::unexpected(parts.error());
        parts->insert(parts->end(), reached.begin(), reached.end());
        auto together = unionOf(*parts);
        if (!together)
            return tl::unexpected(together.error());
        reached = std::move(*together);
        const double whole = area(reached);
        bands.push_back(summary.areas.rings ? whole - before : whole);
        before = whole;
    }
    assert(bands.size() == summary.bands.size());
    return bands;
}

double UnitArea::squareMetres() const
{
    return area(m_area);
}

} // namespace yimi
