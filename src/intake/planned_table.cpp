// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/planned_table.h"

#include "geometry/each_coordinate.h"
#include "intake/sheet_table.h"
#include "io/read.h"

#include <utility>

namespace yimi {

namespace {

Result<PlannedTable>
readPlannedSheet(const PlannedLayer& layer, std::size_t maxRows, const TaskContext& task)
{
    auto sheet = readSheetTable(
        layer.source,
        {.encoding = layer.encoding.source == "option" ? layer.encoding.encoding : std::string(),
         .headerRow = layer.headerRow,
         .keepRows = maxRows},
        task);
    if (!sheet)
        return tl::unexpected(sheet.error());
    PlannedTable read{std::move(sheet->table), std::move(sheet->findings)};
    if (layer.coordinates)
        read.table = withPoints(std::move(read.table), *layer.coordinates, read.findings);
    return read;
}

void listCoordinates(PlannedTable& read, FindingCode code, Severity severity, std::string detail)
{
    addFinding(read.findings,
               {.code = code,
                .severity = severity,
                .layer = read.table.name,
                .detail = std::move(detail),
                .count = read.table.rowCount()});
}

void changeOver(PlannedTable& read)
{
    for (Geometry& geometry : read.table.geometries)
        eachCoordinate(geometry, [](Coordinate& c) { std::swap(c.x, c.y); });
    listCoordinates(read, FindingCode::AxesSwapped, Severity::Info, {});
}

void turnOffset(PlannedTable& read, MapOffset offset)
{
    for (Geometry& geometry : read.table.geometries)
        toWgs84(geometry, offset);
    listCoordinates(read,
                    FindingCode::OffsetConverted,
                    Severity::Info,
                    offset == MapOffset::Gcj02 ? "GCJ-02" : "BD-09");
}

Result<void> transform(PlannedTable& read, const Crs& to, const TaskContext& task)
{
    FeatureTable& table = read.table;
    if (sameCrs(table.crs, to)) {
        table.crs = to;
        return {};
    }
    const auto transformer = Transformer::create(table.crs, to);
    if (!transformer)
        return tl::unexpected(transformer.error());
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (row % 10'000 == 0 && task.cancelled())
            return cancelledError();
        if (transformer->apply(table.geometries[row]))
            continue;
        table.geometries[row] = std::monostate{};
        addFinding(read.findings,
                   {.code = FindingCode::CoordinateNotFinite,
                    .severity = Severity::Problem,
                    .layer = table.name,
                    .count = 1,
                    .ids = {std::to_string(table.featureIds[row])}});
    }
    listCoordinates(read,
                    FindingCode::CrsReprojected,
                    Severity::Info,
                    shortName(table.crs) + " → " + shortName(to));
    table.crs = to;
    return {};
}

} // namespace

Result<PlannedTable>
readPlanned(const PlannedLayer& layer, std::size_t maxRows, const TaskContext& task)
{
    if (layer.kind == PlannedKind::Sheet)
        return readPlannedSheet(layer, maxRows, task);
    auto read = readLayer(
        layer.source,
        {.encoding = layer.encoding.source == "option" ? layer.encoding.encoding : std::string(),
         .maxRows = maxRows},
        task);
    if (!read)
        return tl::unexpected(read.error());
    return PlannedTable{std::move(read->table), std::move(read->findings)};
}

Result<void> bringIntoPlace(PlannedTable& read,
                            const CrsChoice& choice,
                            const Crs& projectCrs,
                            const TaskContext& task)
{
    if (read.table.geometryKind() == GeometryKind::None) {
        read.table.crs = projectCrs;
        return {};
    }
    if (!choice.crs.known())
        return failure({.code = ErrorCode::CrsMissing, .layer = read.table.name});
    if (choice.reason != CrsReason::Declared)
        listCoordinates(read, FindingCode::CrsAssumed, Severity::Warning, choice.crs.definition);
    read.table.crs = choice.crs;
    if (choice.swapAxes)
        changeOver(read);
    if (choice.offset != MapOffset::None)
        turnOffset(read, choice.offset);
    return transform(read, projectCrs, task);
}

} // namespace yimi
