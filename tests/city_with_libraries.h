// SPDX-License-Identifier: GPL-3.0-or-later
// The small city with two libraries in its south, for ready-made analyses.
#pragma once

#include "small_city.h"

namespace yimi::test {

inline FeatureTable cityLibraries()
{
    FeatureTable table = namedTable("library");
    table.addColumn("id", FieldType::Text);
    table.addColumn("name", FieldType::Text);
    appendRow(table,
              1,
              Points{cityPlace(100, 100)},
              {Value(std::string("L1")), Value(std::string("东门图书馆"))});
    appendRow(table,
              2,
              Points{cityPlace(800, 100)},
              {Value(std::string("L2")), Value(std::string("河畔图书馆"))});
    return table;
}

/// smallCity() with a layer "library".
inline ProjectContents cityWithLibraries()
{
    ProjectContents city = smallCity();
    DocumentLayer layer =
        inputLayer(std::make_shared<const FeatureTable>(cityLibraries()), Theme::Library, "图书馆");
    layer.id = "library";
    insertByTheme(city.layers, std::move(layer));
    return city;
}

} // namespace yimi::test
