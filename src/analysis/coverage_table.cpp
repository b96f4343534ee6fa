// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coverage_words.h"
#include "analysis/study.h"

namespace yimi {

namespace {

Value textOr(const std::string& text)
{
    return text.empty() ? Value{} : Value{text};
}

/// Fields of one community, in the order of kFields.
std::vector<Value> cells(const Study& study, const CommunityCoverage& community)
{
    const auto share = community.children.share();
    const auto& nearest = community.nearest;
    const auto& mean = community.meanWay;
    return {
        community.id,
        community.name,
        textOr(community.town),
        textOr(community.district),
        community.children.children,
        community.children.served,
        community.children.shortOfCapacity,
        community.children.outOfRange,
        share ? Value{*share} : Value{},
        std::string(stateId(community.state)),
        std::int64_t{community.hasFacility},
        std::int64_t{community.hasInclusiveFacility},
        nearest ? Value{study.facilities[nearest->facility.value].id} : Value{},
        nearest ? Value{seconds(nearest->time)} : Value{},
        nearest ? Value{nearest->length.value} : Value{},
        community.excess ? Value{seconds(*community.excess)} : Value{},
        community.excessLength ? Value{community.excessLength->value} : Value{},
        community.facilitiesInReach,
        community.placesShort,
        textOr(std::string(reasonId(community.reason))),
        nearest && nearest->beyondLength ? Value{seconds(*nearest->beyondLength)} : Value{},
        mean ? Value{seconds(mean->time)} : Value{},
        mean ? Value{seconds(mean->beyondLength)} : Value{},
    };
}

void addFields(FeatureTable& table)
{
    for (const char* name : {"id", "name", "town", "district"})
        table.addColumn(name, FieldType::Text);
    for (const char* name : {"children", "served", "short_of_capacity", "out_of_range"})
        table.addColumn(name, FieldType::Integer);
    table.addColumn("share", FieldType::Real);
    table.addColumn("state", FieldType::Text);
    table.addColumn("has_facility", FieldType::Integer);
    table.addColumn("has_inclusive_facility", FieldType::Integer);
    table.addColumn("nearest_id", FieldType::Text);
    for (const char* name :
         {"nearest_seconds", "nearest_metres", "excess_seconds", "excess_metres"})
        table.addColumn(name, FieldType::Real);
    table.addColumn("facilities_in_reach", FieldType::Integer);
    table.addColumn("places_short", FieldType::Integer);
    table.addColumn("reason", FieldType::Text);
    for (const char* name : {"nearest_beyond_length_s", "mean_seconds", "mean_beyond_length_s"})
        table.addColumn(name, FieldType::Real);
}

} // namespace

FeatureTable coverageTable(const Study& study, const Coverage& coverage, const Crs& crs)
{
    FeatureTable table;
    table.name = "coverage";
    table.crs = crs;
    addFields(table);
    for (std::size_t i = 0; i < coverage.communities.size(); ++i) {
        const Polygons& area = study.communities[i].area;
        appendRow(table,
                  static_cast<std::int64_t>(i) + 1,
                  area.empty() ? Geometry{} : Geometry{area},
                  cells(study, coverage.communities[i]));
    }
    return table;
}

} // namespace yimi
