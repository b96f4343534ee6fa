// SPDX-License-Identifier: GPL-3.0-or-later
// What an OpenStreetMap way is as a street, from its tags.
#pragma once

#include "network/street_network.h"
#include "osm/osm_tags.h"

namespace yimi {

enum class WayUse {
    NotAStreet,  ///< no `highway`: a building, a river, a railway
    Street,      ///< somebody may travel on it
    NotBuilt,    ///< under construction, proposed, abandoned, razed
    Ferry,       ///< `route=ferry`
    UnknownKind, ///< a `highway` that is no street (raceway, rest_area) or not known
    ClosedToAll, ///< neither walking, nor riding, nor driving is allowed
};

struct WayReading
{
    WayUse use = WayUse::NotAStreet;
    RoadAttributes road;           ///< of a street; directions relative to the way's
    bool square = false;           ///< a closed way that is an area: passable along its ring
    std::string reason;            ///< the tag for which a way is no street: "highway=raceway"
    std::vector<UnreadTag> unread; ///< values that were taken as if they were not there
};

/// Reads a way. `closed`: its last node is its first. Class, access per mode, one-way for cars and
/// for bicycles, level from `layer`, `bridge` and `tunnel`, speed from `maxspeed` (km/h, mph,
/// walk). Motorways are closed to walking and riding, trunk roads unless `foot`, `bicycle`,
/// `sidewalk` or `cycleway` say otherwise, as in China.
[[nodiscard]] WayReading readWay(OsmTags tags, bool closed);

} // namespace yimi
