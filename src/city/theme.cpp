// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/theme.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yimi {

namespace {

using enum Theme;

constexpr std::array kThemes = {
    Childcare,
    Kindergarten,
    PrimarySchool,
    MiddleSchool,
    HighSchool,
    SpecialSchool,
    Hospital,
    Clinic,
    Library,
    Museum,
    SportsVenue,
    ActivityBase,
    ProtectionStation,
    FamilyEducation,
    NursingRoom,
    PublicPlace,
    Park,
    Water,
    Hill,
    PlayArea,
    Entrance,
    BusStop,
    BusRoute,
    MetroStation,
    MetroLine,
    Road,
    Railway,
    Crossing,
    Residence,
    ResidentialArea,
    Community,
    Town,
    District,
    Parcel,
    Backdrop,
};

constexpr std::array<std::string_view, kThemes.size()> kIds = {
    "childcare",
    "kindergarten",
    "primary_school",
    "middle_school",
    "high_school",
    "special_school",
    "hospital",
    "clinic",
    "library",
    "museum",
    "sports_venue",
    "activity_base",
    "protection_station",
    "family_education",
    "nursing_room",
    "public_place",
    "park",
    "water",
    "hill",
    "play_area",
    "entrance",
    "bus_stop",
    "bus_route",
    "metro_station",
    "metro_line",
    "road",
    "railway",
    "crossing",
    "residence",
    "residential_area",
    "community",
    "town",
    "district",
    "parcel",
    "backdrop",
};

} // namespace

std::string_view themeId(Theme theme)
{
    return kIds[static_cast<std::size_t>(theme)];
}

std::optional<Theme> themeFromId(std::string_view id)
{
    const auto found = std::ranges::find(kIds, id);
    if (found == kIds.end())
        return std::nullopt;
    return kThemes[static_cast<std::size_t>(found - kIds.begin())];
}

std::span<const Theme> allThemes()
{
    return kThemes;
}

bool isFacilityTheme(Theme theme)
{
    return theme <= PublicPlace || theme == PlayArea;
}

} // namespace yimi
