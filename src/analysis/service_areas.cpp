// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/service_areas.h"

#include "analysis/cutoff_cost.h"
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

constexpr std::size_t kMostCutoffs = 50;

Result<std::vector<Cutoff>> inOrder(const std::vector<Cutoff>& cutoffs)
{
    const auto invalid = [](const char* detail) {
        return failure(
            {.code = ErrorCode::ParameterInvalid, .field = "minutes/metres", .detail = detail});
    };
    if (cutoffs.empty() || cutoffs.size() > kMostCutoffs)
        return invalid("1 … 50");
    for (const Cutoff& cutoff : cutoffs) {
        if (cutoff.index() != cutoffs.front().index())
            return invalid("minutes | metres");
        const bool positive = std::visit([](auto c) { return c.value > 0; }, cutoff);
        if (!positive || costOf(cutoff) == 0 || costOf(cutoff) == kLargestCost)
            return invalid("> 0");
    }
    std::vector<Cutoff> sorted = cutoffs;
    std::ranges::sort(sorted, {}, [](const Cutoff& c) { return costOf(c); });
    const auto repeats = std::ranges::unique(sorted, {}, [](const Cutoff& c) { return costOf(c); });
    sorted.erase(repeats.begin(), repeats.end());
    return sorted;
}

/// How far a cutoff reaches at most, in metres.
double reachOf(const Cutoff& cutoff, const TravelProfile& profile)
{
    if (const auto* metres = std::get_if<Metres>(&cutoff))
        return metres->value;
    return seconds(std::get<Milliseconds>(cutoff)) * profile.speed.value;
}

double toEdge(const Box& extent, Coordinate place)
{
    return std::min({place.x - extent.min.x,
                     extent.max.x - place.x,
                     place.y - extent.min.y,
                     extent.max.y - place.y});
}

std::vector<Seed> seedsFor(const ProfileGraph& graph,
                           const Facility& facility,
                           std::uint32_t owner,
                           const ServiceAreaOptions& options)
{
    std::vector<Seed> seeds;
    for (const Entrance& entrance : facility.entrances) {
        if (const auto place = locate(graph, entrance.position, {.limit = options.snapLimit}))
            seeds.push_back(seedAt(graph, *place, owner, options.connectors));
    }
    return seeds;
}

void listAbout(std::vector<Finding>& findings,
               const ProfileGraph& graph,
               const Facility& facility,
               const std::string& layer,
               bool located,
               double reach)
{
    const auto add = [&](FindingCode code) {
        addFinding(findings, {.code = code, .layer = layer, .count = 1, .ids = {facility.id}});
    };
    if (!located)
        return add(FindingCode::FacilityUnlocated);
    const Box extent = graph.network().extent();
    if (std::ranges::any_of(facility.entrances, [&](const Entrance& entrance) {
            return toEdge(extent, entrance.position) < reach;
        }))
        add(FindingCode::OutsideDataEdge);
}

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

} // namespace

Metres coarsestCell(const Cutoff& cutoff)
{
    const double walked = reachOf(cutoff, *travelProfile("walk"));
    const double minutesWalked = std::holds_alternative<Metres>(cutoff)
                                     ? walked / travelProfile("walk")->speed.value / 60
                                     : seconds(std::get<Milliseconds>(cutoff)) / 60;
    if (minutesWalked <= 10)
        return Metres(10);
    return Metres(minutesWalked <= 30 ? 25 : 50);
}

Result<ServiceAreas> ServiceAreas::search(const StreetNetwork& network,
                                          std::span<const Facility> facilities,
                                          const std::string& facilityLayer,
                                          const ServiceAreaOptions& options,
                                          const TaskContext& task)
{
    auto cutoffs = inOrder(options.cutoffs);
    if (!cutoffs)
        return tl::unexpected(cutoffs.error());
    if (facilities.empty())
        return failure({.code = ErrorCode::NoFacilities, .layer = facilityLayer});
    auto travel = travelGraph(network,
                              options.profile,
                              metricOf(cutoffs->front()),
                              options.direction == Direction::TowardFacilities
                                  ? SearchDirection::AgainstTravel
                                  : SearchDirection::WithTravel,
                              options.transit.get(),
                              {.limit = options.snapLimit},
                              options.threads);
    if (!travel)
        return tl::unexpected(travel.error());
    ServiceAreas result;
    result.m_findings = std::move(travel->findings);
    result.m_graph = std::make_shared<const ProfileGraph>(std::move(travel->graph));
    result.m_cutoffs = std::move(*cutoffs);
    for (const Cutoff& cutoff : result.m_cutoffs)
        result.m_limits.push_back(costOf(cutoff));
    const double reach = reachOf(result.m_cutoffs.back(), options.profile);
    for (std::uint32_t f = 0; f < facilities.size(); ++f) {
        result.m_seeds.push_back(seedsFor(*result.m_graph, facilities[f], f, options));
        listAbout(result.m_findings,
                  *result.m_graph,
                  facilities[f],
                  facilityLayer,
                  !result.m_seeds.back().empty(),
                  reach);
    }
    result.m_costs.resize(facilities.size());
    const unsigned workers = threadCount(options.threads);
    std::vector<std::unique_ptr<SearchWorkspace>> searches(workers);
    std::atomic<std::size_t> done = 0;
    parallelFor(facilities.size(), workers, [&](std::size_t f, unsigned worker) {
        if (task.cancelled())
            return;
        if (!searches[worker])
            searches[worker] = std::make_unique<SearchWorkspace>(*result.m_graph);
        SearchWorkspace& search = *searches[worker];
        search.run(result.m_seeds[f], result.m_limits.back());
        for (const std::uint32_t node : search.reached())
            result.m_costs[f].emplace_back(node, search.cost(node));
        std::ranges::sort(result.m_costs[f]);
        task.report(Stage::Search,
                    static_cast<double>(++done) / static_cast<double>(facilities.size()));
    });
    if (task.cancelled())
        return cancelledError();
    return result;
}

Result<ServiceAreas> ServiceAreas::around(std::shared_ptr<const ProfileGraph> graph,
                                          std::vector<Seed> seeds,
                                          const std::vector<Cutoff>& cutoffs)
{
    auto sorted = inOrder(cutoffs);
    if (!sorted)
        return tl::unexpected(sorted.error());
    for (Seed& seed : seeds)
        seed.owner = 0;
    ServiceAreas result;
    result.m_graph = std::move(graph);
    result.m_cutoffs = std::move(*sorted);
    for (const Cutoff& cutoff : result.m_cutoffs)
        result.m_limits.push_back(costOf(cutoff));
    SearchWorkspace search(*result.m_graph);
    search.run(seeds, result.m_limits.back());
    result.m_costs.resize(1);
    for (const std::uint32_t node : search.reached())
        result.m_costs.front().emplace_back(node, search.cost(node));
    std::ranges::sort(result.m_costs.front());
    result.m_seeds.push_back(std::move(seeds));
    return result;
}

Polygons ServiceAreas::mergedArea(std::size_t band, const AreaOptions& options) const
{
    return areaOfSome(allFacilities(), band, options);
}

std::size_t ServiceAreas::locatedCount() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_seeds, [](const auto& seeds) { return !seeds.empty(); }));
}

std::vector<std::uint32_t> ServiceAreas::allFacilities() const
{
    std::vector<std::uint32_t> all;
    for (std::uint32_t f = 0; f < m_seeds.size(); ++f) {
        if (!m_seeds[f].empty())
            all.push_back(f);
    }
    return all;
}

std::unique_ptr<SearchWorkspace>
ServiceAreas::restored(std::span<const std::uint32_t> facilities) const
{
    auto search = std::make_unique<SearchWorkspace>(*m_graph);
    std::vector<SearchWorkspace::Kept> kept;
    for (const std::uint32_t f : facilities)
        kept.push_back({f, m_costs[f]});
    search->restore(kept, m_limits.back());
    return search;
}

std::vector<Seed> ServiceAreas::seedsOf(std::span<const std::uint32_t> facilities) const
{
    std::vector<Seed> seeds;
    for (const std::uint32_t f : facilities)
        seeds.insert(seeds.end(), m_seeds[f].begin(), m_seeds[f].end());
    return seeds;
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

} // namespace yimi
