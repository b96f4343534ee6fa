// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/nature_areas.h"

#include "analysis/barrier_layers.h"
#include "analysis/service_area_layers.h"
#include "base/parallel.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"

#include <algorithm>

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

/// An area that has to be made.
struct Wanted
{
    std::size_t mode = 0;
    std::size_t band = 0;     ///< of all bands
    std::size_t position = 0; ///< in the mode's service areas
};

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
    }

    Result<NatureRings> run(const TaskContext& task)
    {
        m_rings.ofMode.assign(m_reach.modes.size(), std::vector<Polygons>(m_bands.size()));
        const auto barriers = barriersOf(m_context);
        if (!barriers)
            return tl::unexpected(barriers.error());
        for (std::size_t m = 0; m < m_reach.modes.size(); ++m) {
            if (auto taken = takeKept(m); !taken)
                return tl::unexpected(taken.error());
        }
        parallelFor(
            m_wanted.size(),
            threadCount(m_context.threads),
            [&](std::size_t i, unsigned) {
                if (!task.cancelled())
                    shape(m_wanted[i], **barriers);
            },
            1);
        if (task.cancelled())
            return cancelledError();
        for (const Wanted& one : m_wanted)
            keep(m_reach.modes[one.mode].mode,
                 one.band,
                 {m_reach.modes[one.mode].rules},
                 m_rings.ofMode[one.mode][one.band]);
        if (auto joined = joinModes(); !joined)
            return tl::unexpected(joined.error());
        return std::move(m_rings);
    }

private:
    Result<void> takeKept(std::size_t m)
    {
        std::vector<double> missing;
        for (std::size_t b = 0; b < m_bands.size(); ++b) {
            const auto kept = m_context.book.values().find<KeptRing>(
                ringKey(m_places, m_reach.modes[m].mode, m_bands[b]));
            if (kept && kept->rules == std::vector{m_reach.modes[m].rules}) {
                m_rings.ofMode[m][b] = kept->area;
            } else {
                m_wanted.push_back({m, b, missing.size()});
                missing.push_back(m_bands[b]);
            }
        }
        if (missing.empty()) {
            m_areas.emplace_back();
            return {};
        }
        auto areas = areasOf(m_reach.modes[m], missing);
        if (!areas)
            return tl::unexpected(areas.error());
        m_areas.emplace_back(std::move(*areas));
        return {};
    }

    void shape(const Wanted& one, const Barriers& barriers)
    {
        const double cell = std::min(kCell, coarsestCell(minutes(m_bands[one.band])).value);
        m_rings.ofMode[one.mode][one.band] = m_areas[one.mode]->mergedArea(
            one.position,
            {.cell = Metres(cell), .barriers = barriers.empty() ? nullptr : &barriers});
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

    /// The rings of all modes within a band as one; the kept one where there is one.
    [[nodiscard]] Result<Polygons> joined(std::size_t band,
                                          const std::vector<WayRules>& rules) const
    {
        const auto kept =
            m_context.book.values().find<KeptRing>(ringKey(m_places, "together", m_bands[band]));
        if (kept && kept->rules == rules)
            return kept->area;
        Polygons all;
        for (const auto& ofMode : m_rings.ofMode)
            all.insert(all.end(), ofMode[band].begin(), ofMode[band].end());
        return unionOf(all);
    }

    Result<void> joinModes()
    {
        if (m_reach.modes.size() == 1) {
            m_rings.together = m_rings.ofMode.front();
            return {};
        }
        std::vector<WayRules> rules;
        for (const ModeReach& mode : m_reach.modes)
            rules.push_back(mode.rules);
        // A union of rings of a whole city takes long: one core a band.
        std::vector<Result<Polygons>> whole(m_bands.size());
        parallelFor(
            m_bands.size(),
            threadCount(m_context.threads),
            [&](std::size_t b, unsigned) { whole[b] = joined(b, rules); },
            1);
        for (std::size_t b = 0; b < m_bands.size(); ++b) {
            if (!whole[b])
                return tl::unexpected(whole[b].error());
            keep("together", b, rules, *whole[b]);
            m_rings.together.push_back(std::move(*whole[b]));
        }
        return {};
    }

    const AnalysisContext& m_context;
    const NaturePlaces& m_places;
    const NatureReach& m_reach;
    const std::vector<double>& m_bands;
    NatureRings m_rings;
    std::vector<std::optional<ServiceAreas>> m_areas; ///< per mode, of its missing bands
    std::vector<Wanted> m_wanted;
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
