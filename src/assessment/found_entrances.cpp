// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/found_entrances.h"

#include "city/entrances_from_table.h"
#include "network/entrances.h"

#include <algorithm>
#include <set>

namespace yimi {

namespace {

const Column* ownerColumn(const FeatureTable& entrances)
{
    return entrances.firstColumn(
        {"of_id", "facility_id", "park_id", "所属编号", "所属设施", "所属", "公园名称", "park"});
}

/// A layer of points without any field that says whose they are: «station_id» would.
bool namesNobody(const FeatureTable& entrances)
{
    return std::ranges::none_of(entrances.columns, [](const Column& column) {
        return column.name().ends_with("_id") || column.name().ends_with("_ID");
    });
}

/// The points of all layers of entrances that may lead to a theme, with the owners they name.
FeatureTable entrancePoints(const CityBase& city, Theme theme)
{
    FeatureTable all{.name = "entrance", .crs = city.crs};
    all.addColumn("of_id", FieldType::Text);
    for (const CityLayer& layer : city.layers.layers) {
        const FeatureTable& table = *layer.table;
        if (layer.theme != Theme::Entrance
            || !(entrancesLeadTo(table, theme) || namesNobody(table)))
            continue;
        const Column* const owner = ownerColumn(table);
        const Column* const source = table.column("source");
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            // A point inside is not where anybody goes in.
            const bool inside = source != nullptr && source->text(row) == "position";
            if (!inside && entranceLeadsTo(table, row, theme))
                appendRow(all,
                          static_cast<std::int64_t>(all.rowCount()) + 1,
                          table.geometries[row],
                          {owner != nullptr ? Value{owner->text(row)} : Value{}});
        }
    }
    return all;
}

/// Streets of the network near the areas of a table.
RoadLines streetsNear(const StreetNetwork& network, const FeatureTable& places)
{
    std::set<std::uint32_t> near;
    for (const Geometry& geometry : places.geometries) {
        const auto* areas = std::get_if<Polygons>(&geometry);
        if (areas == nullptr || areas->empty())
            continue;
        const auto edges = network.edgesNear(boxOf(*areas));
        near.insert(edges.begin(), edges.end());
    }
    RoadLines streets;
    for (const std::uint32_t edge : near) {
        const StreetEdge& street = network.edge(EdgeId(edge));
        streets.add(network.shape(EdgeId(edge)), street.road, street.featureId);
    }
    return streets;
}

/// Rows of areas whose facility has nothing but its position.
std::vector<std::size_t> rowsWithoutEntrances(const FacilitySet& set)
{
    std::vector<std::size_t> rows;
    for (std::size_t f = 0; f < set.facilities.size(); ++f) {
        const auto& entrances = set.facilities[f].entrances;
        const bool position = std::ranges::all_of(
            entrances, [](const Entrance& entrance) { return entrance.source == "position"; });
        if (position && std::holds_alternative<Polygons>(set.table->geometries[set.rows[f]]))
            rows.push_back(set.rows[f]);
    }
    return rows;
}

} // namespace

Result<EntrancesFound>
entrancesByRule(const CityBase& city, const FacilitySet& set, const TaskContext& task)
{
    const auto rows = rowsWithoutEntrances(set);
    if (rows.empty())
        return EntrancesFound{};
    const FeatureTable places = tableOfRows(*set.table, rows);
    const FeatureTable points = entrancePoints(city, set.theme);
    const RoadLines streets = streetsNear(*city.network, places);
    return entrancesOf(places, {.surveyed = &points, .streets = &streets}, {}, task);
}

Result<void> findEntrances(const CityBase& city, FacilitySet& set, const TaskContext& task)
{
    std::erase_if(set.findings, [](const Finding& finding) {
        return finding.code == FindingCode::FacilityWithoutEntrance;
    });
    auto found = entrancesByRule(city, set, task);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<Finding> ofNobody; // every row of the table is of a place
    attachEntrances(set.facilities, found->table, ofNobody);
    set.findings.insert(set.findings.end(), found->findings.begin(), found->findings.end());
    return {};
}

} // namespace yimi
