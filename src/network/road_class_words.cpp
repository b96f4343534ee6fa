// SPDX-License-Identifier: GPL-3.0-or-later
// What bureaus, OpenStreetMap and Yimi's own sample call the classes of roads.
#include "network/road_attributes.h"

#include <array>
#include <unordered_map>

namespace yimi {

namespace {

using enum RoadClass;

constexpr auto kClassWords = std::to_array<std::pair<std::string_view, RoadClass>>({
    {"expressway", Expressway},
    {"motorway", Expressway},
    {"motorway_link", Expressway},
    {"trunk", Expressway},
    {"trunk_link", Expressway},
    {"高速公路", Expressway},
    {"高速", Expressway},
    {"快速路", Expressway},
    {"城市快速路", Expressway},
    {"高架", Expressway},
    {"main", Main},
    {"arterial", Main},
    {"primary", Main},
    {"primary_link", Main},
    {"主干路", Main},
    {"主干道", Main},
    {"城市主干路", Main},
    {"国道", Main},
    {"省道", Main},
    {"secondary", Secondary},
    {"secondary_link", Secondary},
    {"collector", Secondary},
    {"tertiary", Secondary},
    {"tertiary_link", Secondary},
    {"次干路", Secondary},
    {"次干道", Secondary},
    {"县道", Secondary},
    {"local", Local},
    {"residential", Local},
    {"unclassified", Local},
    {"支路", Local},
    {"街坊路", Local},
    {"乡道", Local},
    {"lane", Lane},
    {"service", Lane},
    {"living_street", Lane},
    {"track", Lane},
    {"road", Lane},
    {"小区道路", Lane},
    {"巷", Lane},
    {"巷道", Lane},
    {"村道", Lane},
    {"内部道路", Lane},
    {"footpath", Footpath},
    {"footway", Footpath},
    {"path", Footpath},
    {"pedestrian", Footpath},
    {"cycleway", Footpath},
    {"corridor", Footpath},
    {"步道", Footpath},
    {"人行道", Footpath},
    {"步行道", Footpath},
    {"步行街", Footpath},
    {"绿道", Footpath},
    {"steps", Steps},
    {"台阶", Steps},
    {"梯道", Steps},
    {"other", Other},
});

} // namespace

std::optional<RoadClass> roadClassFromText(std::string_view text)
{
    static const std::unordered_map<std::string_view, RoadClass> kClassOf(kClassWords.begin(),
                                                                          kClassWords.end());
    const auto found = kClassOf.find(text);
    return found != kClassOf.end() ? std::optional(found->second) : std::nullopt;
}

} // namespace yimi
