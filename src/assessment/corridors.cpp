// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/corridors.h"

#include "assessment/road_names.h"
#include "geometry/measures.h"

#include <algorithm>
#include <map>

namespace yimi {

namespace {

/// Stretches of one edge: where loads change along it.
void sweep(EdgeId edge,
           const std::map<double, std::int64_t>& changes,
           std::vector<Corridor>& corridors)
{
    std::int64_t load = 0;
    double from = 0;
    for (const auto& [along, change] : changes) {
        if (load > 0 && along > from)
            corridors.push_back({edge, from, along, load});
        load += change;
        from = along;
    }
}

} // namespace

std::vector<Corridor> corridorsOf(std::span<const SchoolWay> ways)
{
    std::map<EdgeId, std::map<double, std::int64_t>> changes;
    for (const SchoolWay& way : ways) {
        for (const WayPiece& piece : way.safest->way.pieces) {
            auto& onEdge = changes[piece.edge];
            onEdge[std::min(piece.fromAlong, piece.toAlong)] += way.pupils.children;
            onEdge[std::max(piece.fromAlong, piece.toAlong)] -= way.pupils.children;
        }
    }
    std::vector<Corridor> corridors;
    for (auto& [edge, along] : changes) {
        // Where as many come as go nothing changes.
        std::erase_if(along, [](const auto& change) { return change.second == 0; });
        sweep(edge, along, corridors);
    }
    return corridors;
}

FeatureTable
corridorTable(const CityBase& city, std::span<const Corridor> corridors, std::int64_t least)
{
    std::vector<Corridor> busy;
    std::ranges::copy_if(corridors, std::back_inserter(busy), [&](const Corridor& corridor) {
        return corridor.children >= least;
    });
    std::ranges::stable_sort(busy, std::greater{}, &Corridor::children);
    FeatureTable table;
    table.name = "corridors";
    table.crs = city.crs;
    for (const char* field : {"id", "road", "class"})
        table.addColumn(field, FieldType::Text);
    table.addColumn("children", FieldType::Integer);
    table.addColumn("metres", FieldType::Real);
    table.addColumn("pavement", FieldType::Integer);
    const RoadNames names(city);
    for (const Corridor& corridor : busy) {
        const StreetEdge& edge = city.network->edge(corridor.edge);
        const auto shape = city.network->shape(corridor.edge);
        const auto number = static_cast<std::int64_t>(table.rowCount()) + 1;
        appendRow(table,
                  number,
                  Lines{lineBetween({shape.begin(), shape.end()}, corridor.from, corridor.to)},
                  {std::to_string(number),
                   names.of(edge),
                   std::string(roadClassId(edge.road.roadClass)),
                   corridor.children,
                   corridor.to - corridor.from,
                   std::int64_t{edge.road.pavement}});
    }
    return table;
}

} // namespace yimi
