// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/edit_features.h"

#include "assessment/facility_set.h"
#include "city/places_from_tables.h"
#include "geometry/measures.h"
#include "geometry/vertices.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace yimi {

namespace {

constexpr double kMeet = 0.1; ///< metres, as streets are joined by the network

/// An id taken apart: «F012» is "F", 12, and three digits wide.
struct CountedId
{
    std::string before;
    std::int64_t number = 0;
    std::size_t width = 0;
};

std::optional<CountedId> countedId(const std::string& id)
{
    std::size_t start = id.size();
    while (start > 0 && id[start - 1] >= '0' && id[start - 1] <= '9')
        --start;
    CountedId counted{id.substr(0, start), 0, id.size() - start};
    const char* const end = id.data() + id.size();
    const auto [stopped, problem] = std::from_chars(id.data() + start, end, counted.number);
    if (counted.width == 0 || problem != std::errc() || stopped != end)
        return std::nullopt;
    return counted;
}

std::string textOf(const CountedId& id)
{
    const std::string digits = std::to_string(id.number);
    const std::size_t zeros = id.width > digits.size() ? id.width - digits.size() : 0;
    return id.before + std::string(zeros, '0') + digits;
}

std::string freshText(const FeatureTable& table, const Column& ids)
{
    std::set<std::string> taken;
    std::optional<CountedId> last;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const std::string id = ids.text(row);
        taken.insert(id);
        const auto counted = countedId(id);
        if (counted && (!last || counted->number > last->number))
            last = counted;
    }
    CountedId next = last.value_or(CountedId{"N", 0, 1});
    std::string text;
    do {
        ++next.number;
        text = textOf(next);
    } while (taken.contains(text));
    return text;
}

std::size_t positionOf(const FeatureTable& table, const Column* column)
{
    return static_cast<std::size_t>(column - table.columns.data());
}

const LineString* onlyLine(const FeatureTable& table, std::size_t row)
{
    const auto* lines = std::get_if<Lines>(&table.geometries[row]);
    return lines != nullptr && lines->size() == 1 && lines->front().size() >= 2 ? &lines->front()
                                                                                : nullptr;
}

/// The line of a multi-line nearest to a place.
std::size_t nearestPart(const Lines& lines, Coordinate at)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (nearestOnLine(lines[i], at).distance < nearestOnLine(lines[best], at).distance)
            best = i;
    }
    return best;
}

/// The second put to whichever end of the first it meets; the first keeps its direction, which its
/// values may depend on.
std::optional<LineString> joinedLine(const LineString& first, LineString second)
{
    const auto meet = [](Coordinate a, Coordinate b) { return distance(a, b) <= kMeet; };
    if (meet(first.back(), second.back()) || meet(first.front(), second.front()))
        std::ranges::reverse(second);
    const bool behind = meet(first.back(), second.front());
    if (!behind && !meet(first.front(), second.back()))
        return std::nullopt;
    LineString whole = behind ? first : std::move(second);
    const LineString& rest = behind ? second : first;
    whole.insert(whole.end(), rest.begin() + 1, rest.end());
    return whole;
}

} // namespace

std::optional<std::size_t> rowOfFeature(const FeatureTable& table, std::int64_t id)
{
    const auto found = std::ranges::find(table.featureIds, id);
    if (found == table.featureIds.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - table.featureIds.begin());
}

std::int64_t freshFeatureId(const FeatureTable& table)
{
    std::int64_t last = 0;
    for (const std::int64_t id : table.featureIds)
        last = std::max(last, id);
    return last + 1;
}

Value freshId(const FeatureTable& table)
{
    const Column* const ids = idColumn(table);
    if (ids == nullptr)
        return {};
    if (ids->type() == FieldType::Text)
        return freshText(table, *ids);
    double last = 0;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        last = std::max(last, ids->number(row).value_or(0));
    return static_cast<std::int64_t>(last) + 1;
}

std::vector<Value> valuesOf(const FeatureTable& table, std::size_t row)
{
    std::vector<Value> values;
    for (const Column& column : table.columns)
        values.push_back(column.value(row));
    return values;
}

TablePointer withFeature(const FeatureTable& table, Geometry geometry, std::vector<Value> values)
{
    values.resize(table.columns.size());
    if (const Column* ids = idColumn(table)) {
        Value& id = values[positionOf(table, ids)];
        if (std::holds_alternative<std::monostate>(id))
            id = freshId(table);
    }
    auto after = std::make_shared<FeatureTable>(table);
    appendRow(*after, freshFeatureId(table), std::move(geometry), values);
    return after;
}

TablePointer withGeometries(const FeatureTable& table,
                            const std::map<std::size_t, Geometry>& changed)
{
    auto after = std::make_shared<FeatureTable>(table);
    for (const auto& [row, geometry] : changed)
        after->geometries[row] = geometry;
    return after;
}

TablePointer
withValues(const FeatureTable& table, std::size_t row, const std::vector<Value>& values)
{
    auto after = std::make_shared<FeatureTable>(table);
    for (std::size_t i = 0; i < after->columns.size() && i < values.size(); ++i)
        after->columns[i].set(row, values[i]);
    return after;
}

TablePointer withoutFeatures(const FeatureTable& table, std::span<const std::int64_t> featureIds)
{
    const std::set<std::int64_t> gone(featureIds.begin(), featureIds.end());
    std::vector<std::size_t> left;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (!gone.contains(table.featureIds[row]))
            left.push_back(row);
    }
    return std::make_shared<const FeatureTable>(tableOfRows(table, left));
}

TablePointer withLineSplit(const FeatureTable& table, std::size_t row, Coordinate at, double least)
{
    const auto* lines = std::get_if<Lines>(&table.geometries[row]);
    if (lines == nullptr || lines->empty())
        return nullptr;
    const std::size_t part = nearestPart(*lines, at);
    auto pieces = splitLine((*lines)[part], at, least);
    if (!pieces)
        return nullptr;
    Lines first(lines->begin(), lines->begin() + static_cast<std::ptrdiff_t>(part));
    first.push_back(std::move(pieces->first));
    Lines second{std::move(pieces->second)};
    second.insert(
        second.end(), lines->begin() + static_cast<std::ptrdiff_t>(part) + 1, lines->end());
    std::vector<Value> values = valuesOf(table, row);
    if (const Column* ids = idColumn(table))
        values[positionOf(table, ids)] = Value{};
    const TablePointer shortened = withGeometries(table, {{row, std::move(first)}});
    return withFeature(*shortened, std::move(second), std::move(values));
}

TablePointer withLinesJoined(const FeatureTable& table, std::size_t first, std::size_t second)
{
    const LineString* const a = onlyLine(table, first);
    const LineString* const b = onlyLine(table, second);
    if (a == nullptr || b == nullptr || first == second)
        return nullptr;
    auto whole = joinedLine(*a, *b);
    if (!whole)
        return nullptr;
    const TablePointer joined = withGeometries(table, {{first, Lines{std::move(*whole)}}});
    return withoutFeatures(*joined, std::array{table.featureIds[second]});
}

} // namespace yimi
