// SPDX-License-Identifier: GPL-3.0-or-later
#include "bus_stops.h"
#include "geometry/box_index.h"
#include "unmet_demand.h"

#include <array>
#include <cmath>
#include <numbers>
#include <set>

namespace yimi::sample {

namespace {

constexpr double kLandmarkNear = 220.0;
constexpr double kInTheMiddle = 160.0;

/// «文渡社区» → «文渡».
std::string withoutKind(std::string name)
{
    for (const std::string_view kind : {std::string_view("社区"), std::string_view("村")})
        if (name.size() > kind.size() && name.ends_with(kind))
            name.resize(name.size() - kind.size());
    return name;
}

std::string sideOf(Coordinate middle, Coordinate at)
{
    constexpr std::array kSides{"东", "东北", "北", "西北", "西", "西南", "南", "东南"};
    if (distance(middle, at) < kInTheMiddle)
        return {};
    const double eighths = std::atan2(at.y - middle.y, at.x - middle.x) / (std::numbers::pi / 4);
    return kSides[static_cast<std::size_t>((std::lround(eighths) + 8) % 8)];
}

/// What a stop may be called, the best first; the last kind never runs out.
std::vector<std::string>
namesFor(const Community& community, const std::string& town, Coordinate heart, Coordinate at)
{
    const std::string own = withoutKind(community.name);
    const std::string side = sideOf(heart, at);
    const std::string full = town + own;
    return {
        own + side, own + side + "路口", full + side, full + side + "路口", full + side + "新村"};
}

} // namespace

void nameStops(std::vector<BusStop>& stops, const BusInputs& inputs)
{
    const Points hearts = heartsOf(inputs.people);
    std::vector<Box> boxes;
    for (const Landmark& landmark : inputs.landmarks)
        boxes.push_back({landmark.at, landmark.at});
    const BoxIndex landmarks(boxes);
    std::set<std::string> taken;
    for (BusStop& stop : stops) {
        std::vector<std::string> wishes;
        for (const std::uint32_t i : landmarks.query(Box{stop.at, stop.at}.grownBy(kLandmarkNear)))
            wishes.push_back(inputs.landmarks[i].name);
        const Community& community = inputs.people.communities[stop.community];
        const std::vector<std::string> usual = namesFor(
            community, inputs.facts.towns[community.town].name, hearts[stop.community], stop.at);
        wishes.insert(wishes.end(), usual.begin(), usual.end());
        for (int number = 2; stop.name.empty(); ++number) {
            for (const std::string& wish : wishes)
                if (stop.name.empty() && taken.insert(wish).second)
                    stop.name = wish;
            wishes = {usual.front() + std::to_string(number) + "号站",
                      usual[2] + std::to_string(number) + "号站"};
        }
    }
}

} // namespace yimi::sample
