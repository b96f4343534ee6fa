// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/entered_facilities.h"

#include "city/entrances_from_table.h"
#include "network/entrances.h"
#include "network/road_lines.h"

#include <algorithm>

namespace yimi {

namespace {

/// Of the entrances found by rule those of facilities that have none yet.
void takeMissing(std::vector<Facility>& facilities, const FeatureTable& byRule)
{
    std::vector<Facility> without;
    for (const Facility& facility : facilities) {
        if (facility.entrances.front().source == "position")
            without.push_back(facility);
    }
    std::vector<Finding> ofOthers; // of those that the layers know: no fault of anybody
    attachEntrances(without, byRule, ofOthers);
    auto next = without.begin();
    for (Facility& facility : facilities) {
        if (facility.entrances.front().source == "position")
            facility.entrances = (next++)->entrances;
    }
}

/// From the layers by id or nearness; areas that none knows get theirs by rule.
Result<void>
findEntrances(const FacilityTables& tables, FacilitiesRead& read, const TaskContext& task)
{
    for (const auto& entrances : tables.entrances)
        attachEntrances(read.facilities, *entrances, read.findings, tables.theme);
    if (tables.facilities->geometryKind() != GeometryKind::Polygon)
        return {};
    std::optional<RoadLines> streets;
    if (tables.roads) {
        auto lines = roadLinesFromTable(*tables.roads);
        if (!lines)
            return tl::unexpected(lines.error());
        streets = std::move(*lines);
    }
    const auto found = entrancesOf(*tables.facilities,
                                   {.streets = streets ? &*streets : nullptr},
                                   {.idField = std::string(tables.idField)},
                                   task);
    if (!found)
        return tl::unexpected(found.error());
    takeMissing(read.facilities, found->table);
    // What was said when they were read holds no more.
    std::erase_if(read.findings, [](const Finding& finding) {
        return finding.code == FindingCode::FacilityWithoutEntrance;
    });
    for (const Facility& facility : read.facilities) {
        if (facility.entrances.front().source == "position")
            addFinding(read.findings,
                       {.code = FindingCode::FacilityWithoutEntrance,
                        .severity = Severity::Info,
                        .layer = tables.facilities->name,
                        .count = 1,
                        .ids = {facility.id}});
    }
    return {};
}

} // namespace

Result<FacilitiesRead> enteredFacilities(const FacilityTables& tables, const TaskContext& task)
{
    auto read = facilitiesFromTable(*tables.facilities, tables.idField);
    if (!read)
        return read;
    if (auto entered = findEntrances(tables, *read, task); !entered)
        return tl::unexpected(entered.error());
    return read;
}

} // namespace yimi
