// SPDX-License-Identifier: GPL-3.0-or-later
#include "osm/way_rules.h"

#include "osm/access_rules.h"
#include "osm/speed_limit.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace yimi {

namespace {

struct StreetKind
{
    std::string_view highway;
    RoadClass roadClass;
    TravelModes modes; ///< without any access key
};

constexpr TravelModes kAll{true, true, true};
constexpr TravelModes kFoot{true, false, false};
constexpr TravelModes kFootAndBike{true, true, false};
constexpr TravelModes kCars{false, false, true};

constexpr auto kKinds = std::to_array<StreetKind>({
    {"motorway", RoadClass::Expressway, kCars},
    {"motorway_link", RoadClass::Expressway, kCars},
    {"trunk", RoadClass::Expressway, kCars},
    {"trunk_link", RoadClass::Expressway, kCars},
    {"primary", RoadClass::Main, kAll},
    {"primary_link", RoadClass::Main, kAll},
    {"secondary", RoadClass::Secondary, kAll},
    {"secondary_link", RoadClass::Secondary, kAll},
    {"tertiary", RoadClass::Secondary, kAll},
    {"tertiary_link", RoadClass::Secondary, kAll},
    {"residential", RoadClass::Local, kAll},
    {"unclassified", RoadClass::Local, kAll},
    {"living_street", RoadClass::Lane, kAll},
    {"service", RoadClass::Lane, kAll},
    {"track", RoadClass::Lane, kAll},
    {"road", RoadClass::Lane, kAll},
    {"pedestrian", RoadClass::Footpath, kFoot},
    {"footway", RoadClass::Footpath, kFoot},
    {"path", RoadClass::Footpath, kFootAndBike},
    {"cycleway", RoadClass::Footpath, kFootAndBike},
    {"bridleway", RoadClass::Footpath, kFoot},
    {"corridor", RoadClass::Footpath, kFoot},
    {"platform", RoadClass::Footpath, kFoot},
    {"elevator", RoadClass::Footpath, kFoot},
    {"steps", RoadClass::Steps, kFoot},
    {"busway", RoadClass::Other, {}},
    {"bus_guideway", RoadClass::Other, {}},
});

/// Lifecycle words: as a value of `highway`, as a prefix (abandoned:highway=…), or as a key of
/// their own (abandoned=yes).
constexpr auto kNotBuilt = std::to_array<std::string_view>({"construction",
                                                            "proposed",
                                                            "planned",
                                                            "abandoned",
                                                            "disused",
                                                            "razed",
                                                            "demolished",
                                                            "dismantled",
                                                            "removed"});

bool saysYes(std::string_view value)
{
    return !value.empty() && value != "no" && value != "none";
}

std::string written(std::string_view key, std::string_view value)
{
    return std::string(key) + "=" + std::string(value);
}

/// The tag that says that there is nothing to travel on (yet, or any more).
std::optional<std::string> notBuiltTag(OsmTags tags, std::string_view highway)
{
    for (const std::string_view word : kNotBuilt) {
        if (highway == word)
            return written("highway", word);
        // Out of use is not out of sight: people walk on a disused street.
        if (!highway.empty() && word != "disused" && tagValue(tags, word) == "yes")
            return written(word, "yes");
        const std::string prefixed = std::string(word) + ":highway";
        if (highway.empty() && saysYes(tagValue(tags, prefixed)))
            return prefixed;
    }
    return std::nullopt;
}

bool anyOf(OsmTags tags,
           std::initializer_list<std::string_view> keys,
           std::initializer_list<std::string_view> values)
{
    return std::ranges::any_of(keys, [&](std::string_view key) {
        return std::ranges::find(values, tagValue(tags, key)) != values.end();
    });
}

/// What the kind allows before access keys speak.
TravelModes modesByKind(const StreetKind& kind, OsmTags tags)
{
    TravelModes modes = kind.modes;
    if (kind.highway.starts_with("trunk")) {
        modes.walk = anyOf(tags,
                           {"sidewalk", "sidewalk:both", "sidewalk:left", "sidewalk:right"},
                           {"yes", "both", "left", "right"});
        modes.bike = anyOf(tags,
                           {"cycleway", "cycleway:both", "cycleway:left", "cycleway:right"},
                           {"yes", "lane", "track", "shared_lane", "share_busway"});
    }
    if (tagValue(tags, "motorroad") == "yes")
        modes.walk = modes.bike = false;
    if (tagValue(tags, "service") == "emergency_access")
        modes.drive = false;
    return modes;
}

/// Nothing when the value is not known.
std::optional<OneWay> directionOf(std::string_view value)
{
    if (value == "yes" || value == "true" || value == "1")
        return OneWay::Along;
    if (value == "-1" || value == "reverse")
        return OneWay::Against;
    if (value == "no" || value == "false" || value == "0")
        return OneWay::No;
    return std::nullopt;
}

/// The direction that the last of some keys gives, from the general to the special one.
OneWay directionByKeys(OsmTags tags,
                       OneWay direction,
                       std::initializer_list<std::string_view> keys,
                       std::vector<UnreadTag>& unread)
{
    for (const std::string_view key : keys) {
        const std::string_view value = tagValue(tags, key);
        if (value.empty())
            continue;
        if (const auto said = directionOf(value))
            direction = *said;
        else
            unread.push_back({std::string(key), std::string(value)});
    }
    return direction;
}

/// A lane or track on which bicycles go against the cars.
bool hasContraflow(OsmTags tags)
{
    const bool lane =
        anyOf(tags,
              {"cycleway", "cycleway:both", "cycleway:left", "cycleway:right"},
              {"opposite", "opposite_lane", "opposite_track", "opposite_share_busway"});
    return lane
           || anyOf(tags,
                    {"cycleway:left:oneway", "cycleway:right:oneway", "cycleway:both:oneway"},
                    {"-1", "no"})
           || anyOf(tags, {"bicycle:backward"}, {"yes", "designated"});
}

void readDirections(OsmTags tags, RoadAttributes& road, std::vector<UnreadTag>& unread)
{
    const bool implied = tagValue(tags, "highway") == "motorway"
                         || anyOf(tags, {"junction"}, {"roundabout", "circular"});
    const OneWay all =
        directionByKeys(tags, implied ? OneWay::Along : OneWay::No, {"oneway"}, unread);
    road.oneWay = directionByKeys(
        tags, all, {"oneway:vehicle", "oneway:motor_vehicle", "oneway:motorcar"}, unread);
    std::vector<UnreadTag> readAbove;
    const OneWay wheels = directionByKeys(tags, all, {"oneway:vehicle"}, readAbove);
    road.bikeOneWay = directionByKeys(
        tags, hasContraflow(tags) ? OneWay::No : wheels, {"oneway:bicycle"}, unread);
}

std::int8_t levelOf(OsmTags tags, std::vector<UnreadTag>& unread)
{
    const std::string_view layer = tagValue(tags, "layer");
    const char* const first = layer.data() + (layer.starts_with('+') ? 1 : 0);
    const char* const last = layer.data() + layer.size();
    int number = 0;
    const auto parsed = std::from_chars(first, last, number);
    const bool whole = parsed.ec == std::errc() && parsed.ptr == last;
    if (!layer.empty() && !whole)
        unread.push_back({"layer", std::string(layer)});
    if (!layer.empty() && whole && number != 0)
        return static_cast<std::int8_t>(std::clamp(number, -100, 100));
    if (saysYes(tagValue(tags, "bridge")))
        return 1;
    // One walks through a building on the ground.
    const std::string_view tunnel = tagValue(tags, "tunnel");
    return saysYes(tunnel) && tunnel != "building_passage" ? std::int8_t{-1} : std::int8_t{0};
}

std::uint8_t speedOf(OsmTags tags, std::vector<UnreadTag>& unread)
{
    std::optional<std::uint8_t> lowest;
    const bool whole = !tagValue(tags, "maxspeed").empty();
    for (const std::string_view key : {"maxspeed", "maxspeed:forward", "maxspeed:backward"}) {
        const std::string_view value = tagValue(tags, key);
        if (value.empty() || (whole && key != "maxspeed"))
            continue;
        const SpeedLimit limit = readSpeedLimit(value);
        if (!limit.understood)
            unread.push_back({std::string(key), std::string(value)});
        if (limit.kmh)
            lowest = std::min(lowest.value_or(*limit.kmh), *limit.kmh);
    }
    return lowest.value_or(0);
}

WayReading readStreet(const StreetKind& kind, OsmTags tags, bool closed)
{
    WayReading reading{.use = WayUse::Street};
    reading.square = closed && tagValue(tags, "area") == "yes";
    RoadAttributes& road = reading.road;
    road.roadClass = kind.roadClass;
    TravelModes modes =
        accessFor(tags, modesByKind(kind, tags), Dismounting::Closes, reading.unread);
    if (kind.highway.starts_with("motorway"))
        modes.walk = modes.bike = false;
    if (reading.square)
        modes.drive = false; // the rim of a paved area is no lane
    road.walk = modes.walk;
    road.bike = modes.bike;
    road.drive = modes.drive;
    if (!reading.square)
        readDirections(tags, road, reading.unread);
    road.level = levelOf(tags, reading.unread);
    road.speedKmh = speedOf(tags, reading.unread);
    // Walking knows no one-way, and an escalator carries one way only.
    if (const std::string_view conveying = tagValue(tags, "conveying");
        conveying == "forward" || conveying == "backward")
        reading.unread.push_back({"conveying", std::string(conveying)});
    if (modes.none()) {
        const std::string_view access = tagValue(tags, "access");
        reading.use = WayUse::ClosedToAll;
        reading.reason =
            access.empty() ? written("highway", kind.highway) : written("access", access);
    }
    return reading;
}

} // namespace

WayReading readWay(OsmTags tags, bool closed)
{
    const std::string_view highway = tagValue(tags, "highway");
    if (tagValue(tags, "route") == "ferry")
        return {.use = WayUse::Ferry};
    if (auto tag = notBuiltTag(tags, highway))
        return {.use = WayUse::NotBuilt, .reason = std::move(*tag)};
    if (highway.empty())
        return {.use = WayUse::NotAStreet};
    const auto* const kind = std::ranges::find(kKinds, highway, &StreetKind::highway);
    if (kind == kKinds.end())
        return {.use = WayUse::UnknownKind, .reason = written("highway", highway)};
    return readStreet(*kind, tags, closed);
}

} // namespace yimi
