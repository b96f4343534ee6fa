// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace yimi {

/// What a layer is for.
enum class Theme {
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

/// The stable id used in files and JSON: "childcare", "primary_school", …
[[nodiscard]] std::string_view themeId(Theme theme);
[[nodiscard]] std::optional<Theme> themeFromId(std::string_view id);
[[nodiscard]] std::span<const Theme> allThemes();

/// True for themes whose features are points of supply.
[[nodiscard]] bool isFacilityTheme(Theme theme);

} // namespace yimi
