// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/travel_profile.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

constexpr std::array<std::string_view, 8> kRoadClassIds = {
    "expressway", "main", "secondary", "local", "lane", "footpath", "steps", "other"};

constexpr std::array<std::string_view, 3> kModeIds = {"foot", "bike", "car"};
constexpr std::array<std::string_view, 3> kCrossingIds = {"free", "costs", "closed"};

std::array<TravelProfile, 7> makeProfiles()
{
    return {{
        {.id = "walk",
         .speed = kilometresPerHour(5.0),
         .connectorSpeed = kilometresPerHour(5.0),
         .mindsSlope = true,
         .source = "adult walking, 5.0 km/h; common in planning practice"},
        {.id = "child",
         .speed = MetresPerSecond(1.1),
         .connectorSpeed = MetresPerSecond(1.1),
         .mainRoads = MainRoadCrossing::Closed,
         .mindsSlope = true,
         .source = "9-11 years 1.1-1.2 m/s, lower end; synthesis, to be checked locally"},
        {.id = "stroller",
         .speed = MetresPerSecond(1.0),
         .connectorSpeed = MetresPerSecond(1.0),
         .avoidsSteps = true,
         .mindsSlope = true,
         .source = "0-2 years in a pushchair 1.0 m/s; synthesis, to be checked locally"},
        {.id = "caregiver",
         .speed = MetresPerSecond(1.0),
         .connectorSpeed = MetresPerSecond(1.0),
         .mindsSlope = true,
         .source = "adult with child 1.0 m/s (r5r's default walking speed is the same)"},
        {.id = "bike",
         .mode = TravelMode::Bike,
         .speed = kilometresPerHour(12.0),
         .connectorSpeed = MetresPerSecond(1.0),
         .mindsSlope = true,
         .source = "12 km/h, r5r default; connectors are walked"},
        {.id = "transit",
         .speed = kilometresPerHour(5.0),
         .connectorSpeed = kilometresPerHour(5.0),
         .mindsSlope = true,
         .usesLines = true,
         .source = "walking at 5.0 km/h; lines at their own speed and headway"},
        {.id = "car",
         .mode = TravelMode::Car,
         .speed = kilometresPerHour(80.0),
         .connectorSpeed = MetresPerSecond(1.0),
         .source = "speed of each street, at most 80 km/h; connectors are walked"},
    }};
}

const std::array<TravelProfile, 7>& profiles()
{
    static const std::array<TravelProfile, 7> kProfiles = makeProfiles();
    return kProfiles;
}

/// Walking speed over slope as a fraction, km/h [tobler1993].
double toblerKmh(double rise)
{
    return 6.0 * std::exp(-3.5 * std::abs(rise + 0.05));
}

tl::unexpected<Error>
invalid(const TravelProfile& profile, const char* field, const std::string& detail)
{
    return failure({.code = ErrorCode::ParameterInvalid,
                    .feature = profile.id,
                    .field = field,
                    .detail = detail});
}

bool isFactor(double value)
{
    return value >= 1 && value <= 100;
}

bool isSpeed(MetresPerSecond speed)
{
    return speed.value > 0 && speed.value <= kilometresPerHour(1000).value;
}

} // namespace

std::string_view roadClassId(RoadClass roadClass)
{
    return kRoadClassIds[static_cast<std::size_t>(roadClass)];
}

std::span<const TravelProfile> travelProfiles()
{
    return profiles();
}

std::string_view travelModeId(TravelMode mode)
{
    return kModeIds[static_cast<std::size_t>(mode)];
}

std::string_view mainRoadCrossingId(MainRoadCrossing crossing)
{
    return kCrossingIds[static_cast<std::size_t>(crossing)];
}

double slopeFactor(double percent)
{
    const double rise = std::clamp(percent / 100.0, -1.0, 1.0);
    const double level = toblerKmh(0);
    const double mean = (level / toblerKmh(rise) + level / toblerKmh(-rise)) / 2;
    return std::max(1.0, mean);
}

Result<void> checkProfile(const TravelProfile& profile)
{
    if (!isSpeed(profile.speed))
        return invalid(profile, "speed_kmh", "0 < km/h ≤ 1000");
    if (!isSpeed(profile.connectorSpeed))
        return invalid(profile, "connector_kmh", "0 < km/h ≤ 1000");
    if (!(profile.mainRoadSeconds >= 0) || profile.mainRoadSeconds > 3600)
        return invalid(profile, "main_road_seconds", "0 … 3600");
    if (!isFactor(profile.stairsFactor))
        return invalid(profile, "stairs_factor", "1 … 100");
    if (!isFactor(profile.noPavementFactor))
        return invalid(profile, "no_pavement_factor", "1 … 100");
    if (!std::ranges::all_of(profile.classFactors, isFactor))
        return invalid(profile, "class_factors", "1 … 100");
    return {};
}

Result<TravelProfile> travelProfile(std::string_view id)
{
    const auto& all = profiles();
    const auto* const found = std::ranges::find(all, id, &TravelProfile::id);
    if (found != all.end())
        return *found;
    std::string known;
    for (const TravelProfile& profile : all)
        known += (known.empty() ? "" : ", ") + profile.id;
    return failure({.code = ErrorCode::ParameterInvalid,
                    .field = "profile",
                    .detail = std::string(id) + " ∉ {" + known + "}"});
}

} // namespace yimi
