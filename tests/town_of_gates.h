// SPDX-License-Identifier: GPL-3.0-or-later
// A facility behind a wall, with two gates.
#pragma once

#include "street_town.h"

namespace yimi::test {

inline const Coordinate kWestGate = cityPlace(700, 30); ///< 30 m off the street
inline const Coordinate kEastGate = cityPlace(1200, 0);

/// Homes every 100 m along a street of 2 km, a child in each; a site 60 m beside it, with two gates
/// that name it, and one that names another.
inline ProjectContents gatedTown(bool gates = true)
{
    using std::string;
    ProjectContents town = streetTown();
    std::erase_if(town.layers,
                  [](const DocumentLayer& layer) { return layer.theme != Theme::Road; });
    addLayer(
        town,
        oneRow(
            "childcare",
            Points{cityPlace(950, 60)},
            {{"id", string("K1")}, {"name", string("围墙托育园")}, {"places", std::int64_t{60}}}),
        Theme::Childcare);
    addLayer(town,
             oneRow("community",
                    block(0, -500, 2000, 500),
                    {{"id", string("C1")}, {"name", string("甲社区")}, {"A0_2", std::int64_t{20}}}),
             Theme::Community);
    FeatureTable homes = namedTable("residence");
    homes.addColumn("id", FieldType::Text);
    homes.addColumn("A0_2", FieldType::Integer);
    for (int i = 1; i <= 20; ++i)
        appendRow(
            homes, i, Points{cityPlace(100.0 * i, 0)}, {"R" + std::to_string(i), std::int64_t{1}});
    addLayer(town, std::move(homes), Theme::Residence);
    if (gates) {
        FeatureTable table = namedTable("gates");
        table.addColumn("of_id", FieldType::Text);
        appendRow(table, 1, Points{kWestGate}, {string("K1")});
        appendRow(table, 2, Points{kEastGate}, {string("K1")});
        appendRow(table, 3, Points{cityPlace(100, 0)}, {string("P9")});
        addLayer(town, std::move(table), Theme::Entrance);
    }
    town.settings.coverage.profile = *travelProfile("caregiver"); // 3.6 km/h
    town.settings.coverage.cutoff = minutes(10);                  // 600 m
    town.settings.serviceAreas.profile = *travelProfile("caregiver");
    town.settings.serviceAreas.cutoffs = {minutes(10)};
    town.settings.serviceAreas.layer = QStringLiteral("childcare");
    return town;
}

} // namespace yimi::test
