// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/unlocated.h"

namespace yimi {

namespace {

void listOne(std::vector<Finding>& findings,
             FindingCode code,
             const std::string& layer,
             const std::string& id)
{
    addFinding(findings, {.code = code, .layer = layer, .count = 1, .ids = {id}});
}

} // namespace

void listUnlocatedFacilities(const FacilitySet& set,
                             const SetWays& ways,
                             std::vector<Finding>& findings)
{
    for (std::size_t f = 0; f < set.facilities.size(); ++f) {
        if (ways.seeds[f].empty())
            listOne(findings, FindingCode::FacilityUnlocated, set.layer, set.facilities[f].id);
        else if (ways.smallComponent[f])
            listOne(
                findings, FindingCode::FacilityOnSmallComponent, set.layer, set.facilities[f].id);
    }
}

void listUnlocatedHomes(const CityBase& city,
                        const TravelGround& ground,
                        std::vector<Finding>& findings)
{
    for (std::size_t i = 0; i < city.demand.size(); ++i) {
        const auto& place = ground.demand[i];
        if (!place)
            listOne(findings, FindingCode::DemandUnlocated, city.demandLayer, city.demand[i].id);
        else if (place->onSmallComponent)
            listOne(
                findings, FindingCode::DemandOnSmallComponent, city.demandLayer, city.demand[i].id);
    }
}

} // namespace yimi
