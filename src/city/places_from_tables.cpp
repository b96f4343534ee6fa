// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/places_from_tables.h"

#include "base/natural_order.h"
#include "geometry/measures.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace yimi {

namespace {

std::optional<std::int64_t> wholeNumber(const Column* column, std::size_t row)
{
    if (column == nullptr)
        return std::nullopt;
    const auto number = column->number(row);
    if (!number || !std::isfinite(*number))
        return std::nullopt;
    return std::llround(*number);
}

void list(std::vector<Finding>& findings,
          FindingCode code,
          const FeatureTable& table,
          const std::string& id,
          const Column* field = nullptr,
          Severity severity = Severity::Warning)
{
    addFinding(findings,
               {.code = code,
                .severity = severity,
                .layer = table.name,
                .field = field != nullptr ? field->name() : std::string{},
                .count = 1,
                .ids = {id}});
}

/// A count that must not be negative: listed and nothing when missing, below zero or not a number.
std::optional<std::int64_t> countOf(const FeatureTable& table,
                                    const Column* column,
                                    std::size_t row,
                                    const std::string& id,
                                    std::vector<Finding>& findings)
{
    if (column == nullptr)
        return std::nullopt;
    if (column->isNull(row)) {
        list(findings, FindingCode::ValueMissing, table, id, column);
        return std::nullopt;
    }
    const auto number = wholeNumber(column, row);
    if (!number) {
        list(findings, FindingCode::ValueNotNumeric, table, id, column);
        return std::nullopt;
    }
    if (*number < 0) {
        list(findings, FindingCode::ValueNegative, table, id, column);
        return std::nullopt;
    }
    return number;
}

bool saysNo(const std::string& text)
{
    static constexpr std::array<std::string_view, 8> kNo = {
        "0", "否", "非普惠", "不是", "no", "n", "false", "非"};
    return std::ranges::find(kNo, text) != kNo.end();
}

std::string textOf(const Column* column, std::size_t row)
{
    return column != nullptr ? column->text(row) : std::string{};
}

void listDuplicates(const FeatureTable& table,
                    const std::vector<std::string>& ids,
                    std::vector<Finding>& findings)
{
    for (std::size_t i = 1; i < ids.size(); ++i) {
        if (ids[i] == ids[i - 1])
            list(findings, FindingCode::IdDuplicate, table, ids[i]);
    }
}

template <typename Place>
void listDuplicateIds(const FeatureTable& table,
                      const std::vector<Place>& sorted,
                      std::vector<Finding>& findings)
{
    std::vector<std::string> ids;
    ids.reserve(sorted.size());
    for (const Place& place : sorted)
        ids.push_back(place.id);
    listDuplicates(table, ids, findings);
}

struct FacilityColumns
{
    explicit FacilityColumns(const FeatureTable& table)
        : name(nameColumn(table))
        , capacity(capacityColumn(table))
        , enrolled(table.firstColumn({"enrolled", "enrolment", "在托", "在托人数", "在园人数"}))
        , inclusive(table.firstColumn({"inclusive", "普惠", "是否普惠", "普惠性"}))
        , hostType(table.firstColumn({"host_type", "类型", "举办类型", "性质"}))
    {
    }

    const Column* name;
    const Column* capacity;
    const Column* enrolled;
    const Column* inclusive;
    const Column* hostType;
};

/// The place people walk to, or nothing when the row has none.
std::optional<Coordinate> facilityPosition(const Geometry& geometry)
{
    if (const auto* points = std::get_if<Points>(&geometry); points != nullptr && !points->empty())
        return points->front();
    if (const auto* areas = std::get_if<Polygons>(&geometry); areas != nullptr && !areas->empty())
        return pointInside(*areas);
    return std::nullopt;
}

Facility facilityOfRow(const FeatureTable& table,
                       const FacilityColumns& columns,
                       std::size_t row,
                       std::string id,
                       Coordinate position,
                       std::vector<Finding>& findings)
{
    Facility facility;
    facility.id = std::move(id);
    facility.name = textOf(columns.name, row);
    facility.position = position;
    facility.entrances = {{position, "position"}};
    facility.capacity = countOf(table, columns.capacity, row, facility.id, findings);
    facility.enrolled = wholeNumber(columns.enrolled, row);
    facility.inclusive = !saysNo(textOf(columns.inclusive, row));
    facility.hostType = textOf(columns.hostType, row);
    if (kindOf(table.geometries[row]) == GeometryKind::Polygon)
        list(findings,
             FindingCode::FacilityWithoutEntrance,
             table,
             facility.id,
             nullptr,
             Severity::Info);
    return facility;
}

using AgeColumns = std::array<const Column*, kAgeGroups.size()>;

AgeColumns ageColumns(const FeatureTable& table)
{
    AgeColumns columns{};
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i] = table.column(ageGroupId(kAgeGroups[i]));
    return columns;
}

std::optional<ChildrenByAge> childrenOfRow(const FeatureTable& table,
                                           const AgeColumns& columns,
                                           std::size_t row,
                                           const std::string& id,
                                           std::vector<Finding>& findings)
{
    if (std::ranges::all_of(columns, [](const Column* c) { return c == nullptr; }))
        return std::nullopt;
    ChildrenByAge children{};
    for (std::size_t i = 0; i < columns.size(); ++i)
        children[i] = countOf(table, columns[i], row, id, findings).value_or(0);
    return children;
}

} // namespace

const Column* idColumn(const FeatureTable& table)
{
    return table.firstColumn({"id", "编号", "编码", "代码", "code"});
}

const Column* nameColumn(const FeatureTable& table)
{
    return table.firstColumn({"name", "名称", "社区名称", "机构名称", "NAME_CHN", "mc"});
}

const Column* capacityColumn(const FeatureTable& table)
{
    return table.firstColumn({"places", "capacity", "seats", "托位", "托位数", "学位", "学位数"});
}

std::string rowId(const FeatureTable& table, const Column* idField, std::size_t row)
{
    std::string id = textOf(idField, row);
    return id.empty() ? std::to_string(table.featureIds[row]) : id;
}

Result<FacilitiesRead> facilitiesFromTable(const FeatureTable& table, std::string_view idField)
{
    if (table.geometryKind() == GeometryKind::Line)
        return failure(
            {.code = ErrorCode::GeometryWrongType, .layer = table.name, .detail = "line"});
    const Column* const ids = idField.empty() ? idColumn(table) : table.column(idField);
    if (ids == nullptr && !idField.empty()) {
        return failure(
            {.code = ErrorCode::FieldMissing, .layer = table.name, .field = std::string(idField)});
    }

    FacilitiesRead read;
    const FacilityColumns columns(table);
    if (columns.capacity == nullptr)
        addFinding(read.findings,
                   {.code = FindingCode::FacilityCapacityMissing,
                    .layer = table.name,
                    .count = table.rowCount()});
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        std::string id = rowId(table, ids, row);
        const auto position = facilityPosition(table.geometries[row]);
        if (position && isFinite(*position))
            read.facilities.push_back(
                facilityOfRow(table, columns, row, std::move(id), *position, read.findings));
        else
            list(read.findings, FindingCode::GeometryNull, table, id, nullptr, Severity::Problem);
    }
    if (read.facilities.empty())
        return failure({.code = ErrorCode::NoFacilities, .layer = table.name});

    std::ranges::stable_sort(read.facilities, [](const Facility& a, const Facility& b) {
        if (a.id != b.id)
            return naturallyLess(a.id, b.id);
        return a.position < b.position;
    });
    listDuplicateIds(table, read.facilities, read.findings);
    return read;
}

Result<CommunitiesRead> communitiesFromTable(const FeatureTable& table)
{
    if (table.rowCount() == 0)
        return failure({.code = ErrorCode::LayerEmpty, .layer = table.name});
    const GeometryKind kind = table.geometryKind();
    if (kind != GeometryKind::Polygon) {
        return failure({.code = ErrorCode::GeometryWrongType,
                        .layer = table.name,
                        .detail = kind == GeometryKind::None    ? "none"
                                  : kind == GeometryKind::Point ? "point"
                                                                : "line"});
    }

    CommunitiesRead read;
    const Column* const ids = idColumn(table);
    const Column* const names = nameColumn(table);
    const Column* const townIds = table.firstColumn({"town_id", "乡镇代码", "街道代码"});
    const Column* const towns =
        table.firstColumn({"town", "乡镇", "街道", "镇街", "所属街道", "所属乡镇"});
    const Column* const districts = table.firstColumn({"district", "区县", "所属区", "行政区"});
    const Column* const population = table.firstColumn({"population", "pop", "人口", "常住人口"});
    const AgeColumns ages = ageColumns(table);
    read.communities.reserve(table.rowCount());
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        Community community;
        community.id = rowId(table, ids, row);
        community.name = textOf(names, row);
        if (community.name.empty())
            community.name = community.id;
        community.townId = textOf(townIds, row);
        community.town = textOf(towns, row);
        community.district = textOf(districts, row);
        community.population = countOf(table, population, row, community.id, read.findings);
        community.children = childrenOfRow(table, ages, row, community.id, read.findings);
        if (const auto* area = std::get_if<Polygons>(&table.geometries[row]))
            community.area = *area;
        else
            list(read.findings,
                 FindingCode::GeometryNull,
                 table,
                 community.id,
                 nullptr,
                 Severity::Problem);
        read.communities.push_back(std::move(community));
    }
    std::ranges::stable_sort(read.communities, [](const Community& a, const Community& b) {
        if (a.id != b.id)
            return naturallyLess(a.id, b.id);
        return boxOf(a.area).min < boxOf(b.area).min;
    });
    listDuplicateIds(table, read.communities, read.findings);
    return read;
}

} // namespace yimi
