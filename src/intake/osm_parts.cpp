// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/osm_parts.h"

#include <array>
#include <span>

namespace yimi {

namespace {

using enum Theme;

/// `values` parted by commas; empty: any value.
struct Tag
{
    const char* field;
    const char* values;
};

struct Row
{
    const char* name;
    Theme theme;
    Tag tag;
    Tag second = {nullptr, nullptr}; ///< must hold too, where it is there
    double confidence = 0.9;
};

// A school's level is in its name at best, so that one is a guess.
constexpr double kDoubtful = 0.4;

constexpr auto kLines = std::to_array<Row>({
    {"道路", Road, {"highway", ""}},
    {"地铁线路", MetroLine, {"railway", "subway,light_rail,monorail"}},
    {"铁路", Railway, {"railway", ""}},
    {"河道", Water, {"waterway", ""}},
});

constexpr auto kPoints = std::to_array<Row>({
    {"公交站", BusStop, {"highway", "bus_stop"}},
    {"地铁站", MetroStation, {"railway", "station,halt"}, {"station", "subway,light_rail"}},
    {"托育点", Childcare, {"amenity", "childcare"}},
    {"幼儿园", Kindergarten, {"amenity", "kindergarten"}},
    {"学校", PrimarySchool, {"amenity", "school"}, {nullptr, nullptr}, kDoubtful},
    {"医院", Hospital, {"amenity", "hospital"}},
    {"诊所", Clinic, {"amenity", "clinic,doctors"}},
    {"图书馆", Library, {"amenity", "library"}},
    {"博物馆", Museum, {"tourism", "museum"}},
    {"运动场馆", SportsVenue, {"leisure", "sports_centre,stadium"}},
    {"游乐场", PlayArea, {"leisure", "playground"}},
    {"山峰", Hill, {"natural", "peak"}},
    {"过街处", Crossing, {"highway", "crossing"}},
    {"出入口", Entrance, {"entrance", ""}},
});

constexpr auto kAreas = std::to_array<Row>({
    {"区县界", District, {"boundary", "administrative"}, {"admin_level", "6"}},
    {"乡镇街道界", Town, {"boundary", "administrative"}, {"admin_level", "8"}},
    {"社区界", Community, {"boundary", "administrative"}, {"admin_level", "9,10"}},
    {"水面", Water, {"natural", "water"}},
    {"公园", Park, {"leisure", "park,garden,nature_reserve"}},
    {"居住用地", ResidentialArea, {"landuse", "residential"}},
    {"学校用地", Parcel, {"amenity", "school,kindergarten,college,university"}},
    {"建筑", Backdrop, {"building", ""}},
});

constexpr auto kRoutes = std::to_array<Row>({
    {"公交线路", BusRoute, {"route", "bus,trolleybus"}},
    {"地铁线路", MetroLine, {"route", "subway,light_rail,monorail"}},
});

std::string listed(std::string_view values)
{
    std::string text = "('";
    for (const char c : values)
        text += c == ',' ? std::string("','") : std::string(1, c);
    return text + "')";
}

std::string holds(const Tag& tag)
{
    const std::string field = tag.field;
    return *tag.values == '\0' ? field + " IS NOT NULL" : field + " IN " + listed(tag.values);
}

/// Written out, because a comparison with nothing is neither true nor false.
std::string fails(const Tag& tag)
{
    const std::string field = tag.field;
    if (*tag.values == '\0')
        return field + " IS NULL";
    return "(" + field + " IS NULL OR " + field + " NOT IN " + listed(tag.values) + ")";
}

std::string both(const std::string& a, const std::string& b)
{
    return a.empty() ? b : a + " AND " + b;
}

std::vector<OsmPart> partsOf(std::span<const Row> rows, const char* rest)
{
    std::vector<OsmPart> parts;
    std::string none; // of the rows before
    for (const Row& row : rows) {
        const bool two = row.second.field != nullptr;
        const std::string yes = two ? holds(row.tag) + " AND " + holds(row.second) : holds(row.tag);
        const std::string no =
            two ? "(" + fails(row.tag) + " OR " + fails(row.second) + ")" : fails(row.tag);
        std::string reason = row.tag.field;
        if (*row.tag.values != '\0')
            reason += "=" + std::string(row.tag.values);
        parts.push_back(
            {row.name, both(none, yes), row.theme, std::move(reason), row.confidence, true});
        none = both(none, no);
    }
    parts.push_back({rest, none, Backdrop, {}, 0, false});
    return parts;
}

} // namespace

std::vector<OsmPart> osmParts(std::string_view layer)
{
    if (layer == "points")
        return partsOf(kPoints, "其他点");
    if (layer == "lines")
        return partsOf(kLines, "其他线");
    if (layer == "multipolygons")
        return partsOf(kAreas, "其他面");
    if (layer == "multilinestrings")
        return partsOf(kRoutes, "其他线路");
    if (layer == "other_relations")
        return partsOf({}, "其他关系");
    return {};
}

} // namespace yimi
