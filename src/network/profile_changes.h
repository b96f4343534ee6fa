// SPDX-License-Identifier: GPL-3.0-or-later
// What was changed in an edited travel profile, for the method sheet.
#pragma once

#include "network/travel_profile.h"

#include <vector>

namespace yimi {

/// The figures of a profile, as people edit them.
enum class ProfileFigure : std::uint8_t {
    Mode,           ///< number: position in TravelMode
    Speed,          ///< km/h
    ConnectorSpeed, ///< km/h
    AvoidsSteps,    ///< 0 or 1
    MainRoads,      ///< position in MainRoadCrossing
    MainRoadSeconds,
    StairsFactor,
    NoPavementFactor,
    ClassFactor,
    MindsSlope, ///< 0 or 1
};

/// As in the text of profiles: "speed_kmh", …
[[nodiscard]] std::string_view profileFigureId(ProfileFigure figure);

/// A figure that is not as the shipped profile has it.
struct ProfileChange
{
    ProfileFigure figure = ProfileFigure::Speed;
    RoadClass roadClass = RoadClass::Other; ///< of a ClassFactor
    double standard = 0;
    double value = 0;

    bool operator==(const ProfileChange&) const = default;
};

/// The shipped profile that a profile is compared with: its base, else the one of its id, else
/// plain walking.
[[nodiscard]] TravelProfile standardOf(const TravelProfile& profile);

/// In the order of the figures. Riding lines is no change: the lines have a method of their own.
[[nodiscard]] std::vector<ProfileChange> profileChanges(const TravelProfile& profile);

/// 自定义: not one of the shipped profiles, or not with its figures.
[[nodiscard]] bool isEdited(const TravelProfile& profile);

} // namespace yimi
