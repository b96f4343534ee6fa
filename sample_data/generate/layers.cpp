// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers.h"

#include "theme_layers.h"

#include <array>
#include <cstdio>

namespace yimi::sample {

SampleLayer emptyLayer(std::string_view name,
                       std::string_view title,
                       Theme theme,
                       GeometryKind kind,
                       std::initializer_list<std::pair<const char*, FieldType>> fields)
{
    SampleLayer layer{.theme = theme, .kind = kind, .title = std::string(title) + "(合成示例数据)"};
    layer.table.name = name;
    layer.table.crs = defaultAnalysisCrs();
    for (const auto& [field, type] : fields)
        layer.table.addColumn(field, type);
    return layer;
}

void addRow(SampleLayer& layer, Geometry geometry, std::vector<Value> values)
{
    appendRow(layer.table,
              static_cast<std::int64_t>(layer.table.rowCount()) + 1,
              std::move(geometry),
              values);
}

std::string numberedId(std::string_view prefix, std::size_t index, int digits)
{
    std::array<char, 24> text{};
    (void)std::snprintf(text.data(), text.size(), "%0*zu", digits, index + 1);
    return std::string(prefix) + text.data();
}

std::vector<SampleLayer> layersOf(const City& city)
{
    std::vector<SampleLayer> layers;
    for (auto* make : {builtUpLayer,
                       hillLayer,
                       parkLayer,
                       waterLayer,
                       districtLayer,
                       functionalAreaLayer,
                       townLayer,
                       communityLayer,
                       railwayLayer,
                       roadLayer,
                       residenceLayer,
                       schoolDistrictLayer,
                       schoolSiteLayer,
                       schoolGateLayer,
                       metroEntranceLayer,
                       parkEntranceLayer,
                       busRouteLayer,
                       metroLineLayer,
                       busStopLayer,
                       publicPlaceLayer,
                       nursingRoomLayer,
                       familyEducationLayer,
                       protectionStationLayer,
                       activityBaseLayer,
                       sportsVenueLayer,
                       museumLayer,
                       libraryLayer,
                       clinicLayer,
                       hospitalLayer,
                       specialSchoolLayer,
                       highSchoolLayer,
                       middleSchoolLayer,
                       primarySchoolLayer,
                       kindergartenLayer,
                       metroStationLayer,
                       childcareLayer})
        layers.push_back(make(city));
    return layers;
}

} // namespace yimi::sample
