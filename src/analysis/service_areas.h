// SPDX-License-Identifier: GPL-3.0-or-later
// What is reachable: streets and areas around facilities, by cutoff. One search a facility; how the
// answer is cut up is chosen afterwards, without searching again.
#pragma once

#include "analysis/coverage.h"
#include "base/task_context.h"
#include "geometry/shapes.h"
#include "network/isochrone.h"
#include "transit/travel_graph.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace yimi {

struct ServiceAreaOptions
{
    TravelProfile profile;
    std::vector<Cutoff> cutoffs; ///< of one unit, > 0; any order
    Direction direction = Direction::TowardFacilities;
    Metres snapLimit{200.0};
    bool connectors = true;
    unsigned threads = 0;
    std::shared_ptr<const TransitService> transit = {}; ///< for profiles that use lines

    bool operator==(const ServiceAreaOptions&) const = default;
};

/// What happens where facilities reach the same places.
enum class OverlapRule : std::uint8_t {
    Merge,   ///< one area a cutoff
    Overlap, ///< one area a facility and cutoff
    Split,   ///< each place to its nearest facility; together they tile the merged area
};

struct AreaOptions
{
    OverlapRule overlap = OverlapRule::Merge;
    bool rings = false;      ///< from the next smaller cutoff on, not from 0
    bool fillBlocks = false; ///< fully ringed places count as inside
    Metres offRoad{100.0};
    Metres cell{10.0};
    const Barriers* barriers = nullptr;
    unsigned threads = 0;
};

/// An area of one cutoff.
struct ServiceArea
{
    std::optional<FacilityId> facility; ///< nothing for all together
    std::size_t band = 0;               ///< position in the cutoffs
    Polygons area;
};

/// A stretch of street of one band.
struct ServiceStreet
{
    std::optional<FacilityId> facility; ///< nothing for all together
    std::size_t band = 0;               ///< the least cutoff it lies within
    ReachedPiece piece;
};

/// The result of a run. Keeps the costs found, so that areas and streets of every kind come from
/// the same numbers. Thread-safe once made. The network must outlive it.
class ServiceAreas
{
public:
    /// Errors: ParameterInvalid (no cutoff, cutoffs ≤ 0, of two units or more than 50),
    /// NoFacilities, NoTransit, Cancelled.
    [[nodiscard]] static Result<ServiceAreas> search(const StreetNetwork& network,
                                                     std::span<const Facility> facilities,
                                                     const std::string& facilityLayer,
                                                     const ServiceAreaOptions& options,
                                                     const TaskContext& task = {});

    /// All entrances together as one facility on a graph that is there already: `seeds` are of its
    /// searches, whoever owns them. Errors: ParameterInvalid as search.
    [[nodiscard]] static Result<ServiceAreas> around(std::shared_ptr<const ProfileGraph> graph,
                                                     std::vector<Seed> seeds,
                                                     const std::vector<Cutoff>& cutoffs);

    /// The area of one cutoff (a position in them), of all facilities together; searches nothing.
    [[nodiscard]] Polygons mergedArea(std::size_t band, const AreaOptions& options) const;

    /// The raster behind it, to be joined with others; nothing where nothing is reached.
    [[nodiscard]] std::optional<CostRaster> mergedRaster(std::size_t band,
                                                         const AreaOptions& options) const;

    /// Cutoffs in rising order, each once.
    [[nodiscard]] std::span<const Cutoff> cutoffs() const { return m_cutoffs; }

    [[nodiscard]] std::size_t locatedCount() const;

    [[nodiscard]] bool located(FacilityId facility) const
    {
        return !m_seeds[facility.value].empty();
    }

    [[nodiscard]] std::span<const Finding> findings() const { return m_findings; }

    /// Metres of street within each cutoff, every place once however many facilities reach it.
    [[nodiscard]] std::vector<double> streetMetres() const;

    /// Areas by band, then facility. Errors: ParameterInvalid (blocks cannot be filled in split
    /// areas: nobody is nearest there), Cancelled, LibraryFailed.
    [[nodiscard]] Result<std::vector<ServiceArea>> areas(const AreaOptions& options,
                                                         const TaskContext& task = {}) const;

    /// Areas from 0 on as rings around the next smaller cutoff. Errors: LibraryFailed.
    [[nodiscard]] Result<std::vector<ServiceArea>> ringsOf(std::vector<ServiceArea> areas,
                                                           const AreaOptions& options) const;

    /// Streets by facility (when they overlap), edge and place; cut at every cutoff.
    [[nodiscard]] std::vector<ServiceStreet> streets(OverlapRule overlap) const;

    [[nodiscard]] const ProfileGraph& graph() const { return *m_graph; }

private:
    using NodeCosts = std::vector<std::pair<std::uint32_t, Cost>>;

    ServiceAreas() = default;
    [[nodiscard]] std::unique_ptr<SearchWorkspace>
    restored(std::span<const std::uint32_t> facilities) const;
    [[nodiscard]] std::vector<Seed> seedsOf(std::span<const std::uint32_t> facilities) const;
    [[nodiscard]] std::vector<std::uint32_t> allFacilities() const;
    [[nodiscard]] Polygons areaOfSome(std::span<const std::uint32_t> facilities,
                                      std::size_t band,
                                      const AreaOptions& options) const;
    [[nodiscard]] Result<std::vector<ServiceArea>> splitAreas(std::size_t band,
                                                              const AreaOptions& options) const;
    void appendStreets(std::vector<ServiceStreet>& streets,
                       std::span<const std::uint32_t> facilities,
                       OverlapRule overlap) const;

    std::shared_ptr<const ProfileGraph> m_graph;
    std::vector<Cutoff> m_cutoffs;
    std::vector<Cost> m_limits;             ///< same order
    std::vector<std::vector<Seed>> m_seeds; ///< by facility; empty: not located
    std::vector<NodeCosts> m_costs;         ///< by facility, within the largest cutoff
    std::vector<Finding> m_findings;
};

/// The largest cell that is fine enough for a cutoff: 10 m to 10 minutes, 25 m to 30 minutes, 50 m
/// beyond, and for metres by the time an adult walks them.
[[nodiscard]] Metres coarsestCell(const Cutoff& cutoff);

} // namespace yimi
