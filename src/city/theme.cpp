// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/theme.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

constexpr auto kIds = std::to_array<std::string_view>({
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
});
static_assert(kIds.size() == static_cast<std::size_t>(Theme::Backdrop) + 1,
              "one id a theme, in order");

/// All themes, in the order of their enumeration.
constexpr auto kThemes = [] {
    std::array<Theme, kIds.size()> themes{};
    for (std::size_t i = 0; i < themes.size(); ++i)
        themes[i] = static_cast<Theme>(i);
    return themes;
}();

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
    return theme <= Theme::PublicPlace || theme == Theme::PlayArea;
}

} // namespace yimi
