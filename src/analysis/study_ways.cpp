// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study_ways.h"

namespace yimi {

namespace {

void listOne(std::vector<Finding>& findings,
             FindingCode code,
             const std::string& layer,
             const std::string& id)
{
    addFinding(findings, {.code = code, .layer = layer, .count = 1, .ids = {id}});
}

std::vector<FacilityId> countedFacilities(const Study& study, bool inclusiveOnly)
{
    std::vector<FacilityId> supply;
    for (std::size_t i = 0; i < study.facilities.size(); ++i) {
        if (!inclusiveOnly || study.facilities[i].inclusive)
            supply.emplace_back(i);
    }
    return supply;
}

/// Who is not on the network, or only on isolated streets.
void listUnlocated(const Study& study, const StudyWays& found, std::vector<Finding>& findings)
{
    const SetWays& ways = *found.ways;
    for (std::size_t f = 0; f < found.supply.size(); ++f) {
        const std::string& id = study.facilities[found.supply[f].value].id;
        if (ways.seeds[f].empty())
            listOne(findings, FindingCode::FacilityUnlocated, study.facilityLayer, id);
        else if (ways.smallComponent[f])
            listOne(findings, FindingCode::FacilityOnSmallComponent, study.facilityLayer, id);
    }
    for (std::size_t i = 0; i < study.demand.size(); ++i) {
        const std::string& id = study.demand[i].id;
        const auto& place = ways.ground->demand[i];
        if (!place)
            listOne(findings, FindingCode::DemandUnlocated, study.demandLayer, id);
        else if (place->onSmallComponent)
            listOne(findings, FindingCode::DemandOnSmallComponent, study.demandLayer, id);
    }
}

} // namespace

Result<StudyWays> studyWays(const Study& study,
                            bool inclusiveOnly,
                            const WayRules& rules,
                            Cost limit,
                            const WaysKept& kept,
                            std::vector<Finding>& findings,
                            const TaskContext& task)
{
    StudyWays found{.supply = countedFacilities(study, inclusiveOnly), .ways = {}};
    std::vector<const Facility*> facilities;
    facilities.reserve(found.supply.size());
    for (const FacilityId id : found.supply)
        facilities.push_back(&study.facilities[id.value]);
    const std::string key =
        kept.setKey.empty() || !inclusiveOnly ? kept.setKey : kept.setKey + "|inclusive";
    auto ways = kept.book.ways(key, facilities, rules, limit, task);
    if (!ways)
        return tl::unexpected(ways.error());
    found.ways = std::move(*ways);
    const auto& ofLines = found.ways->ground->travel.findings;
    findings.insert(findings.end(), ofLines.begin(), ofLines.end());
    listUnlocated(study, found, findings);
    return found;
}

} // namespace yimi
