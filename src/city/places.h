// SPDX-License-Identifier: GPL-3.0-or-later
// The domain's places: where supply is, where children live, which unit answers for them.
#pragma once

#include "base/ids.h"
#include "city/age_group.h"
#include "geometry/shapes.h"

#include <optional>
#include <string>
#include <vector>

namespace yimi {

/// A point where people enter a facility.
struct Entrance
{
    Coordinate position;
    std::string source; ///< "surveyed", "gate", "road", "boundary", "position", "manual"

    bool operator==(const Entrance&) const = default;
};

/// A service point of supply. Many entrances, one supply.
struct Facility
{
    std::string id;
    std::string name;
    Coordinate position; ///< analysis CRS
    std::vector<Entrance>
        entrances; ///< at least one; the position itself when nothing better is known
    std::optional<std::int64_t> capacity; ///< places; nothing when not given
    std::optional<std::int64_t> enrolled;
    bool inclusive = true; ///< 普惠; true when the table does not say
    std::string hostType;  ///< "kindergarten", "community", … ; may be empty

    bool operator==(const Facility&) const = default;
};

/// The unit that demand is reported for.
struct Community
{
    std::string id;
    std::string name;
    std::string townId;
    std::string town;
    std::string district;
    Polygons area;                          ///< analysis CRS
    std::optional<std::int64_t> population; ///< all ages
    std::optional<ChildrenByAge> children;  ///< nothing when the table has no age fields

    bool operator==(const Community&) const = default;
};

/// How exactly a demand point's place is known, best first.
enum class DemandSource : std::uint8_t { Residence, Cell, InsidePoint };

/// Where children are. The points of a community add up exactly to the community, per age group.
struct DemandPoint
{
    std::string id;
    Coordinate position; ///< analysis CRS
    CommunityId community;
    ChildrenByAge children{};
    DemandSource source = DemandSource::Residence;

    bool operator==(const DemandPoint&) const = default;
};

} // namespace yimi
