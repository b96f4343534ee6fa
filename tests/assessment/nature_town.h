// SPDX-License-Identifier: GPL-3.0-or-later
// Towns with parks, waters and their entrances.
#pragma once

#include "made_town.h"

namespace yimi::test {

struct AreaRow
{
    std::string id;
    Geometry shape;
    std::string kind = {};
    std::string fence = {};
};

inline FeatureTable areasTable(const std::string& name, const std::vector<AreaRow>& rows)
{
    FeatureTable table = emptyTable(name);
    for (const char* field : {"id", "name", "kind", "fence"})
        table.addColumn(field, FieldType::Text);
    std::int64_t fid = 0;
    for (const AreaRow& row : rows)
        appendRow(table, ++fid, row.shape, {row.id, "地方 " + row.id, row.kind, row.fence});
    return table;
}

inline FeatureTable entrancesTable(const std::vector<std::pair<std::string, Coordinate>>& rows)
{
    FeatureTable table = emptyTable("park_entrance");
    for (const char* field : {"id", "park_id", "source"})
        table.addColumn(field, FieldType::Text);
    std::int64_t fid = 0;
    for (const auto& [park, at] : rows) {
        ++fid;
        appendRow(
            table, fid, Points{at}, {"e" + std::to_string(fid), park, std::string("surveyed")});
    }
    return table;
}

/// The street town with one park across the street between 600 m and 1,000 m.
inline CityLayers parkTown()
{
    CityLayers layers = streetTown();
    layers.layers.push_back(
        {Theme::Park,
         "公园",
         shared(areasTable("park", {{"p1", Polygons{rectangle(600, -300, 1000, 300)}}}))});
    return layers;
}

/// Parks as small squares and as points, waters and hills by chance, on chance streets.
inline CityLayers randomTown(std::mt19937& random)
{
    std::uniform_real_distribution<double> place(50, 1050);
    std::vector<AreaRow> parks;
    for (int i = 0; i < 6; ++i) {
        const double x = place(random);
        const double y = place(random);
        parks.push_back({"p" + std::to_string(i), Polygons{rectangle(x, y, x + 60, y + 60)}});
    }
    std::vector<AreaRow> waters;
    for (int i = 0; i < 3; ++i) {
        const double x = place(random);
        const double y = place(random);
        waters.push_back({"w" + std::to_string(i), Polygons{rectangle(x, y, x + 40, y + 90)}});
    }
    std::vector<ResidenceRow> homes;
    for (int i = 0; i < 100; ++i)
        homes.push_back({std::to_string(i), {place(random), place(random)}, 1 + i % 4});
    return {{{Theme::Road, "道路", shared(roadsTable(randomStreets(random, 12, 100, true)))},
             {Theme::Community,
              "社区",
              shared(communitiesTable(
                  {{"c1", rectangle(0, 0, 550, 1100), std::int64_t{150}},
                   {"c2", rectangle(550, 0, 1100, 1100), std::int64_t{80}, "乙镇"}}))},
             {Theme::Residence, "居住点", shared(residencesTable(homes))},
             {Theme::Park, "公园", shared(areasTable("park", parks))},
             {Theme::Water, "水", shared(areasTable("water", waters))}}};
}

inline ParameterTexts anySize(ParameterTexts set = {})
{
    set.insert({{"modes", "walk+bike+car"},
                {"minutes", "4"},
                {"variants", "2,8"},
                {"min_area", "0"},
                {"min_water_area", "0"}});
    return set;
}

} // namespace yimi::test
