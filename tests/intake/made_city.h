// SPDX-License-Identifier: GPL-3.0-or-later
// A small town as raw files: streets some 400 m apart, facilities beside them, communities.
#pragma once

#include "builders.h"
#include "crs/map_offset.h"
#include "io/made_files.h"

#include <array>
#include <random>

namespace yimi::test {

constexpr Coordinate kTownCorner{495000, 3517000};
constexpr double kBlock = 400;
constexpr int kBlocks = 10;

/// Streets stand 280 to 520 m apart: on an even grid all points would be equally wrong.
inline double streetAt(int i)
{
    static constexpr std::array<double, kBlocks + 1> kAside = {
        0, 110, -60, 30, 120, -110, 45, -20, 95, -75, 0};
    return i * kBlock + kAside[static_cast<std::size_t>(i)];
}

inline FeatureTable townStreets()
{
    std::vector<LineString> lines;
    const double end = kBlocks * kBlock;
    for (int i = 0; i <= kBlocks; ++i) {
        const double at = streetAt(i);
        lines.push_back(
            {{kTownCorner.x + at, kTownCorner.y}, {kTownCorner.x + at, kTownCorner.y + end}});
        lines.push_back(
            {{kTownCorner.x, kTownCorner.y + at}, {kTownCorner.x + end, kTownCorner.y + at}});
    }
    FeatureTable table = plainRoads(lines);
    table.name = "道路中心线";
    return table;
}

inline Coordinate lonLatOf(Coordinate place)
{
    static const auto transformer = Transformer::create(defaultAnalysisCrs(), wgs84());
    if (!transformer)
        qFatal("no transformation");
    return transformer->apply(place).value_or(Coordinate{});
}

/// Points 5–25 m beside a street, in degrees of WGS 84.
inline std::vector<Coordinate> besideStreets(std::size_t count)
{
    std::mt19937 random(7); // the same town each time
    std::uniform_real_distribution<double> along(0, kBlocks * kBlock);
    std::uniform_real_distribution<double> away(5, 25);
    std::vector<Coordinate> places;
    for (std::size_t i = 0; i < count; ++i) {
        const double street = streetAt(static_cast<int>(i % (kBlocks + 1)));
        places.push_back(
            lonLatOf({kTownCorner.x + along(random), kTownCorner.y + street + away(random)}));
    }
    return places;
}

/// Five communities in a row of squares: «九洲1社区» …, each in a street.
inline FeatureTable townCommunities()
{
    FeatureTable table = emptyTable("社区界线");
    table.addColumn("id", FieldType::Text);
    table.addColumn("社区名称", FieldType::Text);
    table.addColumn("街道", FieldType::Text);
    static const std::vector<std::string> names{"九洲", "朝阳", "清潭", "丽华", "红梅"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double x = kTownCorner.x + static_cast<double>(i) * 800;
        appendRow(table,
                  static_cast<std::int64_t>(i) + 1,
                  Polygons{rectangle(x, kTownCorner.y, x + 800, kTownCorner.y + 4000)},
                  {"C0" + std::to_string(i + 1), names[i] + "社区", std::string("兰陵街道")});
    }
    return table;
}

} // namespace yimi::test
