// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/quantity.h"
#include "base/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace yimi {

/// What kind of street an edge is, as far as travelling on it goes.
enum class RoadClass : std::uint8_t {
    Expressway,
    Main,
    Secondary,
    Local,
    Lane,
    Footpath,
    Steps,
    Other
};

inline constexpr std::size_t kRoadClassCount = 8;

[[nodiscard]] std::string_view roadClassId(RoadClass roadClass);

/// Which streets are open, and whether one-way streets bind.
enum class TravelMode : std::uint8_t {
    Foot, ///< walking; ignores one-way
    Bike, ///< honours one-way
    Car,  ///< honours one-way; as fast as the street allows
};

[[nodiscard]] std::string_view travelModeId(TravelMode mode);

/// How people on foot get over a main road (RoadClass::Main) where streets meet it.
enum class MainRoadCrossing : std::uint8_t {
    Free,   ///< like any other junction
    Costs,  ///< waiting for the light: mainRoadSeconds each time
    Closed, ///< 主干路不可独自穿越: only over bridges and through underpasses
};

[[nodiscard]] std::string_view mainRoadCrossingId(MainRoadCrossing crossing);

/// Who travels, how fast, and what counts beyond length. Plain data: printable, editable.
struct TravelProfile
{
    std::string id; ///< "walk", "child", "stroller", "caregiver", "bike", "transit", "car"
    TravelMode mode = TravelMode::Foot;
    MetresPerSecond speed; ///< on the network (a car takes the street's own speed where lower)
    MetresPerSecond connectorSpeed; ///< off the network, between a point and its street
    bool avoidsSteps = false;       ///< 推婴儿车: steps are closed
    MainRoadCrossing mainRoads = MainRoadCrossing::Free;
    double mainRoadSeconds = 0;  ///< for MainRoadCrossing::Costs, ≥ 0
    double stairsFactor = 1;     ///< time on steps, ≥ 1 × that of the level
    double noPavementFactor = 1; ///< time on streets known to have no pavement, ≥ 1
    /// Time by class of street, each ≥ 1, on top of the two above. In order of RoadClass.
    std::array<double, kRoadClassCount> classFactors{1, 1, 1, 1, 1, 1, 1, 1};
    bool mindsSlope = false; ///< slower where a field gives a slope: slopeFactor()
    bool usesLines = false;  ///< rides the lines of public transport where they are given
    std::string source;      ///< where the speed comes from
    std::string base = {};   ///< of an edited copy: the shipped profile it was made from

    bool operator==(const TravelProfile&) const = default;
};

/// How many times slower than on the level a way there and back is at this slope (percent), after
/// Tobler's walking function [tobler1993]; ≥ 1.
[[nodiscard]] double slopeFactor(double percent);

/// The profiles that Yimi ships.
[[nodiscard]] std::span<const TravelProfile> travelProfiles();

/// Errors: ParameterInvalid, naming the profiles there are.
[[nodiscard]] Result<TravelProfile> travelProfile(std::string_view id);

/// Errors: ParameterInvalid with the field and what is allowed.
[[nodiscard]] Result<void> checkProfile(const TravelProfile& profile);

} // namespace yimi
