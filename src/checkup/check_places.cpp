// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkup/checks.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"
#include "intake/offset_test.h"

#include <algorithm>

namespace yimi {

namespace {

/// All areas of one theme, asked by points.
class Areas
{
public:
    Areas(std::span<const CheckedLayer> layers, Theme theme)
    {
        for (const CheckedLayer& layer : layers) {
            if (layer.theme != theme)
                continue;
            for (const Geometry& geometry : layer.table->geometries) {
                if (const auto* areas = std::get_if<Polygons>(&geometry))
                    m_areas.push_back(areas);
            }
        }
        std::vector<Box> boxes;
        for (const Polygons* areas : m_areas)
            boxes.push_back(boxOf(*areas));
        m_index = BoxIndex(boxes);
    }

    [[nodiscard]] bool empty() const { return m_areas.empty(); }

    [[nodiscard]] bool hold(Coordinate point) const
    {
        return std::ranges::any_of(m_index.query({point, point}),
                                   [&](std::uint32_t i) { return contains(*m_areas[i], point); });
    }

private:
    std::vector<const Polygons*> m_areas;
    BoxIndex m_index;
};

/// The finest outline that covers the city: what lies between its communities is city, too.
Areas cityOf(std::span<const CheckedLayer> layers)
{
    for (const Theme theme : {Theme::District, Theme::Town}) {
        Areas areas(layers, theme);
        if (!areas.empty())
            return areas;
    }
    return {layers, Theme::Community};
}

std::shared_ptr<const FeatureTable> streetsOf(std::span<const CheckedLayer> layers)
{
    for (const CheckedLayer& layer : layers) {
        if (layer.theme == Theme::Road && layer.table->geometryKind() == GeometryKind::Line)
            return layer.table;
    }
    return {};
}

bool standsOnLand(Theme theme)
{
    return isFacilityTheme(theme) || theme == Theme::Residence || theme == Theme::BusStop
           || theme == Theme::Entrance || theme == Theme::MetroStation;
}

} // namespace

void checkPlaces(const CheckedLayer& layer,
                 std::span<const CheckedLayer> layers,
                 const CheckOptions& options,
                 IssueList& issues)
{
    const FeatureTable& table = *layer.table;
    if (!standsOnLand(layer.theme) || table.geometryKind() == GeometryKind::Line
        || table.geometryKind() == GeometryKind::None)
        return;
    const Areas water(layers, Theme::Water);
    const Areas city = cityOf(layers);
    const Areas communities(layers, Theme::Community);
    const auto streets = streetsOf(layers);
    const LineDistances toStreets(streets ? streets : std::make_shared<const FeatureTable>());
    for (const std::size_t row : rowsById(table)) {
        const auto place = placeOf(table.geometries[row]);
        const std::int64_t id = table.featureIds[row];
        if (!place)
            continue;
        if (water.hold(*place))
            issues.add(FindingCode::PlaceInWater, Severity::Problem, id);
        if (!city.empty() && !city.hold(*place))
            issues.add(FindingCode::PlaceOutsideCity, Severity::Warning, id);
        else if (layer.theme == Theme::Residence && !communities.empty()
                 && !communities.hold(*place))
            issues.add(FindingCode::DemandOutsideCommunities, Severity::Problem, id);
        if (!toStreets.empty()
            && toStreets.distance(*place, options.farFromRoad + 1) > options.farFromRoad)
            issues.add(FindingCode::PlaceFarFromRoad, Severity::Warning, id);
    }
    issues.offer(FindingCode::PlaceOutsideCity, {.kind = FixKind::RemoveRows});
}

} // namespace yimi
