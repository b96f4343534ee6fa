// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/nature_areas.h"

#include "analysis/barrier_layers.h"
#include "analysis/service_area_layers.h"
#include "base/parallel.h"
#include "geometry/measures.h"
#include "network/isochrone.h"

#include <algorithm>
#include <optional>

namespace yimi {

namespace {

/// Rings of this analysis are looked at by the city, so cells need not be finer than this.
constexpr double kCell = 25;

/// An area with what it was made by.
struct KeptRing
{
    std::vector<WayRules> rules;
    Polygons area;
};

std::string ringKey(const NaturePlaces& places, const std::string& mode, double band)
{
    return "ring|" + mode + "|" + std::to_string(minutes(band).value) + "|" + places.set.key;
}

std::vector<Cutoff> cutoffsOf(const std::vector<double>& bands)
{
    std::vector<Cutoff> cutoffs;
    for (const double band : bands)
        cutoffs.emplace_back(minutes(band));
    return cutoffs;
}

Result<ServiceAreas> areasOf(const ModeReach& mode, const std::vector<double>& bands)
{
    std::vector<Seed> seeds;
    for (const auto& ofPlace : mode.ways->seeds)
        seeds.insert(seeds.end(), ofPlace.begin(), ofPlace.end());
    const std::shared_ptr<const ProfileGraph> graph(mode.ways->ground,
                                                    &mode.ways->ground->travel.graph);
    return ServiceAreas::around(graph, std::move(seeds), cutoffsOf(bands));
}

Result<std::shared_ptr<const Barriers>> barriersOf(const AnalysisContext& context)
{
    if (auto kept = context.book.values().find<Barriers>("barriers"))
        return kept;
    std::vector<const FeatureTable*> tables;
    for (const CityLayer& layer : context.city.layers.layers) {
        const bool barrier = layer.theme == Theme::Water || layer.theme == Theme::Railway;
        if (barrier && layer.table->geometryKind() != GeometryKind::Point)
            tables.push_back(layer.table.get());
    }
    auto barriers = barriersFrom(*context.city.network, tables);
    if (!barriers)
        return tl::unexpected(barriers.error());
    auto made = std::make_shared<const Barriers>(std::move(*barriers));
    context.book.values().keep<Barriers>("barriers", made);
    return made;
}

/// Searches and shapes what is not kept.
class RingMaker
{
public:
    RingMaker(const AnalysisContext& context,
              const NaturePlaces& places,
              const NatureReach& reach,
              const std::vector<double>& bands)
        : m_context(context), m_places(places), m_reach(reach), m_bands(bands)
    {
        for (const ModeReach& mode : reach.modes)
            m_rules.push_back(mode.rules);
    }

    Result<NatureRings> run(const TaskContext& task)
    {
        m_rings.ofMode.assign(m_reach.modes.size(), std::vector<Polygons>(m_bands.size()));
        m_rings.together.resize(m_bands.size());
        const auto barriers = barriersOf(m_context);
        if (!barriers)
            return tl::unexpected(barriers.error());
        std::vector<std::size_t> missing;
        for (std::size_t band = 0; band < m_bands.size(); ++band) {
            if (!takeKept(band))
                missing.push_back(band);
        }
        if (auto areas = searched(missing); !areas)
            return tl::unexpected(areas.error());
        for (std::size_t i = 0; i < missing.size(); ++i) {
            shape(missing[i], i, **barriers, task);
            if (task.cancelled())
                return cancelledError();
        }
        return std::move(m_rings);
    }

private:
    /// The rings of a band; false when one of them has to be made.
    bool takeKept(std::size_t band)
    {
        for (std::size_t m = 0; m < m_reach.modes.size(); ++m) {
            const auto kept = find(m_reach.modes[m].mode, band);
            if (!kept || kept->rules != std::vector{m_rules[m]})
                return false;
            m_rings.ofMode[m][band] = kept->area;
        }
        const auto kept = find("together", band);
        if (!kept || kept->rules != m_rules)
            return false;
        m_rings.together[band] = kept->area;
        return true;
    }

    Result<void> searched(const std::vector<std::size_t>& missing)
    {
        std::vector<double> bands;
        for (const std::size_t band : missing)
            bands.push_back(m_bands[band]);
        for (std::size_t m = 0; m < m_reach.modes.size() && !bands.empty(); ++m) {
            auto areas = areasOf(m_reach.modes[m], bands);
            if (!areas)
                return tl::unexpected(areas.error());
            m_areas.push_back(std::move(*areas));
        }
        return {};
    }

    /// The rasters of the modes lie cell on cell, so that all modes together are the least of them:
    /// a union of their outlines, thousands of holes in one long shell, takes minutes.
    void
    shape(std::size_t band, std::size_t position, const Barriers& barriers, const TaskContext& task)
    {
        const double cell = std::min(kCell, coarsestCell(minutes(m_bands[band])).value);
        const AreaOptions options{.cell = Metres(cell),
                                  .barriers = barriers.empty() ? nullptr : &barriers};
        std::vector<std::optional<CostRaster>> ofMode(m_areas.size());
        parallelFor(
            m_areas.size(),
            threadCount(m_context.threads),
            [&](std::size_t m, unsigned) {
                if (task.cancelled())
                    return;
                ofMode[m] = m_areas[m].mergedRaster(position, options);
                if (ofMode[m])
                    m_rings.ofMode[m][band] = areaOf(*ofMode[m]);
            },
            1);
        if (task.cancelled())
            return;
        std::vector<CostRaster> reached;
        for (std::size_t m = 0; m < ofMode.size(); ++m) {
            keep(m_reach.modes[m].mode, band, {m_rules[m]}, m_rings.ofMode[m][band]);
            if (ofMode[m])
                reached.push_back(std::move(*ofMode[m]));
        }
        if (!reached.empty())
            m_rings.together[band] = areaOf(CostRaster::leastOf(reached));
        keep("together", band, m_rules, m_rings.together[band]);
    }

    [[nodiscard]] std::shared_ptr<const KeptRing> find(const std::string& mode,
                                                       std::size_t band) const
    {
        return m_context.book.values().find<KeptRing>(ringKey(m_places, mode, m_bands[band]));
    }

    void keep(const std::string& mode,
              std::size_t band,
              std::vector<WayRules> rules,
              const Polygons& area)
    {
        m_context.book.values().keep<KeptRing>(
            ringKey(m_places, mode, m_bands[band]),
            std::make_shared<const KeptRing>(KeptRing{std::move(rules), area}));
    }

    const AnalysisContext& m_context;
    const NaturePlaces& m_places;
    const NatureReach& m_reach;
    const std::vector<double>& m_bands;
    std::vector<WayRules> m_rules; ///< by mode
    NatureRings m_rings;
    std::vector<ServiceAreas> m_areas; ///< by mode, of the bands that are made
};

} // namespace

Result<NatureRings> natureRings(const AnalysisContext& context,
                                const NaturePlaces& places,
                                const NatureReach& reach,
                                const std::vector<double>& bands,
                                const TaskContext& task)
{
    return RingMaker(context, places, reach, bands).run(task);
}

FeatureTable ringTable(const AnalysisContext& context,
                       const std::vector<Polygons>& areas,
                       const std::vector<double>& bands)
{
    FeatureTable table;
    table.name = "rings";
    table.crs = context.city.crs;
    table.addColumn("minutes", FieldType::Real);
    table.addColumn("area_m2", FieldType::Real);
    for (std::size_t b = 0; b < bands.size(); ++b)
        appendRow(table,
                  static_cast<std::int64_t>(b) + 1,
                  areas[b].empty() ? Geometry{} : Geometry{areas[b]},
                  {bands[b], area(areas[b])});
    return table;
}

Result<FeatureTable>
ringStreets(const AnalysisContext& context, const ModeReach& mode, const std::vector<double>& bands)
{
    const auto areas = areasOf(mode, bands);
    if (!areas)
        return tl::unexpected(areas.error());
    return serviceStreetTable(*areas, {}, areas->streets(OverlapRule::Merge), context.city.crs);
}

} // namespace yimi
