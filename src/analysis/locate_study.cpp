// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/locate_study.h"

namespace yimi {

namespace {

void listOne(std::vector<Finding>& findings,
             FindingCode code,
             const std::string& layer,
             const std::string& id)
{
    addFinding(findings, {.code = code, .layer = layer, .count = 1, .ids = {id}});
}

std::vector<FacilityId> countedFacilities(const Study& study, const LocateStudyOptions& options)
{
    std::vector<FacilityId> supply;
    for (std::size_t i = 0; i < study.facilities.size(); ++i) {
        if (!options.inclusiveOnly || study.facilities[i].inclusive)
            supply.emplace_back(i);
    }
    return supply;
}

void locateFacilities(const Study& study,
                      const ProfileGraph& graph,
                      const LocateStudyOptions& options,
                      LocatedStudy& located,
                      std::vector<Finding>& findings)
{
    for (std::size_t f = 0; f < located.supply.size(); ++f) {
        const Facility& facility = study.facilities[located.supply[f].value];
        std::vector<Seed> seeds;
        std::optional<Coordinate> onStreet;
        bool small = true;
        for (const Entrance& entrance : facility.entrances) {
            const auto place = locate(graph, entrance.position, {.limit = options.snapLimit});
            if (!place)
                continue;
            seeds.push_back(
                seedAt(graph, *place, static_cast<std::uint32_t>(f), options.connectors));
            small = small && place->onSmallComponent;
            onStreet = onStreet.value_or(place->point);
        }
        if (seeds.empty())
            listOne(findings, FindingCode::FacilityUnlocated, study.facilityLayer, facility.id);
        else if (small)
            listOne(
                findings, FindingCode::FacilityOnSmallComponent, study.facilityLayer, facility.id);
        located.facilityOnStreet.push_back(onStreet);
        located.points.facilities.push_back(std::move(seeds));
    }
}

} // namespace

LocatedStudy locateStudy(const Study& study,
                         const ProfileGraph& graph,
                         const LocateStudyOptions& options,
                         std::vector<Finding>& findings)
{
    LocatedStudy located{.supply = countedFacilities(study, options)};
    located.points.connectors = options.connectors;
    locateFacilities(study, graph, options, located, findings);
    std::vector<Coordinate> places;
    places.reserve(study.demand.size());
    for (const DemandPoint& point : study.demand)
        places.push_back(point.position);
    located.points.demand = locateAll(graph, places, {.limit = options.snapLimit}, options.threads);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!located.points.demand[i])
            listOne(findings, FindingCode::DemandUnlocated, study.demandLayer, study.demand[i].id);
        else if (located.points.demand[i]->onSmallComponent)
            listOne(findings,
                    FindingCode::DemandOnSmallComponent,
                    study.demandLayer,
                    study.demand[i].id);
    }
    return located;
}

} // namespace yimi
