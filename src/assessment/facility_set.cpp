// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/facility_set.h"

#include "assessment/found_entrances.h"
#include "city/entrances_from_table.h"
#include "city/facility_rows.h"
#include "city/places_from_tables.h"

#include <algorithm>
#include <array>

namespace yimi {

FeatureTable tableOfRows(const FeatureTable& table, std::span<const std::size_t> rows)
{
    FeatureTable part{.name = table.name, .crs = table.crs};
    for (const Column& column : table.columns)
        part.addColumn(column.name(), column.type());
    for (const std::size_t row : rows) {
        std::vector<Value> values;
        values.reserve(table.columns.size());
        for (const Column& column : table.columns)
            values.push_back(column.value(row));
        appendRow(part, table.featureIds[row], table.geometries[row], values);
    }
    return part;
}

std::optional<double> FacilitySet::number(std::size_t facility, std::string_view field) const
{
    const Column* const column = table->column(field);
    return column != nullptr ? column->number(rows[facility]) : std::nullopt;
}

std::string FacilitySet::text(std::size_t facility, std::string_view field) const
{
    const Column* const column = table->column(field);
    return column != nullptr ? column->text(rows[facility]) : std::string{};
}

bool FacilitySet::flag(std::size_t facility, std::string_view field) const
{
    static constexpr std::array<std::string_view, 8> kNo = {
        "", "0", "否", "无", "no", "n", "false", "没有"};
    const std::string said = text(facility, field);
    return std::ranges::find(kNo, said) == kNo.end();
}

Result<FacilitySet> namedFacilitySet(const CityBase& city,
                                     Theme theme,
                                     const RowFilter& filter,
                                     const std::string& filterKey)
{
    const CityLayer* const layer = city.layers.first(theme);
    const std::string themeName(themeId(theme));
    if (layer == nullptr)
        return failure({.code = ErrorCode::NoFacilities, .detail = themeName});
    FacilitySet set{.key = themeName + (filter ? "|" + filterKey : std::string{}),
                    .theme = theme,
                    .layer = layer->title,
                    .table = layer->table};
    if (filter) {
        std::vector<std::size_t> letThrough;
        for (std::size_t row = 0; row < layer->table->rowCount(); ++row) {
            if (filter(*layer->table, row))
                letThrough.push_back(row);
        }
        set.table = std::make_shared<const FeatureTable>(tableOfRows(*layer->table, letThrough));
    }
    if (set.table->rowCount() == 0)
        return failure(
            {.code = ErrorCode::NoFacilities, .layer = layer->title, .detail = themeName});
    auto read = facilitiesFromTable(*set.table);
    if (!read)
        return tl::unexpected(read.error());
    set.facilities = std::move(read->facilities);
    set.findings = std::move(read->findings);
    set.rows = facilityRows(*set.table, set.facilities);
    // Entrances of other themes' facilities are no fault of this set.
    std::vector<Finding> ofOthers;
    for (const CityLayer& entrances : city.layers.layers) {
        if (entrances.theme == Theme::Entrance && entrancesLeadTo(*entrances.table, theme))
            attachEntrances(set.facilities, *entrances.table, ofOthers, theme);
    }
    return set;
}

Result<FacilitySet> facilitySet(const CityBase& city,
                                Theme theme,
                                const RowFilter& filter,
                                const std::string& filterKey,
                                const TaskContext& task)
{
    auto set = namedFacilitySet(city, theme, filter, filterKey);
    if (!set)
        return set;
    if (auto found = findEntrances(city, *set, task); !found)
        return tl::unexpected(found.error());
    return set;
}

Study studyOf(const CityBase& city, const FacilitySet& set)
{
    return {.network = city.network,
            .facilities = set.facilities,
            .communities = city.communities,
            .demand = city.demand,
            .findings = set.findings,
            .crs = city.crsName,
            .facilityLayer = set.layer,
            .demandLayer = city.demandLayer,
            .admission = set.admission,
            .demandMethod = city.demandMethod};
}

} // namespace yimi
