// SPDX-License-Identifier: GPL-3.0-or-later
// Who may pass, from OpenStreetMap's access keys.
#pragma once

#include "osm/osm_tags.h"

namespace yimi {

/// The three ways of travelling that a street is open or closed to.
struct TravelModes
{
    bool walk = false;
    bool bike = false;
    bool drive = false;

    bool operator==(const TravelModes&) const = default;

    [[nodiscard]] bool none() const { return !walk && !bike && !drive; }
};

/// May a bicycle be pushed? On a street it would be pushed all along, at no riding speed; through a
/// gate it is a step.
enum class Dismounting { Closes, Passes };

/// What the access keys make of what the kind of street or barrier allows by itself. Keys are heard
/// from the general to the special one (`access`; `vehicle` for wheels; `foot`, `bicycle`,
/// `motor_vehicle` then `motorcar`), and the last that speaks decides. A general «yes» reopens only
/// what the kind allows; a special one opens the mode whatever the kind. `private`, `permit` and
/// the like are closed, `destination` and `customers` open: these streets lead somewhere. Values
/// that are not known are added to `unread`.
[[nodiscard]] TravelModes accessFor(OsmTags tags,
                                    TravelModes byKind,
                                    Dismounting dismounting,
                                    std::vector<UnreadTag>& unread);

} // namespace yimi
