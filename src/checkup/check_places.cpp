// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkup/checks.h"
#include "checkup/surroundings.h"

namespace yimi {

namespace {

bool standsOnLand(Theme theme)
{
    return isFacilityTheme(theme) || theme == Theme::Residence || theme == Theme::BusStop
           || theme == Theme::Entrance || theme == Theme::MetroStation;
}

} // namespace

void checkPlaces(const CheckedLayer& layer,
                 const Surroundings& around,
                 const CheckOptions& options,
                 IssueList& issues)
{
    const FeatureTable& table = *layer.table;
    if (!standsOnLand(layer.theme) || table.geometryKind() == GeometryKind::Line
        || table.geometryKind() == GeometryKind::None)
        return;
    for (const std::size_t row : rowsById(table)) {
        const auto place = placeOf(table.geometries[row]);
        const std::int64_t id = table.featureIds[row];
        if (!place)
            continue;
        if (around.water.hold(*place))
            issues.add(FindingCode::PlaceInWater, Severity::Problem, id);
        if (!around.city.empty() && !around.city.hold(*place))
            issues.add(FindingCode::PlaceOutsideCity, Severity::Warning, id);
        else if (layer.theme == Theme::Residence && !around.communities.empty()
                 && !around.communities.hold(*place))
            issues.add(FindingCode::DemandOutsideCommunities, Severity::Problem, id);
        if (around.farFromRoad(*place, options.farFromRoad))
            issues.add(FindingCode::PlaceFarFromRoad, Severity::Warning, id);
    }
    // Nothing is offered for places beyond the boundary: those within a journey's reach serve the
    // city's children, and only a person can say which of the others may go.
}

} // namespace yimi
