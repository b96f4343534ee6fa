// SPDX-License-Identifier: GPL-3.0-or-later
// Areas and streets of a search, cut up as they are asked for. No searching here.
#include "analysis/service_areas.h"
#include "analysis/split_areas.h"
#include "base/parallel.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"

#include <algorithm>
#include <atomic>
#include <map>

namespace yimi {

namespace {

/// What lay inside a hole is inside now.
Polygons withoutHoles(const Polygons& area)
{
    Polygons filled;
    for (const Polygon& polygon : area) {
        const bool within = std::ranges::any_of(area, [&](const Polygon& other) {
            return &other != &polygon && contains(Polygon{other.outer, {}}, polygon.outer.front());
        });
        if (!within)
            filled.push_back({polygon.outer, {}});
    }
    return filled;
}

/// A piece cut where its cost passes the limits; each part with the band it lies in.
void cutIntoBands(std::vector<ServiceStreet>& streets,
                  const ReachedPiece& piece,
                  std::span<const Cost> limits,
                  std::optional<FacilityId> facility)
{
    const bool rises = piece.toCost >= piece.fromCost;
    const double low = rises ? piece.fromCost : piece.toCost;
    const double high = rises ? piece.toCost : piece.fromCost;
    const auto alongAt = [&](double cost) {
        const double share = (cost - piece.fromCost) / (piece.toCost - piece.fromCost);
        return piece.fromAlong + share * (piece.toAlong - piece.fromAlong);
    };
    const std::size_t begin = streets.size();
    double before = low;
    for (std::size_t band = 0; band < limits.size() && before < high; ++band) {
        const auto limit = static_cast<double>(limits[band]);
        if (limit <= before)
            continue;
        const double after = std::min(limit, high);
        ReachedPiece part = piece;
        (rises ? part.fromAlong : part.toAlong) =
            before == low ? (rises ? piece.fromAlong : piece.toAlong) : alongAt(before);
        (rises ? part.toAlong : part.fromAlong) =
            after == high ? (rises ? piece.toAlong : piece.fromAlong) : alongAt(after);
        (rises ? part.fromCost : part.toCost) = before;
        (rises ? part.toCost : part.fromCost) = after;
        streets.push_back({facility, band, part});
        before = after;
    }
    if (!rises)
        std::reverse(streets.begin() + static_cast<std::ptrdiff_t>(begin), streets.end());
}

} // namespace

Polygons ServiceAreas::mergedArea(std::size_t band, const AreaOptions& options) const
{
    return areaOfSome(allFacilities(), band, options);
}

std::optional<CostRaster> ServiceAreas::mergedRaster(std::size_t band,
                                                     const AreaOptions& options) const
{
    const auto all = allFacilities();
    const auto search = restored(all);
    const SeedsByEdge seeds(seedsOf(all));
    return costRaster(
        search->graph(),
        reachedStreets(*search, seeds, m_limits[band]),
        seeds.all(),
        m_limits[band],
        {.offRoad = options.offRoad, .cell = options.cell, .barriers = options.barriers});
}

std::vector<double> ServiceAreas::streetMetres() const
{
    const auto all = allFacilities();
    const auto search = restored(all);
    const SeedsByEdge seeds(seedsOf(all));
    std::vector<double> metres;
    for (const Cost limit : m_limits)
        metres.push_back(totalLength(reachedStreets(*search, seeds, limit)));
    return metres;
}

Polygons ServiceAreas::areaOfSome(std::span<const std::uint32_t> facilities,
                                  std::size_t band,
                                  const AreaOptions& options) const
{
    const auto search = restored(facilities);
    const Polygons area = isochroneArea(
        *search,
        SeedsByEdge(seedsOf(facilities)),
        m_limits[band],
        {.offRoad = options.offRoad, .cell = options.cell, .barriers = options.barriers});
    return options.fillBlocks ? withoutHoles(area) : area;
}

Result<std::vector<ServiceArea>> ServiceAreas::splitAreas(std::size_t band,
                                                          const AreaOptions& options) const
{
    const auto all = allFacilities();
    const auto search = restored(all);
    const SeedsByEdge seeds(seedsOf(all));
    const IsochroneOptions drawing{
        .offRoad = options.offRoad, .cell = options.cell, .barriers = options.barriers};
    const auto streets = reachedStreets(*search, seeds, m_limits[band]);
    const auto whole = costRaster(*m_graph, streets, seeds.all(), m_limits[band], drawing);
    if (!whole)
        return std::vector<ServiceArea>{};
    std::map<std::uint32_t, std::vector<ReachedPiece>> pieces;
    for (const std::uint32_t f : all)
        pieces[f] = {};
    for (const ReachedPiece& piece : streets)
        pieces[piece.owner].push_back(piece);
    std::vector<OwnedRaster> rasters;
    for (const auto& [owner, own] : pieces) {
        auto raster = costRaster(*m_graph, own, m_seeds[owner], m_limits[band], drawing);
        if (raster)
            rasters.push_back({owner, std::move(*raster)});
    }
    auto parts = splitArea(*whole, rasters);
    if (!parts)
        return tl::unexpected(parts.error());
    std::vector<ServiceArea> areas;
    for (OwnedArea& part : *parts)
        areas.push_back({FacilityId(part.owner), band, std::move(part.area)});
    return areas;
}

Result<std::vector<ServiceArea>> ServiceAreas::areas(const AreaOptions& options,
                                                     const TaskContext& task) const
{
    if (options.overlap == OverlapRule::Split && options.fillBlocks)
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "fill-blocks",
                        .detail = "overlap ∈ {merge, overlap}"});
    const auto all = allFacilities();
    const bool single = options.overlap == OverlapRule::Overlap;
    const std::size_t each = single ? all.size() : 1;
    std::vector<Result<std::vector<ServiceArea>>> found(m_limits.size() * each);
    std::atomic<std::size_t> done = 0;
    parallelFor(found.size(), threadCount(options.threads), [&](std::size_t i, unsigned) {
        if (task.cancelled())
            return;
        const std::size_t band = i / each;
        if (options.overlap == OverlapRule::Split)
            found[i] = splitAreas(band, options);
        else if (single)
            found[i] = std::vector{ServiceArea{
                FacilityId(all[i % each]), band, areaOfSome({&all[i % each], 1}, band, options)}};
        else
            found[i] = std::vector{ServiceArea{{}, band, areaOfSome(all, band, options)}};
        task.report(Stage::Areas, static_cast<double>(++done) / static_cast<double>(found.size()));
    });
    if (task.cancelled())
        return cancelledError();
    std::vector<ServiceArea> areas;
    for (auto& one : found) {
        if (!one)
            return tl::unexpected(one.error());
        areas.insert(areas.end(),
                     std::make_move_iterator(one->begin()),
                     std::make_move_iterator(one->end()));
    }
    if (!options.rings)
        return areas;
    return ringsOf(std::move(areas), options);
}

/// Every ring lies around the whole of the next smaller cutoff: of the same facility where they
/// overlap, else of all, for split areas may change hands between cutoffs.
Result<std::vector<ServiceArea>> ServiceAreas::ringsOf(std::vector<ServiceArea> areas,
                                                       const AreaOptions& options) const
{
    std::vector<Box> boxes;
    for (const ServiceArea& area : areas)
        boxes.push_back(boxOf(area.area));
    const BoxIndex index(boxes);
    std::vector<Result<Polygons>> rings(areas.size());
    parallelFor(areas.size(), threadCount(options.threads), [&](std::size_t i, unsigned) {
        Polygons inner;
        for (const std::uint32_t k : index.query(boxes[i])) {
            const bool same =
                options.overlap != OverlapRule::Overlap || areas[k].facility == areas[i].facility;
            if (same && areas[k].band + 1 == areas[i].band)
                inner.insert(inner.end(), areas[k].area.begin(), areas[k].area.end());
        }
        const auto whole = unionOf(inner);
        rings[i] = whole ? difference(areas[i].area, *whole) : whole;
    });
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (areas[i].band == 0)
            continue;
        if (!rings[i])
            return tl::unexpected(rings[i].error());
        areas[i].area = std::move(*rings[i]);
    }
    return areas;
}

void ServiceAreas::appendStreets(std::vector<ServiceStreet>& streets,
                                 std::span<const std::uint32_t> facilities,
                                 OverlapRule overlap) const
{
    const auto search = restored(facilities);
    const SeedsByEdge seeds(seedsOf(facilities));
    for (const ReachedPiece& piece : reachedStreets(*search, seeds, m_limits.back())) {
        const auto facility =
            overlap == OverlapRule::Merge ? std::nullopt : std::optional(FacilityId(piece.owner));
        cutIntoBands(streets, piece, m_limits, facility);
    }
}

std::vector<ServiceStreet> ServiceAreas::streets(OverlapRule overlap) const
{
    std::vector<ServiceStreet> streets;
    const auto all = allFacilities();
    if (overlap != OverlapRule::Overlap) {
        appendStreets(streets, all, overlap);
        return streets;
    }
    for (const std::uint32_t f : all)
        appendStreets(streets, {&f, 1}, overlap);
    return streets;
}

} // namespace yimi
