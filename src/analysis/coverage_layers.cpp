// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coverage_layers.h"

#include "analysis/coverage_words.h"
#include "analysis/result_table.h"

namespace yimi {

namespace {

const char* sourceId(DemandSource source)
{
    switch (source) {
    case DemandSource::Residence:
        return "residence";
    case DemandSource::Cell:
        return "cell";
    case DemandSource::InsidePoint:
        return "inside point";
    }
    return "";
}

/// Facilities that were counted, with their place in the study. Several may share an id, so they
/// are matched in order.
template <typename Visit>
void forEachCounted(const Study& study, const Coverage& coverage, Visit visit)
{
    std::size_t next = 0;
    for (const FacilityCoverage& counted : coverage.facilities) {
        while (next < study.facilities.size()
               && (study.facilities[next].id != counted.id
                   || (coverage.options.inclusiveOnly && !study.facilities[next].inclusive)))
            ++next;
        if (next == study.facilities.size())
            return;
        visit(study.facilities[next++], counted);
    }
}

} // namespace

FeatureTable entranceLayer(const Study& study, const Crs& crs)
{
    using enum FieldType;
    FeatureTable table = resultTable(
        "entrance", crs, {{"id", Text}, {"of_id", Text}, {"of_name", Text}, {"source", Text}});
    for (const Facility& facility : study.facilities) {
        std::size_t number = 0;
        for (const Entrance& entrance : facility.entrances) {
            if (entrance.source != "position")
                addResultRow(table,
                             Points{entrance.position},
                             {facility.id + "-" + std::to_string(++number),
                              facility.id,
                              facility.name,
                              entrance.source});
        }
    }
    return table;
}

FeatureTable facilityLayer(const Study& study, const Coverage& coverage, const Crs& crs)
{
    using enum FieldType;
    FeatureTable table = resultTable("facility",
                                     crs,
                                     {{"id", Text},
                                      {"name", Text},
                                      {"inclusive", Integer},
                                      {"located", Integer},
                                      {"places", Integer},
                                      {"gross", Integer},
                                      {"net", Integer},
                                      {"assigned", Integer}});
    forEachCounted(study, coverage, [&](const Facility& facility, const FacilityCoverage& counted) {
        addResultRow(table,
                     Points{facility.position},
                     {counted.id,
                      counted.name,
                      std::int64_t{counted.inclusive},
                      std::int64_t{counted.located},
                      counted.capacity ? Value{*counted.capacity} : Value{},
                      counted.gross,
                      counted.net,
                      counted.assigned});
    });
    return table;
}

FeatureTable demandLayer(const Study& study, const Coverage& coverage, const Crs& crs)
{
    using enum FieldType;
    FeatureTable table = resultTable("demand",
                                     crs,
                                     {{"id", Text},
                                      {"community_id", Text},
                                      {"children", Integer},
                                      {"served", Integer},
                                      {"state", Text},
                                      {"nearest_id", Text},
                                      {"nearest_seconds", Real},
                                      {"nearest_metres", Real},
                                      {"source", Text},
                                      {"nearest_beyond_length_s", Real}});
    for (std::size_t i = 0; i < coverage.demand.size(); ++i) {
        const DemandPoint& point = study.demand[i];
        const DemandCoverage& state = coverage.demand[i];
        const auto& nearest = state.nearest;
        addResultRow(
            table,
            Points{point.position},
            {point.id,
             study.communities[point.community.value].id,
             state.children,
             state.served,
             std::string(reachId(state.reach)),
             nearest ? Value{study.facilities[nearest->facility.value].id} : Value{},
             nearest ? Value{seconds(nearest->time)} : Value{},
             nearest ? Value{nearest->length.value} : Value{},
             std::string(sourceId(point.source)),
             nearest && nearest->beyondLength ? Value{seconds(*nearest->beyondLength)} : Value{}});
    }
    return table;
}

FeatureTable connectorLayer(const Study& study, const Coverage& coverage, const Crs& crs)
{
    using enum FieldType;
    FeatureTable table =
        resultTable("connector", crs, {{"kind", Text}, {"id", Text}, {"metres", Real}});
    const auto addPiece =
        [&](const char* kind, const std::string& id, Coordinate from, Coordinate to) {
            if (from != to)
                addResultRow(table, Lines{{from, to}}, {std::string(kind), id, distance(from, to)});
        };
    forEachCounted(study, coverage, [&](const Facility& facility, const FacilityCoverage& counted) {
        if (counted.onStreet)
            addPiece("facility", counted.id, facility.position, *counted.onStreet);
    });
    for (std::size_t i = 0; i < coverage.demand.size(); ++i) {
        if (coverage.demand[i].onStreet)
            addPiece("demand",
                     study.demand[i].id,
                     study.demand[i].position,
                     *coverage.demand[i].onStreet);
    }
    return table;
}

FeatureTable areaTable(const std::string& name, const std::vector<AreaCoverage>& areas)
{
    using enum FieldType;
    FeatureTable table = resultTable(name.c_str(),
                                     {},
                                     {{"name", Text},
                                      {"district", Text},
                                      {"communities", Integer},
                                      {"with_facility", Integer},
                                      {"with_inclusive_facility", Integer},
                                      {"children", Integer},
                                      {"served", Integer},
                                      {"short_of_capacity", Integer},
                                      {"out_of_range", Integer},
                                      {"share", Real}});
    for (const AreaCoverage& area : areas) {
        const auto share = area.children.share();
        addResultRow(table,
                     {},
                     {area.name,
                      area.district,
                      area.communities,
                      area.communitiesWithFacility,
                      area.communitiesWithInclusiveFacility,
                      area.children.children,
                      area.children.served,
                      area.children.shortOfCapacity,
                      area.children.outOfRange,
                      share ? Value{*share} : Value{}});
    }
    return table;
}

} // namespace yimi
