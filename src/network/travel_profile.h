// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/quantity.h"
#include "base/result.h"

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

[[nodiscard]] std::string_view roadClassId(RoadClass roadClass);

/// Who travels, how fast, and on what.
struct TravelProfile
{
    std::string id;        ///< "walk", "child", "stroller", "caregiver", "bike", "car"
    MetresPerSecond speed; ///< on the network (a car takes the edge's own speed where it is lower)
    MetresPerSecond
        connectorSpeed;       ///< off the network, between a point and its place on the network
    bool onFoot = true;       ///< uses edges open to walking, ignores one-way
    bool drives = false;      ///< uses edges open to driving, honours one-way
    bool avoidsSteps = false; ///< 推婴儿车
    bool crossesMainRoadsAlone = true; ///< false: 主干路不可独自穿越
    std::string source;                ///< where the speed comes from

    bool operator==(const TravelProfile&) const = default;
};

/// The profiles that Yimi ships.
[[nodiscard]] std::span<const TravelProfile> travelProfiles();

/// Errors: ParameterInvalid, naming the profiles there are.
[[nodiscard]] Result<TravelProfile> travelProfile(std::string_view id);

} // namespace yimi
