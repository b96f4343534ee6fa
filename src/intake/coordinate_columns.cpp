// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/coordinate_columns.h"

#include "base/utf8.h"
#include "crs/coordinate_text.h"

#include <algorithm>
#include <array>
#include <span>

namespace yimi {

namespace {

constexpr auto kXNames = std::to_array<std::string_view>(
    {"经度",      "lng",       "lon",       "long",     "longitude", "x",        "x坐标",
     "坐标x",     "point_x",   "东坐标",    "横坐标",   "东经",      "经",       "wgs84_lng",
     "wgs84_lon", "gcj02_lng", "gcj_lng",   "bd09_lng", "bd_lng",    "百度经度", "高德经度",
     "lon_wgs84", "lng_wgs84", "lng_gcj02", "lng_bd09", "coord_x"});
constexpr auto kYNames = std::to_array<std::string_view>(
    {"纬度",     "lat",      "latitude",  "y",         "y坐标",     "坐标y",   "point_y",  "北坐标",
     "纵坐标",   "北纬",     "纬",        "wgs84_lat", "gcj02_lat", "gcj_lat", "bd09_lat", "bd_lat",
     "百度纬度", "高德纬度", "lat_wgs84", "lat_gcj02", "lat_bd09",  "coord_y"});
constexpr auto kBothNames = std::to_array<std::string_view>(
    {"坐标", "经纬度", "location", "coordinates", "lnglat", "lonlat", "位置坐标", "coord"});

/// Small, half-width, without blanks and what stands in brackets («经度(°)»).
std::string plainName(const std::string& name)
{
    std::string plain = halfWidth(trimmed(name));
    if (const auto bracket = plain.find('('); bracket != std::string::npos && bracket > 0)
        plain.resize(bracket);
    std::erase(plain, ' ');
    std::ranges::transform(plain, plain.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return plain;
}

const Column* columnNamed(const FeatureTable& table, std::span<const std::string_view> names)
{
    for (const std::string_view name : names) {
        for (const Column& column : table.columns) {
            if (plainName(column.name()) == name)
                return &column;
        }
    }
    return nullptr;
}

/// The share of filled cells that are coordinates within a range.
double shareWithin(const Column& column, double low, double high)
{
    std::size_t filled = 0;
    std::size_t within = 0;
    for (std::size_t row = 0; row < column.size(); ++row) {
        const std::string text = column.text(row);
        if (text.empty())
            continue;
        ++filled;
        const auto value = parseCoordinate(text);
        within += value && *value >= low && *value <= high ? 1U : 0U;
    }
    return filled == 0 ? 0.0 : static_cast<double>(within) / static_cast<double>(filled);
}

double shareOfPairs(const Column& column)
{
    std::size_t filled = 0;
    std::size_t pairs = 0;
    for (std::size_t row = 0; row < column.size(); ++row) {
        const std::string text = column.text(row);
        filled += text.empty() ? 0U : 1U;
        pairs += parseCoordinatePair(text) ? 1U : 0U;
    }
    return filled == 0 ? 0.0 : static_cast<double>(pairs) / static_cast<double>(filled);
}

constexpr double kMost = 0.8;
constexpr double kAnything = 1e9;

std::optional<CoordinateColumns> byNames(const FeatureTable& table)
{
    const Column* const x = columnNamed(table, kXNames);
    const Column* const y = columnNamed(table, kYNames);
    if (x != nullptr && y != nullptr && shareWithin(*x, -kAnything, kAnything) > 0.5
        && shareWithin(*y, -kAnything, kAnything) > 0.5)
        return CoordinateColumns{x->name(), y->name(), {}, x->name() + ", " + y->name()};
    const Column* const both = columnNamed(table, kBothNames);
    if (both != nullptr && shareOfPairs(*both) > 0.5)
        return CoordinateColumns{{}, {}, both->name(), both->name()};
    return std::nullopt;
}

/// Numbers alone: a column of Chinese longitudes, and one of latitudes, each with a fraction.
std::optional<CoordinateColumns> byNumbers(const FeatureTable& table)
{
    const Column* x = nullptr;
    const Column* y = nullptr;
    for (const Column& column : table.columns) {
        if (column.type() == FieldType::Integer)
            continue;
        if (x == nullptr && shareWithin(column, 73, 135) > kMost)
            x = &column;
        else if (y == nullptr && shareWithin(column, 18, 54) > kMost)
            y = &column;
        else if (column.type() == FieldType::Text && shareOfPairs(column) > kMost)
            return CoordinateColumns{{}, {}, column.name(), "119.9,31.7"};
    }
    if (x == nullptr || y == nullptr)
        return std::nullopt;
    return CoordinateColumns{x->name(), y->name(), {}, "73 … 135, 18 … 54"};
}

std::optional<double> numberIn(const Column& column, std::size_t row)
{
    if (column.type() != FieldType::Text)
        return column.number(row);
    return parseCoordinate(column.text(row));
}

std::optional<Coordinate>
pointOfRow(const FeatureTable& table, const CoordinateColumns& columns, std::size_t row)
{
    if (!columns.both.empty()) {
        const Column* const both = table.column(columns.both);
        return both != nullptr ? parseCoordinatePair(both->text(row)) : std::nullopt;
    }
    const Column* const x = table.column(columns.x);
    const Column* const y = table.column(columns.y);
    if (x == nullptr || y == nullptr)
        return std::nullopt;
    const auto east = numberIn(*x, row);
    const auto north = numberIn(*y, row);
    // Forms are filled with zeros where nobody knew.
    if (!east || !north || (*east == 0 && *north == 0))
        return std::nullopt;
    return Coordinate{*east, *north};
}

} // namespace

std::optional<CoordinateColumns> findCoordinateColumns(const FeatureTable& table)
{
    if (auto named = byNames(table))
        return named;
    return byNumbers(table);
}

FeatureTable
withPoints(FeatureTable table, const CoordinateColumns& columns, std::vector<Finding>& findings)
{
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const auto point = pointOfRow(table, columns, row);
        if (point && isFinite(*point)) {
            table.geometries[row] = Points{*point};
            continue;
        }
        table.geometries[row] = std::monostate{};
        addFinding(findings,
                   {.code = FindingCode::CoordinateUnreadable,
                    .layer = table.name,
                    .field = columns.both.empty() ? columns.x + ", " + columns.y : columns.both,
                    .count = 1,
                    .ids = {std::to_string(table.featureIds[row])}});
    }
    return table;
}

} // namespace yimi
