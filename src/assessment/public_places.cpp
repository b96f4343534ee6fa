// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/public_places.h"

#include "assessment/answer_parts.h"
#include "assessment/place_findings.h"
#include "city/demand.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"

#include <algorithm>
#include <array>
#include <map>

namespace yimi {

namespace {

std::optional<double> numberIn(const FacilitySet& set,
                               std::size_t facility,
                               std::initializer_list<std::string_view> fields)
{
    const Column* const column = set.table->firstColumn(fields);
    return column != nullptr ? column->number(set.rows[facility]) : std::nullopt;
}

bool saysScenic(const std::string& kind)
{
    static constexpr std::array<std::string_view, 6> kWords = {
        "景区", "景点", "风景名胜", "4A", "5A", "scenic"};
    return std::ranges::any_of(
        kWords, [&](std::string_view word) { return kind.find(word) != std::string::npos; });
}

std::string kindIn(const FacilitySet& set, std::size_t facility)
{
    const Column* const column = set.table->firstColumn({"kind", "类型", "类别"});
    return column != nullptr ? column->text(set.rows[facility]) : std::string{};
}

/// A place of a set, whatever its size.
PublicPlace placeOf(const CityBase& city,
                    const CommunityLocator& locator,
                    const FacilitySet& set,
                    std::size_t facility)
{
    PublicPlace place{.id = set.facilities[facility].id,
                      .name = set.facilities[facility].name,
                      .kind = kindIn(set, facility),
                      .town = set.text(facility, "town"),
                      .district = set.text(facility, "district"),
                      .position = set.facilities[facility].position};
    if (const auto community = locator.find(place.position)) {
        place.town = city.communities[community->value].town;
        place.district = city.communities[community->value].district;
    }
    place.saysRoom = set.flag(facility, "nursing_room") || set.flag(facility, "母婴室");
    place.scenic = saysScenic(place.kind);
    return place;
}

void readSize(const AnalysisContext& context,
              const FacilitySet& set,
              std::size_t facility,
              PublicPlace& place,
              std::vector<Finding>& findings)
{
    place.floorArea =
        numberIn(set, facility, {"floor_area_m2", "floor_area", "建筑面积", "营业面积", "面积"});
    place.visitors = numberIn(
        set, facility, {"daily_visitors", "visitors", "日均客流", "日均客流量", "日客流量"});
    if (!place.floorArea && !place.visitors)
        addFinding(findings,
                   {.code = FindingCode::ValueMissing,
                    .layer = set.layer,
                    .field = "floor_area_m2",
                    .count = 1,
                    .ids = {place.id}});
    place.large = place.floorArea.value_or(0) > context.parameters.number("floor_area")
                  || place.visitors.value_or(0) > context.parameters.number("visitors");
}

/// A public place stands for the park it is in, or that has its name.
bool standsFor(const std::vector<PublicPlace>& places, const FacilitySet& parks, std::size_t park)
{
    const Geometry& shape = parks.table->geometries[parks.rows[park]];
    const auto* area = std::get_if<Polygons>(&shape);
    return std::ranges::any_of(places, [&](const PublicPlace& place) {
        return (!place.name.empty() && place.name == parks.facilities[park].name)
               || (place.scenic && area != nullptr && contains(*area, place.position));
    });
}

Result<void>
addScenicParks(const AnalysisContext& context, const CommunityLocator& locator, PublicPlaces& read)
{
    const auto scenic = [](const FeatureTable& table, std::size_t row) {
        const Column* const kind = table.firstColumn({"kind", "类型", "类别"});
        return kind != nullptr && saysScenic(kind->text(row));
    };
    const auto parks = facilitySet(context.city, Theme::Park, scenic, "scenic");
    if (!parks && parks.error().code == ErrorCode::NoFacilities)
        return {};
    if (!parks)
        return tl::unexpected(parks.error());
    const std::vector<PublicPlace> others = read.places;
    for (std::size_t f = 0; f < parks->facilities.size(); ++f) {
        if (!standsFor(others, *parks, f))
            read.places.push_back(placeOf(context.city, locator, *parks, f));
    }
    append(read.findings, placeFindings(*parks));
    return {};
}

/// Rooms by what they name as their host.
std::multimap<std::string, std::size_t> roomsByHost(const FacilitySet& rooms)
{
    std::multimap<std::string, std::size_t> byHost;
    for (std::size_t r = 0; r < rooms.facilities.size(); ++r) {
        for (const char* field : {"host_id", "host", "host_name", "所在场所", "所属场所"}) {
            const std::string host = rooms.text(r, field);
            if (!host.empty())
                byHost.emplace(host, r);
        }
    }
    return byHost;
}

} // namespace

std::string_view roomById(RoomBy by)
{
    switch (by) {
    case RoomBy::None:
        return "";
    case RoomBy::Field:
        return "field";
    case RoomBy::Host:
        return "host";
    case RoomBy::Near:
        return "near";
    }
    return "";
}

Result<PublicPlaces> publicPlaces(const AnalysisContext& context)
{
    const auto set = facilitySet(context.city, Theme::PublicPlace);
    if (!set)
        return tl::unexpected(set.error());
    const CommunityLocator locator(context.city.communities);
    PublicPlaces read;
    for (std::size_t f = 0; f < set->facilities.size(); ++f) {
        read.places.push_back(placeOf(context.city, locator, *set, f));
        readSize(context, *set, f, read.places.back(), read.findings);
    }
    append(read.findings, placeFindings(*set));
    if (auto added = addScenicParks(context, locator, read); !added)
        return tl::unexpected(added.error());
    return read;
}

void findRooms(std::vector<PublicPlace>& places, const FacilitySet& rooms, Metres near)
{
    const auto byHost = roomsByHost(rooms);
    std::vector<Box> boxes;
    for (const Facility& room : rooms.facilities)
        boxes.push_back({room.position, room.position});
    const BoxIndex index(boxes);
    for (PublicPlace& place : places) {
        auto named = byHost.find(place.id);
        if (named == byHost.end() && !place.name.empty())
            named = byHost.find(place.name);
        if (named != byHost.end()) {
            place.room = RoomBy::Host;
            place.roomId = rooms.facilities[named->second].id;
        } else {
            index.nearest(place.position, [&](std::uint32_t room, double away) {
                if (away <= near.value) {
                    place.room = RoomBy::Near;
                    place.roomId = rooms.facilities[room].id;
                }
                return false;
            });
        }
        if (place.saysRoom)
            place.room = RoomBy::Field;
    }
}

} // namespace yimi
