// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers.h"

namespace yimi::sample {

namespace {

const char* className(RoadClass roadClass)
{
    switch (roadClass) {
    case RoadClass::Expressway:
        return "expressway";
    case RoadClass::Main:
        return "main";
    case RoadClass::Secondary:
        return "secondary";
    case RoadClass::Local:
        return "local";
    case RoadClass::Lane:
        return "lane";
    case RoadClass::Footpath:
        return "footpath";
    }
    return "local";
}

std::int64_t speedOf(const Road& road)
{
    switch (road.roadClass) {
    case RoadClass::Expressway:
        if (road.level == 1)
            return 40; // a ramp
        return road.name.find("高速") != std::string::npos ? 100 : 80;
    case RoadClass::Main:
        return 50;
    case RoadClass::Secondary:
        return 40;
    case RoadClass::Local:
        return 30;
    case RoadClass::Lane:
        return 15;
    case RoadClass::Footpath:
        return 5;
    }
    return 30;
}

/// Streets of the built-up land have one on either side, country roads have none. Nobody counts the
/// lanes between houses: empty.
Value pavementOf(const City& city, const Road& road)
{
    const auto answer = [](bool yes) { return Value{std::int64_t{yes ? 1 : 0}}; };
    const Coordinate middle = road.line[road.line.size() / 2];
    switch (road.roadClass) {
    case RoadClass::Main:
    case RoadClass::Footpath:
        return answer(true);
    case RoadClass::Secondary:
    case RoadClass::Local:
        return answer(city.settlement.urban.at(middle) != 0);
    case RoadClass::Expressway:
        return answer(false);
    case RoadClass::Lane:
        break;
    }
    return {};
}

} // namespace

SampleLayer roadLayer(const City& city)
{
    SampleLayer layer = emptyLayer("road",
                                   "道路",
                                   Theme::Road,
                                   GeometryKind::Line,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"class", FieldType::Text},
                                    {"oneway", FieldType::Integer},
                                    {"level", FieldType::Integer},
                                    {"bridge", FieldType::Integer},
                                    {"tunnel", FieldType::Integer},
                                    {"walk", FieldType::Integer},
                                    {"speed_kmh", FieldType::Integer},
                                    {"pavement", FieldType::Integer},
                                    {"defect", FieldType::Text}});
    for (std::size_t i = 0; i < city.roads.size(); ++i) {
        const Road& road = city.roads[i];
        const auto number = [](auto value) { return Value{static_cast<std::int64_t>(value)}; };
        addRow(layer,
               Lines{road.line},
               {numberedId("R", i, 6),
                road.name.empty() ? Value{} : Value{road.name},
                std::string(className(road.roadClass)),
                number(road.oneway),
                number(road.level),
                number(road.bridge),
                number(road.tunnel),
                number(walkable(road)),
                speedOf(road),
                pavementOf(city, road),
                road.defect.empty() ? Value{} : Value{road.defect}});
    }
    return layer;
}

SampleLayer railwayLayer(const City& city)
{
    SampleLayer layer = emptyLayer("railway",
                                   "铁路",
                                   Theme::Railway,
                                   GeometryKind::Line,
                                   {{"id", FieldType::Text}, {"name", FieldType::Text}});
    for (std::size_t i = 0; i < city.arterials.railways.size(); ++i)
        addRow(layer,
               Lines{city.arterials.railways[i].line},
               {numberedId("T", i, 2), city.arterials.railways[i].name});
    return layer;
}

} // namespace yimi::sample
