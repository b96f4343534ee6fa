// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study.h"

#include "analysis/entered_facilities.h"
#include "city/demand.h"
#include "city/places_from_tables.h"
#include "city/residential_land.h"
#include "network/network_builder.h"

#include <algorithm>

namespace yimi {

namespace {

void append(std::vector<Finding>& to, const std::vector<Finding>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

Result<std::string> projectedCrsOf(const FeatureTable& table)
{
    if (!table.crs.known())
        return std::string{};
    const auto described = describe(table.crs);
    if (!described)
        return tl::unexpected(described.error());
    if (described->geographic) {
        return failure(
            {.code = ErrorCode::CrsNotProjected, .layer = table.name, .detail = described->name});
    }
    return shortName(*described);
}

Result<std::shared_ptr<const StreetNetwork>>
networkOf(const StudyTables& tables, std::vector<Finding>& findings, const TaskContext& task)
{
    if (!tables.roads)
        return failure({.code = ErrorCode::NoRoads});
    auto build = buildNetwork(*tables.roads, {}, task);
    if (!build)
        return tl::unexpected(build.error());
    append(findings, build->findings);
    return std::make_shared<const StreetNetwork>(std::move(build->network));
}

} // namespace

Result<Study> prepareStudy(const StudyTables& tables,
                           std::shared_ptr<const StreetNetwork> network,
                           const TaskContext& task)
{
    if (!tables.facilities)
        return failure({.code = ErrorCode::NoFacilities});
    if (!tables.communities)
        return failure({.code = ErrorCode::NoDemand});
    Study study;
    auto crs = projectedCrsOf(*tables.communities);
    if (!crs)
        return tl::unexpected(crs.error());
    study.crs = std::move(*crs);

    auto facilities = enteredFacilities({.facilities = tables.facilities.get(),
                                         .idField = tables.idField,
                                         .theme = tables.facilityTheme,
                                         .entrances = tables.entrances,
                                         .roads = tables.roads.get()},
                                        task);
    if (!facilities)
        return tl::unexpected(facilities.error());
    auto communities = communitiesFromTable(*tables.communities);
    if (!communities)
        return tl::unexpected(communities.error());
    const FeatureTable lived = tables.parcels && !tables.residentialLand
                                   ? residentialParcels(*tables.parcels)
                                   : FeatureTable();
    auto demand = demandOf(
        communities->communities,
        tables.residences.get(),
        {.weight = tables.weight,
         .residentialLand = tables.residentialLand ? tables.residentialLand.get() : &lived});
    if (!demand)
        return tl::unexpected(demand.error());
    append(study.findings, facilities->findings);
    append(study.findings, communities->findings);
    append(study.findings, demand->findings);
    study.facilityLayer = tables.facilities->name;
    study.demandLayer = tables.residences ? tables.residences->name : tables.communities->name;
    study.facilities = std::move(facilities->facilities);
    study.communities = std::move(communities->communities);
    study.demand = std::move(demand->points);
    study.demandMethod = demand->method;
    if (task.cancelled())
        return cancelledError();

    if (network) {
        study.network = std::move(network);
    } else {
        auto built = networkOf(tables, study.findings, task);
        if (!built)
            return tl::unexpected(built.error());
        study.network = std::move(*built);
    }
    return study;
}

} // namespace yimi
