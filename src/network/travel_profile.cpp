// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/travel_profile.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

constexpr std::array<std::string_view, 8> kRoadClassIds = {
    "expressway", "main", "secondary", "local", "lane", "footpath", "steps", "other"};

std::array<TravelProfile, 6> makeProfiles()
{
    return {{
        {.id = "walk",
         .speed = kilometresPerHour(5.0),
         .connectorSpeed = kilometresPerHour(5.0),
         .source = "adult walking, 5.0 km/h; common in planning practice"},
        {.id = "child",
         .speed = MetresPerSecond(1.1),
         .connectorSpeed = MetresPerSecond(1.1),
         .crossesMainRoadsAlone = false,
         .source = "9-11 years 1.1-1.2 m/s, lower end; synthesis, to be checked locally"},
        {.id = "stroller",
         .speed = MetresPerSecond(1.0),
         .connectorSpeed = MetresPerSecond(1.0),
         .avoidsSteps = true,
         .source = "0-2 years in a pushchair 1.0 m/s; synthesis, to be checked locally"},
        {.id = "caregiver",
         .speed = MetresPerSecond(1.0),
         .connectorSpeed = MetresPerSecond(1.0),
         .source = "adult with child 1.0 m/s (r5r's default walking speed is the same)"},
        {.id = "bike",
         .speed = kilometresPerHour(12.0),
         .connectorSpeed = MetresPerSecond(1.0),
         .onFoot = false,
         .source = "12 km/h, r5r default; connectors are walked"},
        {.id = "car",
         .speed = kilometresPerHour(80.0),
         .connectorSpeed = MetresPerSecond(1.0),
         .onFoot = false,
         .drives = true,
         .source = "speed of each street, at most 80 km/h; connectors are walked"},
    }};
}

const std::array<TravelProfile, 6>& profiles()
{
    static const std::array<TravelProfile, 6> kProfiles = makeProfiles();
    return kProfiles;
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
