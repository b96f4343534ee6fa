// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/road_lines.h"

#include "network/road_attributes.h"

namespace yimi {

namespace {

void list(std::vector<Finding>& findings,
          FindingCode code,
          const std::string& layer,
          std::int64_t featureId,
          Severity severity,
          const std::string& field = {})
{
    addFinding(findings,
               {.code = code,
                .severity = severity,
                .layer = layer,
                .field = field,
                .count = 1,
                .ids = {std::to_string(featureId)}});
}

/// Without repeated vertices; less than two left means there is no line.
LineString withoutRepeats(const LineString& line)
{
    LineString clean;
    clean.reserve(line.size());
    for (const Coordinate& c : line) {
        if (clean.empty() || c != clean.back())
            clean.push_back(c);
    }
    return clean;
}

Result<void> checkUsable(const FeatureTable& roads)
{
    const GeometryKind kind = roads.geometryKind();
    if (roads.rowCount() == 0 || kind == GeometryKind::None)
        return failure({.code = ErrorCode::NoRoads, .layer = roads.name});
    if (kind != GeometryKind::Line) {
        return failure({.code = ErrorCode::GeometryWrongType,
                        .layer = roads.name,
                        .detail = kind == GeometryKind::Point ? "point" : "polygon"});
    }
    if (roads.crs.known()) {
        const auto described = describe(roads.crs);
        if (!described)
            return tl::unexpected(described.error());
        if (described->geographic) {
            return failure({.code = ErrorCode::CrsNotProjected,
                            .layer = roads.name,
                            .detail = described->name});
        }
    }
    return {};
}

} // namespace

Result<RoadLines> roadLinesFromTable(const FeatureTable& table)
{
    if (const auto usable = checkUsable(table); !usable)
        return tl::unexpected(usable.error());
    RoadLines result{.layer = table.name};
    const RoadAttributeReader reader(table);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const std::int64_t id = table.featureIds[row];
        const auto* lines = std::get_if<Lines>(&table.geometries[row]);
        if (lines == nullptr) {
            list(result.findings, FindingCode::GeometryNull, table.name, id, Severity::Warning);
            continue;
        }
        if (reader.notARoad(row)) {
            list(result.findings,
                 FindingCode::EdgeNotARoad,
                 table.name,
                 id,
                 Severity::Info,
                 reader.classColumn()->name());
            continue;
        }
        if (reader.classUnknown(row))
            list(result.findings,
                 FindingCode::EdgeClassUnknown,
                 table.name,
                 id,
                 Severity::Info,
                 reader.classColumn()->name());
        const RoadAttributes road = reader.read(row);
        for (const LineString& line : *lines) {
            LineString clean = withoutRepeats(line);
            if (clean.size() < 2) {
                list(result.findings,
                     FindingCode::EdgeZeroLength,
                     table.name,
                     id,
                     Severity::Warning);
                continue;
            }
            result.lines.push_back({std::move(clean), road.level});
            result.roads.push_back(road);
            result.featureIds.push_back(id);
        }
    }
    if (result.lines.empty())
        return failure({.code = ErrorCode::NoRoads, .layer = table.name});
    return result;
}

} // namespace yimi
