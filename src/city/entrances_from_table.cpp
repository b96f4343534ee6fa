// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/entrances_from_table.h"

#include <algorithm>
#include <map>

namespace yimi {

void attachEntrances(std::vector<Facility>& facilities,
                     const FeatureTable& entrances,
                     std::vector<Finding>& findings)
{
    const Column* const owners =
        entrances.firstColumn({"of_id", "facility_id", "park_id", "school_id"});
    const Column* const sources = entrances.column("source");
    std::map<std::string, std::vector<Entrance>> ofOwner;
    for (std::size_t row = 0; owners != nullptr && row < entrances.rowCount(); ++row) {
        const auto* points = std::get_if<Points>(&entrances.geometries[row]);
        if (points == nullptr || points->empty())
            continue;
        const std::string source = sources != nullptr ? sources->text(row) : std::string();
        ofOwner[owners->text(row)].push_back(
            {points->front(), source.empty() ? "surveyed" : source});
    }
    for (Facility& facility : facilities) {
        const auto own = ofOwner.find(facility.id);
        if (own == ofOwner.end())
            continue;
        facility.entrances = own->second;
        std::ranges::sort(facility.entrances, {}, &Entrance::position);
        ofOwner.erase(own);
    }
    for (const auto& [owner, points] : ofOwner)
        addFinding(findings,
                   {.code = FindingCode::RowsLeftOut,
                    .layer = entrances.name,
                    .field = owners->name(),
                    .count = points.size(),
                    .ids = {owner}});
}

} // namespace yimi
