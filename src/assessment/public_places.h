// SPDX-License-Identifier: GPL-3.0-or-later
// Public places and scenic areas, and whether they have a nursing room. Private to assessment.
#pragma once

#include "assessment/analyses.h"

namespace yimi {

/// Why a place counts as having a room.
enum class RoomBy : std::uint8_t {
    None,
    Field, ///< its own field says so
    Host,  ///< a room names it as its host
    Near,  ///< a room is within the distance
};

/// "", "field", "host", "near".
[[nodiscard]] std::string_view roomById(RoomBy by);

struct PublicPlace
{
    std::string id;
    std::string name;
    std::string kind;
    std::string town; ///< of the community it stands in, else as its own field says
    std::string district;
    Coordinate position;
    std::optional<double> floorArea; ///< m²
    std::optional<double> visitors;  ///< a day
    bool saysRoom = false;           ///< its own field
    bool large = false;
    bool scenic = false;
    RoomBy room = RoomBy::None;
    std::string roomId; ///< of the room that names it or is near; may be empty

    /// The plan wants a room here.
    [[nodiscard]] bool required() const { return large || scenic; }

    [[nodiscard]] bool hasRoom() const { return room != RoomBy::None; }
};

struct PublicPlaces
{
    std::vector<PublicPlace> places; ///< by layer, then natural order of id
    std::vector<Finding> findings;
};

/// The topmost layer of public places, and parks whose kind says that they are scenic areas, unless
/// a public place stands in them or has their name. Large: floor area or visitors above the
/// parameters "floor_area" and "visitors", not equal to them; where neither is known the place is
/// listed and not large. Errors: those of facilitySet.
[[nodiscard]] Result<PublicPlaces> publicPlaces(const AnalysisContext& context);

/// Says of each place whether it has one of the rooms. `near`: as the crow flies.
void findRooms(std::vector<PublicPlace>& places, const FacilitySet& rooms, Metres near);

} // namespace yimi
