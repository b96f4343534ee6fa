// SPDX-License-Identifier: GPL-3.0-or-later
// A town of one street, 2 km long: the home stands at 100 m, the childcare site lies across the
// street from 900 m to 1000 m. From the home it is 800 m to where the street meets the site.
#pragma once

#include "small_city.h"

#include <utility>

namespace yimi::test {

inline Polygons block(double x0, double y0, double x1, double y1)
{
    return {{{cityPlace(x0, y0),
              cityPlace(x1, y0),
              cityPlace(x1, y1),
              cityPlace(x0, y1),
              cityPlace(x0, y0)},
             {}}};
}

inline void addLayer(ProjectContents& town, FeatureTable table, Theme theme)
{
    const QString id = QString::fromStdString(table.name);
    DocumentLayer layer =
        inputLayer(std::make_shared<const FeatureTable>(std::move(table)), theme, id);
    layer.id = id;
    insertByTheme(town.layers, std::move(layer));
}

inline FeatureTable
oneRow(const char* name, Geometry geometry, std::vector<std::pair<const char*, Value>> fields)
{
    FeatureTable table = namedTable(name);
    std::vector<Value> values;
    for (auto& [field, value] : fields) {
        table.addColumn(field,
                        std::holds_alternative<std::string>(value) ? FieldType::Text
                                                                   : FieldType::Integer);
        values.push_back(value);
    }
    appendRow(table, 1, std::move(geometry), values);
    return table;
}

inline ProjectContents streetTown()
{
    using std::string;
    ProjectContents town;
    town.settings.coverage.cutoff = Metres(5000);
    addLayer(town,
             oneRow("road",
                    Lines{{cityPlace(0, 0), cityPlace(2000, 0)}},
                    {{"name", string("人民路")}, {"class", string("local")}}),
             Theme::Road);
    addLayer(
        town,
        oneRow(
            "childcare",
            block(900, -50, 1000, 50),
            {{"id", string("K1")}, {"name", string("路口托育园")}, {"places", std::int64_t{60}}}),
        Theme::Childcare);
    addLayer(town,
             oneRow("community",
                    block(0, -500, 2000, 500),
                    {{"id", string("C1")}, {"name", string("甲社区")}, {"A0_2", std::int64_t{9}}}),
             Theme::Community);
    addLayer(town,
             oneRow("residence",
                    Points{cityPlace(100, 0)},
                    {{"id", string("R1")}, {"A0_2", std::int64_t{9}}}),
             Theme::Residence);
    return town;
}

} // namespace yimi::test
