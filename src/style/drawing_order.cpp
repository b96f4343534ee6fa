// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/style.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

using enum Theme;

// Bottom first: ground, areas, lines, boundaries, then points from the many to the few.
constexpr std::array kOrder = {
    Backdrop,
    Hill,
    ResidentialArea,
    Parcel,
    Park,
    Water,
    Community,
    Railway,
    Road,
    BusRoute,
    MetroLine,
    Town,
    District,
    PlayArea,
    Residence,
    Crossing,
    Entrance,
    BusStop,
    PublicPlace,
    NursingRoom,
    FamilyEducation,
    ProtectionStation,
    ActivityBase,
    SportsVenue,
    Museum,
    Library,
    Clinic,
    Hospital,
    SpecialSchool,
    HighSchool,
    MiddleSchool,
    PrimarySchool,
    Kindergarten,
    MetroStation,
    Childcare,
};

} // namespace

int themeDrawingOrder(Theme theme)
{
    return static_cast<int>(std::ranges::find(kOrder, theme) - kOrder.begin());
}

} // namespace yimi
