// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/city_base.h"

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

/// Where people live: the layer of residential land, else parcels of such uses, else nowhere known.
FeatureTable residentialLandOf(const CityLayers& layers)
{
    if (const CityLayer* const land = layers.first(Theme::ResidentialArea))
        return *land->table;
    const CityLayer* const parcels = layers.first(Theme::Parcel);
    return parcels != nullptr ? residentialParcels(*parcels->table) : FeatureTable();
}

Result<void> readPeople(CityBase& city)
{
    const CityLayer* const communities = city.layers.first(Theme::Community);
    if (communities == nullptr)
        return failure({.code = ErrorCode::NoDemand});
    const auto described = describe(communities->table->crs);
    if (!described)
        return tl::unexpected(described.error());
    if (described->geographic)
        return failure({.code = ErrorCode::CrsNotProjected,
                        .layer = communities->title,
                        .detail = described->name});
    city.crs = communities->table->crs;
    city.crsName = shortName(*described);
    auto read = communitiesFromTable(*communities->table);
    if (!read)
        return tl::unexpected(read.error());
    const CityLayer* const homes = city.layers.first(Theme::Residence);
    const FeatureTable lived = residentialLandOf(city.layers);
    auto demand = demandOf(read->communities,
                           homes != nullptr ? homes->table.get() : nullptr,
                           {.residentialLand = &lived});
    if (!demand)
        return tl::unexpected(demand.error());
    append(city.findings, read->findings);
    append(city.findings, demand->findings);
    city.communities = std::move(read->communities);
    city.demand = std::move(demand->points);
    city.demandMethod = demand->method;
    city.demandLayer = homes != nullptr ? homes->title : communities->title;
    return {};
}

Result<void> buildStreets(CityBase& city, const TaskContext& task)
{
    const CityLayer* const roads = city.layers.first(Theme::Road);
    if (roads == nullptr)
        return failure({.code = ErrorCode::NoRoads});
    auto build = buildNetwork(*roads->table, {}, task);
    if (!build)
        return tl::unexpected(build.error());
    append(city.findings, build->findings);
    city.network = std::make_shared<const StreetNetwork>(std::move(build->network));
    return {};
}

} // namespace

const CityLayer* CityLayers::first(Theme theme) const
{
    const auto found = std::ranges::find(layers, theme, &CityLayer::theme);
    return found != layers.end() ? &*found : nullptr;
}

Result<std::shared_ptr<const CityBase>> prepareCity(CityLayers layers,
                                                    std::shared_ptr<const StreetNetwork> network,
                                                    std::shared_ptr<const TransitService> transit,
                                                    const TaskContext& task)
{
    auto city = std::make_shared<CityBase>();
    city->layers = std::move(layers);
    city->transit = std::move(transit);
    if (auto people = readPeople(*city); !people)
        return tl::unexpected(people.error());
    if (task.cancelled())
        return cancelledError();
    if (network)
        city->network = std::move(network);
    else if (auto built = buildStreets(*city, task); !built)
        return tl::unexpected(built.error());
    return city;
}

} // namespace yimi
