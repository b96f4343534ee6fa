// SPDX-License-Identifier: GPL-3.0-or-later
// 母婴室: large public places and scenic areas with and without one, and how far the next one is.
#include "analysis/reach_book.h"
#include "assessment/answer_parts.h"
#include "assessment/place_findings.h"
#include "assessment/public_places.h"
#include "assessment/ready_made.h"
#include "base/natural_order.h"

#include <algorithm>
#include <map>

namespace yimi {

namespace {

constexpr const char* kTarget = "plan-nursing-rooms";

/// The room that is the nearest one along the streets.
struct WayToRoom
{
    std::size_t room = 0;
    Metres length;
};

struct RoomsFound
{
    std::optional<FacilitySet> rooms; ///< nothing: no layer of rooms
    std::vector<PublicPlace> places;
    std::vector<std::optional<WayToRoom>> ways; ///< per place; nothing: no way, or off the streets
};

std::vector<Coordinate> positionsOf(const std::vector<PublicPlace>& places)
{
    std::vector<Coordinate> positions;
    for (const PublicPlace& place : places)
        positions.push_back(place.position);
    return positions;
}

/// Places off the streets are listed.
Result<void> walkToRooms(const AnalysisContext& context,
                         RoomsFound& found,
                         AnalysisAnswer& answer,
                         const TaskContext& task)
{
    found.ways.resize(found.places.size());
    if (!found.rooms)
        return {};
    const auto aside = context.book.aside("public_places", positionsOf(found.places));
    std::vector<const Facility*> rooms;
    for (const Facility& room : found.rooms->facilities)
        rooms.push_back(&room);
    const WayRules rules{.profile = context.parameters.profile("profile"),
                         .metric = Metric::Distance,
                         .snapLimit = Metres(context.parameters.number("snap"))};
    const auto ways = aside->ways(found.rooms->key, rooms, rules, 0, task);
    if (!ways)
        return tl::unexpected(ways.error());
    for (std::size_t i = 0; i < found.places.size(); ++i) {
        const Label& label = (*ways)->nearest[i].label;
        if (label.cost != kNoCost)
            found.ways[i] = WayToRoom{label.owner, Metres(label.cost / 1000.0)};
        if (!(*ways)->ground->demand[i])
            addFinding(answer.findings,
                       {.code = FindingCode::FacilityUnlocated,
                        .layer = std::string(themeId(Theme::PublicPlace)),
                        .count = 1,
                        .ids = {found.places[i].id}});
    }
    return {};
}

double countOf(const std::vector<PublicPlace>& places, auto predicate)
{
    return static_cast<double>(std::ranges::count_if(places, predicate));
}

/// Rooms of known size that are as large as they should be.
Indicator largeEnough(const AnalysisContext& context, const FacilitySet& rooms)
{
    double known = 0;
    double enough = 0;
    for (std::size_t r = 0; r < rooms.facilities.size(); ++r) {
        std::optional<double> size = rooms.number(r, "area_m2");
        if (!size)
            size = rooms.number(r, "面积");
        known += size ? 1 : 0;
        enough += size && *size >= context.parameters.number("room_area") ? 1 : 0;
    }
    return indicator("nursing-rooms-large-enough", enough, known, 100.0, "%");
}

void addHeadline(const AnalysisContext& context, const RoomsFound& found, AnalysisAnswer& answer)
{
    const auto& places = found.places;
    const auto share = [&](const char* id, auto kind) {
        const double all = countOf(places, kind);
        const double with = countOf(
            places, [&](const PublicPlace& place) { return kind(place) && place.hasRoom(); });
        answer.headline.push_back(
            withTarget(indicator(id, with, all, 100.0, "%"), context.standards, kTarget));
    };
    share("nursing-room-large-places", [](const PublicPlace& place) { return place.large; });
    share("nursing-room-scenic-areas", [](const PublicPlace& place) { return place.scenic; });
    answer.headline.push_back(indicator(
        "nursing-rooms-missing",
        countOf(places,
                [](const PublicPlace& place) { return place.required() && !place.hasRoom(); }),
        1.0,
        1.0,
        "count"));
    double metres = 0;
    double reached = 0;
    for (const auto& way : found.ways) {
        metres += way ? way->length.value : 0;
        reached += way ? 1 : 0;
    }
    answer.headline.push_back(indicator("nursing-room-mean-way", metres, reached, 1.0, "m"));
    if (found.rooms)
        answer.headline.push_back(largeEnough(context, *found.rooms));
}

/// «served», «out_of_range»: wanted and missing, «no_data»: none is wanted here.
std::string stateOf(const PublicPlace& place)
{
    if (place.hasRoom())
        return "served";
    return place.required() ? "out_of_range" : "no_data";
}

FeatureTable placeTable(const AnalysisContext& context, const RoomsFound& found)
{
    FeatureTable table;
    table.name = "places";
    table.crs = context.city.crs;
    for (const char* field : {"id", "name", "kind", "town", "district"})
        table.addColumn(field, FieldType::Text);
    table.addColumn("floor_area_m2", FieldType::Real);
    table.addColumn("daily_visitors", FieldType::Real);
    for (const char* field : {"large", "scenic", "required", "has_room"})
        table.addColumn(field, FieldType::Integer);
    for (const char* field : {"room_by", "state", "nearest_id", "nearest_name"})
        table.addColumn(field, FieldType::Text);
    table.addColumn("nearest_metres", FieldType::Real);
    const auto number = [](const std::optional<double>& value) {
        return value ? Value{*value} : Value{};
    };
    for (std::size_t i = 0; i < found.places.size(); ++i) {
        const PublicPlace& place = found.places[i];
        const Facility* const room =
            found.ways[i] ? &found.rooms->facilities[found.ways[i]->room] : nullptr;
        appendRow(table,
                  static_cast<std::int64_t>(i) + 1,
                  Points{place.position},
                  {place.id,
                   place.name,
                   place.kind,
                   place.town,
                   place.district,
                   number(place.floorArea),
                   number(place.visitors),
                   std::int64_t{place.large},
                   std::int64_t{place.scenic},
                   std::int64_t{place.required()},
                   std::int64_t{place.hasRoom()},
                   std::string(roomById(place.room)),
                   stateOf(place),
                   room != nullptr ? Value{room->id} : Value{},
                   room != nullptr ? Value{room->name} : Value{},
                   room != nullptr ? Value{found.ways[i]->length.value} : Value{}});
    }
    return table;
}

/// Places that want a room and have one, by town or district, in natural order.
FeatureTable areaTableOf(const std::vector<PublicPlace>& places, bool towns)
{
    FeatureTable table;
    table.name = towns ? "town" : "district";
    table.addColumn("name", FieldType::Text);
    table.addColumn("district", FieldType::Text);
    for (const char* field : {"places", "required", "with_room", "missing"})
        table.addColumn(field, FieldType::Integer);

    struct Sums
    {
        std::int64_t places = 0;
        std::int64_t required = 0;
        std::int64_t with = 0;
    };

    std::map<std::pair<std::string, std::string>, Sums> sums;
    for (const PublicPlace& place : places) {
        Sums& sum = sums[{place.district, towns ? place.town : std::string{}}];
        ++sum.places;
        sum.required += place.required() ? 1 : 0;
        sum.with += place.required() && place.hasRoom() ? 1 : 0;
    }
    for (const auto& [name, sum] : sums)
        appendRow(table,
                  static_cast<std::int64_t>(table.rowCount()) + 1,
                  {},
                  {towns ? name.second : name.first,
                   name.first,
                   sum.places,
                   sum.required,
                   sum.with,
                   sum.required - sum.with});
    return table;
}

/// The busiest place first, then the largest.
void addGaps(const RoomsFound& found, AnalysisAnswer& answer)
{
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < found.places.size(); ++i) {
        if (found.places[i].required() && !found.places[i].hasRoom())
            missing.push_back(i);
    }
    std::ranges::stable_sort(missing, [&](std::size_t a, std::size_t b) {
        const PublicPlace& p = found.places[a];
        const PublicPlace& q = found.places[b];
        const auto size = [](const PublicPlace& place) {
            return std::pair(place.visitors.value_or(0), place.floorArea.value_or(0));
        };
        return size(p) != size(q) ? size(p) > size(q) : naturallyLess(p.id, q.id);
    });
    for (const std::size_t i : missing) {
        const PublicPlace& place = found.places[i];
        Gap gap{.subject = GapSubject::Facility,
                .id = place.id,
                .name = place.name,
                .town = place.town,
                .district = place.district,
                .place = place.position,
                .theme = std::string(themeId(Theme::NursingRoom)),
                .note = place.large ? "large_place_without_room" : "scenic_area_without_room"};
        if (found.ways[i]) {
            const Facility& room = found.rooms->facilities[found.ways[i]->room];
            gap.reason = GapReason::BeyondCutoff;
            gap.nearestId = room.id;
            gap.nearestName = room.name;
            gap.length = found.ways[i]->length;
        }
        answer.gaps.push_back(std::move(gap));
    }
}

Result<AnalysisAnswer> run(const AnalysisContext& context, const TaskContext& task)
{
    AnalysisAnswer answer;
    auto places = publicPlaces(context);
    if (!places)
        return tl::unexpected(places.error());
    answer.findings = std::move(places->findings);
    RoomsFound found{.places = std::move(places->places)};
    auto rooms = facilitySet(context.city, Theme::NursingRoom);
    if (rooms) {
        append(answer.findings, placeFindings(*rooms));
        found.rooms = std::move(*rooms);
    } else if (rooms.error().code == ErrorCode::NoFacilities) {
        found.rooms = std::nullopt;
        answer.findings.push_back({.code = FindingCode::ThemeMissing,
                                   .detail = std::string(themeId(Theme::NursingRoom)),
                                   .count = 1});
    } else {
        return tl::unexpected(rooms.error());
    }
    const FacilitySet none;
    findRooms(found.places,
              found.rooms ? *found.rooms : none,
              Metres(context.parameters.number("host_distance")));
    if (auto walked = walkToRooms(context, found, answer, task); !walked)
        return tl::unexpected(walked.error());
    addHeadline(context, found, answer);
    addGaps(found, answer);
    answer.tables.push_back({.id = "public_places",
                             .table = placeTable(context, found),
                             .look = TableLook::PointMarks,
                             .lookField = "state"});
    answer.tables.push_back({.id = "towns", .table = areaTableOf(found.places, true)});
    answer.tables.push_back({.id = "districts", .table = areaTableOf(found.places, false)});
    answer.method = methodLines(context);
    return answer;
}

} // namespace

AnalysisSpec nursingRoomsAnalysis()
{
    return {.id = "nursing-rooms",
            .needs = {Theme::Road, Theme::Community, Theme::PublicPlace},
            .parameters =
                {{.key = "floor_area", .unit = "m2", .standard = "nursing-room-floor-area"},
                 {.key = "visitors", .unit = "people/day", .standard = "nursing-room-visitors"},
                 {.key = "host_distance", .preset = "50", .unit = "m", .most = 1000},
                 {.key = "room_area", .unit = "m2", .standard = "nursing-room-size"},
                 profileParameter("stroller"),
                 snapParameter()},
            .run = run};
}

} // namespace yimi
