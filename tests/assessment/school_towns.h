// SPDX-License-Identifier: GPL-3.0-or-later
// Towns with schools and school districts: a street to be checked on paper, and random ones.
#pragma once

#include "answer_reading.h"

namespace yimi::test {

inline FeatureTable seats(const char* layer,
                          const std::vector<std::tuple<std::string, double, Value>>& rows)
{
    std::vector<PlaceRow> places;
    for (const auto& [id, x, count] : rows)
        places.push_back({id, {x, 0}, {count}});
    return placesTable(layer, {"seats"}, places);
}

inline void setRoads(CityLayers& layers, const std::vector<RoadRow>& rows)
{
    layers.layers.front().table = shared(roadsTable(rows));
}

/// The street of 4 km, which a main road crosses at 1,000 m; schools at 900 m and 1,900 m.
inline CityLayers schoolTown(bool bridge = false)
{
    CityLayers layers = streetTown();
    std::vector<RoadRow> rows{{{{0, 0}, {950, 0}}},
                              {{{950, 0}, {1050, 0}}},
                              {{{1050, 0}, {4000, 0}}},
                              {{{1000, -400}, {1000, 400}}, "main"}};
    if (bridge)
        rows.push_back({{{950, 0}, {950, 100}, {1050, 100}, {1050, 0}}, "footpath", 0, 1});
    setRoads(layers, rows);
    layers.layers.push_back(
        {Theme::PrimarySchool,
         "小学",
         shared(seats("primary_school",
                      {{"P1", 900, std::int64_t{30}}, {"P2", 1900, std::int64_t{20}}}))});
    return layers;
}

/// An area from west to east, with the schools it names.
inline CityLayer district(double west, double east, const char* ids)
{
    FeatureTable table = emptyTable("school_district");
    table.addColumn("id", FieldType::Text);
    table.addColumn("school_ids", FieldType::Text);
    appendRow(
        table, 1, Polygons{rectangle(west, -50, east, 50)}, {std::string("D1"), std::string(ids)});
    return {Theme::Parcel, "小学学区", shared(std::move(table))};
}

inline const ParameterTexts kPrimary{{"stages", "primary_school"}};

struct RandomTown
{
    CityLayers layers;
    std::vector<Coordinate> homes;
    std::vector<std::int64_t> children;
    std::vector<Coordinate> schools;
    std::vector<std::int64_t> seats;
};

/// One district in the west, whose children go to the first two schools.
inline RandomTown randomTown(std::mt19937& random)
{
    std::uniform_real_distribution<double> place(0, 1100);
    RandomTown town;
    std::vector<PlaceRow> schools;
    for (int i = 0; i < 6; ++i) {
        town.schools.push_back({place(random), place(random)});
        town.seats.push_back(10 + i * 5);
        schools.push_back({"P" + std::to_string(i), town.schools.back(), {town.seats.back()}});
    }
    FeatureTable homes = emptyTable("residence");
    homes.addColumn("id", FieldType::Text);
    for (const AgeGroup group : kAgeGroups)
        homes.addColumn(std::string(ageGroupId(group)), FieldType::Integer);
    std::int64_t total = 0;
    for (int i = 0; i < 40; ++i) {
        town.homes.push_back({place(random), place(random)});
        town.children.push_back(1 + i % 5);
        total += town.children.back();
        appendRow(homes,
                  i + 1,
                  Points{town.homes.back()},
                  {"r" + std::to_string(100 + i),
                   std::int64_t{0},
                   std::int64_t{0},
                   town.children.back(),
                   std::int64_t{0},
                   std::int64_t{0}});
    }
    FeatureTable community = agedCommunities({{0, 0, total, 0, 0}});
    community.geometries[0] = Polygons{rectangle(-300, -300, 1400, 1400)};
    CityLayer west = district(-400, 500, "P0；P1");
    FeatureTable area = *west.table;
    area.geometries[0] = Polygons{rectangle(-400, -400, 400, 1500)};
    west.table = shared(std::move(area));
    town.layers = {
        {{Theme::Road, "道路", shared(roadsTable(randomStreets(random, 12, 100, false)))},
         {Theme::Community, "社区", shared(std::move(community))},
         {Theme::Residence, "居住点", shared(std::move(homes))},
         {Theme::PrimarySchool, "小学", shared(placesTable("school", {"seats"}, schools))},
         west}};
    return town;
}

} // namespace yimi::test
