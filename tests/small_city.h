// SPDX-License-Identifier: GPL-3.0-or-later
// A city that fits on a sheet of squared paper: 10 × 10 street crossings 100 m apart, four
// communities of 450 m, three childcare sites, twelve residences.
#pragma once

#include "project/contents.h"

#include <memory>
#include <string>

namespace yimi::test {

inline constexpr double kCityWest = 500000.0;
inline constexpr double kCitySouth = 3500000.0;

inline FeatureTable namedTable(const std::string& name)
{
    FeatureTable table;
    table.name = name;
    table.crs = defaultAnalysisCrs();
    return table;
}

inline Coordinate cityPlace(double east, double north)
{
    return {kCityWest + east, kCitySouth + north};
}

inline Ring square(double east, double north, double side)
{
    return {cityPlace(east, north),
            cityPlace(east + side, north),
            cityPlace(east + side, north + side),
            cityPlace(east, north + side),
            cityPlace(east, north)};
}

inline FeatureTable cityRoads()
{
    FeatureTable table = namedTable("road");
    table.addColumn("class", FieldType::Text);
    std::int64_t id = 0;
    for (int i = 0; i < 10; ++i) {
        const double at = 100.0 * i;
        appendRow(table,
                  ++id,
                  Lines{{cityPlace(0, at), cityPlace(900, at)}},
                  {Value(std::string("local"))});
        appendRow(table,
                  ++id,
                  Lines{{cityPlace(at, 0), cityPlace(at, 900)}},
                  {Value(std::string("local"))});
    }
    return table;
}

inline FeatureTable cityChildcare()
{
    FeatureTable table = namedTable("childcare");
    table.addColumn("id", FieldType::Text);
    table.addColumn("name", FieldType::Text);
    table.addColumn("places", FieldType::Integer);
    table.addColumn("inclusive", FieldType::Integer);
    const auto add = [&](std::int64_t row,
                         Coordinate at,
                         const char* name,
                         std::int64_t places,
                         std::int64_t open) {
        appendRow(table,
                  row,
                  Points{at},
                  {Value("F" + std::to_string(row)),
                   Value(std::string(name)),
                   Value(places),
                   Value(open)});
    };
    add(1, cityPlace(100, 100), "东门托育园", 60, 1);
    add(2, cityPlace(200, 100), "小芽托育", 10, 0);
    add(3, cityPlace(800, 100), "河畔托育园", 20, 1);
    return table;
}

inline FeatureTable cityCommunities()
{
    FeatureTable table = namedTable("community");
    for (const char* field : {"id", "name", "town", "district"})
        table.addColumn(field, FieldType::Text);
    table.addColumn("population", FieldType::Integer);
    table.addColumn("A0_2", FieldType::Integer);
    table.addColumn("A3_5", FieldType::Integer);
    const auto add = [&](std::int64_t row,
                         double east,
                         double north,
                         const char* name,
                         const char* town,
                         std::int64_t children) {
        appendRow(table,
                  row,
                  Polygons{{square(east, north, 450), {}}},
                  {Value("C" + std::to_string(row)),
                   Value(std::string(name)),
                   Value(std::string(town)),
                   Value(std::string("示例区")),
                   Value(children * 40),
                   Value(children),
                   Value(children + 5)});
    };
    add(1, 0, 0, "东门社区", "南镇", 40);
    add(2, 450, 0, "河畔社区", "南镇", 50);
    add(3, 0, 450, "北苑社区", "北镇", 30);
    add(4, 450, 450, "名字特别长的一个位于城市东北角落的新建居住社区", "北镇", 24);
    return table;
}

inline FeatureTable cityResidences()
{
    FeatureTable table = namedTable("residence");
    table.addColumn("id", FieldType::Text);
    table.addColumn("A0_2", FieldType::Integer);
    std::int64_t row = 0;
    for (const Coordinate corner :
         {cityPlace(0, 0), cityPlace(450, 0), cityPlace(0, 450), cityPlace(450, 450)}) {
        for (int i = 1; i <= 3; ++i) {
            const Coordinate at{corner.x + 110.0 * i, corner.y + 105.0 * i};
            ++row;
            appendRow(table,
                      row,
                      Points{at},
                      {Value("R" + std::to_string(row)), Value(std::int64_t{10})});
        }
    }
    return table;
}

/// Layers with stable ids "road", "childcare", "community", "residence", and the standard set so
/// that the answer is mixed: 400 m along the streets.
inline ProjectContents smallCity()
{
    ProjectContents city;
    city.settings.title = QStringLiteral("方格城");
    city.settings.synthetic = true;
    city.settings.dataSource = QStringLiteral("手绘");
    city.settings.coverage.cutoff = Metres(400);
    const auto add = [&](FeatureTable table, Theme theme, const char* title) {
        const QString id = QString::fromStdString(table.name);
        DocumentLayer layer = inputLayer(std::make_shared<const FeatureTable>(std::move(table)),
                                         theme,
                                         QString::fromUtf8(title));
        layer.id = id;
        insertByTheme(city.layers, std::move(layer));
    };
    add(cityRoads(), Theme::Road, "道路");
    add(cityChildcare(), Theme::Childcare, "托育");
    add(cityCommunities(), Theme::Community, "社区");
    add(cityResidences(), Theme::Residence, "住宅");
    return city;
}

} // namespace yimi::test
