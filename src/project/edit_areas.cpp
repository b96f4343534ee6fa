// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/edit_areas.h"

#include "base/compensated_sum.h"
#include "city/apportion.h"
#include "city/places_from_tables.h"
#include "geometry/measures.h"
#include "geometry/shared_corner.h"
#include "project/edit_fields.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr double kWholeUpTo = 9e15; ///< a double holds whole numbers exactly

const Polygons& areaOf(const FeatureTable& table, std::size_t row)
{
    return std::get<Polygons>(table.geometries[row]);
}

bool isWhole(double number)
{
    return number == std::floor(number) && std::abs(number) < kWholeUpTo;
}

/// A number in the type of its column.
Value typedAs(FieldType type, double number)
{
    if (type == FieldType::Real)
        return number;
    const auto whole = static_cast<std::int64_t>(number);
    if (type == FieldType::Integer)
        return whole;
    Column text({}, FieldType::Real);
    text.appendReal(number);
    return text.text(0);
}

/// Parts of a number that add up to it; people stay whole.
std::vector<double> sharesOf(double number, std::span<const double> weights)
{
    std::vector<double> shares;
    if (isWhole(number)) {
        const double sign = number < 0 ? -1 : 1;
        for (const std::int64_t share :
             apportion(static_cast<std::int64_t>(std::abs(number)), weights))
            shares.push_back(sign * static_cast<double>(share));
        return shares;
    }
    CompensatedSum all;
    for (const double weight : weights)
        all.add(weight);
    CompensatedSum given;
    for (const double weight : weights.subspan(1)) {
        shares.push_back(number * weight / all.value());
        given.add(shares.back());
    }
    shares.insert(shares.begin(), number - given.value());
    return shares;
}

TablePointer withFittedIn(TablePointer table, std::int64_t feature)
{
    const auto fitted = fittedIn(table->geometries, *rowOfFeature(*table, feature));
    return fitted.empty() ? table : withGeometries(*table, fitted);
}

bool hasAreasOfSeveralParts(const FeatureTable& table)
{
    return std::ranges::any_of(table.geometries, [](const Geometry& geometry) {
        const auto* polygons = std::get_if<Polygons>(&geometry);
        return polygons != nullptr && polygons->size() > 1;
    });
}

/// Counts of several rows as one.
class Merging
{
public:
    Merging(const FeatureTable& table, std::vector<std::size_t> rows, std::size_t kept)
        : m_table(table), m_rows(std::move(rows)), m_kept(kept)
    {
    }

    std::vector<Value> values(MergedAreas& merged) const
    {
        std::vector<Value> values = valuesOf(m_table, m_kept);
        const Column* const ids = idColumn(m_table);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const Column& column = m_table.columns[i];
            if (isCountField(column.name()) && holdsNumbers(column))
                values[i] = sum(i, merged);
            else if (&column != ids && differs(column))
                merged.differed.push_back(i);
        }
        return values;
    }

private:
    [[nodiscard]] bool holdsNumbers(const Column& column) const
    {
        bool any = false;
        for (const std::size_t row : m_rows) {
            if (isBlank(column, row))
                continue;
            if (!column.number(row))
                return false;
            any = true;
        }
        return any;
    }

    static bool isBlank(const Column& column, std::size_t row)
    {
        return column.isNull(row) || column.text(row).empty();
    }

    [[nodiscard]] bool differs(const Column& column) const
    {
        return std::ranges::any_of(
            m_rows, [&](std::size_t row) { return column.value(row) != column.value(m_kept); });
    }

    Value sum(std::size_t position, MergedAreas& merged) const
    {
        const Column& column = m_table.columns[position];
        CompensatedSum total;
        bool blanks = false;
        for (const std::size_t row : m_rows) {
            if (isBlank(column, row))
                blanks = true;
            else
                total.add(*column.number(row));
        }
        merged.summed.push_back(position);
        if (blanks)
            merged.partly.push_back(position);
        return typedAs(column.type(), total.value());
    }

    const FeatureTable& m_table;
    std::vector<std::size_t> m_rows; ///< ascending
    std::size_t m_kept;
};

} // namespace

tl::expected<SplitArea, AreaFaultAt>
withAreaSplit(const FeatureTable& table, std::size_t row, const LineString& line)
{
    auto parts = partedAlong(areaOf(table, row), line);
    if (!parts)
        return tl::unexpected(parts.error());
    std::vector<double> sizes;
    for (const Polygons& part : *parts)
        sizes.push_back(area(part));
    SplitArea split;
    std::vector<std::vector<Value>> values(parts->size(), valuesOf(table, row));
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        const auto number = isCountField(column.name()) ? column.number(row) : std::nullopt;
        if (!number)
            continue;
        split.shared.push_back(i);
        const auto shares = sharesOf(*number, sizes);
        for (std::size_t part = 0; part < values.size(); ++part)
            values[part][i] = typedAs(column.type(), shares[part]);
    }
    split.table = withGeometries(*withValues(table, row, values.front()),
                                 {{row, Geometry(std::move(parts->front()))}});
    split.features.push_back(table.featureIds[row]);
    const Column* const ids = idColumn(table);
    for (std::size_t part = 1; part < parts->size(); ++part) {
        if (ids != nullptr)
            values[part][static_cast<std::size_t>(ids - table.columns.data())] = Value{};
        split.features.push_back(freshFeatureId(*split.table));
        split.table = withFeature(*split.table, std::move((*parts)[part]), std::move(values[part]));
    }
    for (const std::int64_t feature : split.features)
        split.table = withFittedIn(std::move(split.table), feature);
    return split;
}

std::optional<std::size_t>
rowCrossed(const FeatureTable& table, std::span<const std::size_t> rows, const LineString& line)
{
    std::optional<std::pair<double, std::size_t>> most;
    for (const std::size_t row : rows) {
        const auto* polygons = std::get_if<Polygons>(&table.geometries[row]);
        const double inside = polygons != nullptr ? lengthInside(*polygons, line) : 0;
        if (inside > 0
            && (!most || std::pair(-inside, row) < std::pair(-most->first, most->second)))
            most = {inside, row};
    }
    return most ? std::optional(most->second) : std::nullopt;
}

tl::expected<MergedAreas, AreaFaultAt> withAreasMerged(const FeatureTable& table,
                                                       std::span<const std::size_t> rows)
{
    std::vector<std::size_t> ordered(rows.begin(), rows.end());
    std::ranges::sort(ordered);
    std::vector<Polygons> areas;
    for (const std::size_t row : ordered)
        areas.push_back(areaOf(table, row));
    auto joined = joinedAreas(areas);
    if (!joined)
        return tl::unexpected(joined.error());
    if (!joined->whole() && !hasAreasOfSeveralParts(table))
        return tl::unexpected(AreaFaultAt{AreaFault::Apart, joined->apart});
    const std::size_t kept = *std::ranges::max_element(
        ordered, {}, [&](std::size_t row) { return area(areaOf(table, row)); });
    MergedAreas merged{.table = nullptr,
                       .feature = table.featureIds[kept],
                       .seams = joined->seams,
                       .parts = joined->area.size()};
    const auto values = Merging(table, ordered, kept).values(merged);
    std::vector<std::int64_t> gone;
    for (const std::size_t row : ordered) {
        if (row != kept)
            gone.push_back(table.featureIds[row]);
    }
    const TablePointer whole = withGeometries(*withValues(table, kept, values),
                                              {{kept, Geometry(std::move(joined->area))}});
    merged.table = withFittedIn(withoutFeatures(*whole, gone), merged.feature);
    return merged;
}

} // namespace yimi
