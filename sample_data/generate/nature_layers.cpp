// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"
#include "layers.h"

#include <cmath>

namespace yimi::sample {

namespace {

Value textOrNull(const std::string& text)
{
    return text.empty() ? Value{} : Value{text};
}

} // namespace

SampleLayer waterLayer(const City& city)
{
    SampleLayer layer =
        emptyLayer("water",
                   "水域",
                   Theme::Water,
                   GeometryKind::Polygon,
                   {{"id", FieldType::Text}, {"name", FieldType::Text}, {"kind", FieldType::Text}});
    for (std::size_t i = 0; i < city.waters.bodies.size(); ++i) {
        const WaterBody& body = city.waters.bodies[i];
        addRow(layer, body.shape, {numberedId("W", i, 4), textOrNull(body.name), body.kind});
    }
    return layer;
}

SampleLayer hillLayer(const City& city)
{
    SampleLayer layer =
        emptyLayer("hill",
                   "山体",
                   Theme::Hill,
                   GeometryKind::Polygon,
                   {{"id", FieldType::Text}, {"name", FieldType::Text}, {"kind", FieldType::Text}});
    for (std::size_t i = 0; i < city.hills.size(); ++i)
        addRow(layer,
               city.hills[i].shape,
               {numberedId("H", i, 2), city.hills[i].name, city.hills[i].kind});
    return layer;
}

SampleLayer parkLayer(const City& city)
{
    SampleLayer layer = emptyLayer("park",
                                   "公园绿地",
                                   Theme::Park,
                                   GeometryKind::Polygon,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"kind", FieldType::Text},
                                    {"area_m2", FieldType::Real}});
    for (std::size_t i = 0; i < city.parks.size(); ++i) {
        const Park& park = city.parks[i];
        addRow(layer,
               park.shape,
               {numberedId("P", i, 3), park.name, park.kind, std::round(area(park.shape))});
    }
    return layer;
}

SampleLayer parkEntranceLayer(const City& city)
{
    SampleLayer layer = emptyLayer("park_entrance",
                                   "公园出入口",
                                   Theme::Entrance,
                                   GeometryKind::Point,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"park_id", FieldType::Text},
                                    {"source", FieldType::Text}});
    std::size_t numberInPark = 0;
    for (std::size_t i = 0; i < city.entrances.size(); ++i) {
        const Entrance& entrance = city.entrances[i];
        numberInPark = i > 0 && city.entrances[i - 1].park == entrance.park ? numberInPark + 1 : 1;
        addRow(layer,
               Points{entrance.at},
               {numberedId("E", i, 4),
                city.parks[entrance.park].name + " " + std::to_string(numberInPark) + " 号门",
                numberedId("P", entrance.park, 3),
                std::string("surveyed")});
    }
    return layer;
}

SampleLayer builtUpLayer(const City& city)
{
    SampleLayer layer = emptyLayer("built_up",
                                   "建成区",
                                   Theme::Backdrop,
                                   GeometryKind::Polygon,
                                   {{"id", FieldType::Text}, {"kind", FieldType::Text}});
    for (std::size_t i = 0; i < city.builtUp.size(); ++i)
        addRow(layer, city.builtUp[i].shape, {numberedId("B", i, 5), city.builtUp[i].kind});
    return layer;
}

} // namespace yimi::sample
