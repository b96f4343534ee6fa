// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"
#include "layers.h"
#include "theme_layers.h"

namespace yimi::sample {

namespace {

using Fields = std::vector<std::pair<const char*, FieldType>>;

/// A layer of points that begins with what every facility has.
SampleLayer
facilityLayer(std::string_view name, std::string_view title, Theme theme, const Fields& own)
{
    SampleLayer layer = emptyLayer(name,
                                   title,
                                   theme,
                                   GeometryKind::Point,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"kind", FieldType::Text},
                                    {"community_id", FieldType::Text},
                                    {"town", FieldType::Text},
                                    {"district", FieldType::Text}});
    for (const auto& [field, type] : own)
        layer.table.addColumn(field, type);
    return layer;
}

/// A row: what every facility has, and its own values.
void addFacility(SampleLayer& layer,
                 const City& city,
                 std::string id,
                 const std::string& name,
                 const std::string& kind,
                 const Site& site,
                 const std::vector<Value>& own)
{
    const TownFact& town = townOfCommunity(city, site.community);
    std::vector<Value> values{std::move(id),
                              name,
                              kind,
                              numberedId("C", site.community, 4),
                              town.name,
                              city.facts.districts[town.district].name};
    values.insert(values.end(), own.begin(), own.end());
    addRow(layer, Points{site.at}, std::move(values));
}

SampleLayer healthLayer(const City& city, Theme theme, const char* name, const char* title)
{
    SampleLayer layer = facilityLayer(name,
                                      title,
                                      theme,
                                      {{"level", FieldType::Text},
                                       {"beds", FieldType::Integer},
                                       {"paed_beds", FieldType::Integer},
                                       {"paed_doctors", FieldType::Integer},
                                       {"child_doctor", FieldType::Integer},
                                       {"child_friendly", FieldType::Integer}});
    for (const HealthSite& one : city.themes.health)
        if (one.theme == theme)
            addFacility(
                layer,
                city,
                numberedId(theme == Theme::Hospital ? "HO" : "CL", layer.table.rowCount(), 3),
                one.name,
                one.kind,
                one.site,
                {one.level,
                 one.beds,
                 one.paediatricBeds,
                 one.paediatricDoctors,
                 std::int64_t{one.childDoctor},
                 std::int64_t{one.childFriendly}});
    return layer;
}

SampleLayer
venueLayer(const City& city, Theme theme, const char* name, const char* title, const char* prefix)
{
    SampleLayer layer = facilityLayer(
        name,
        title,
        theme,
        {{"floor_area_m2", FieldType::Integer}, {"child_friendly", FieldType::Integer}});
    for (const Venue& venue : city.themes.venues)
        if (venue.theme == theme)
            addFacility(layer,
                        city,
                        numberedId(prefix, layer.table.rowCount(), 3),
                        venue.name,
                        venue.kind,
                        venue.site,
                        {venue.floorArea, std::int64_t{venue.childFriendly}});
    return layer;
}

} // namespace

SampleLayer hospitalLayer(const City& city)
{
    return healthLayer(city, Theme::Hospital, "hospital", "医院");
}

SampleLayer clinicLayer(const City& city)
{
    return healthLayer(city, Theme::Clinic, "clinic", "社区卫生服务机构");
}

SampleLayer libraryLayer(const City& city)
{
    return venueLayer(city, Theme::Library, "library", "图书馆", "LI");
}

SampleLayer museumLayer(const City& city)
{
    return venueLayer(city, Theme::Museum, "museum", "博物馆", "MU");
}

SampleLayer sportsVenueLayer(const City& city)
{
    return venueLayer(city, Theme::SportsVenue, "sports_venue", "体育场馆", "SV");
}

SampleLayer activityBaseLayer(const City& city)
{
    return venueLayer(city, Theme::ActivityBase, "activity_base", "校外活动基地", "AB");
}

SampleLayer protectionStationLayer(const City& city)
{
    return venueLayer(city, Theme::ProtectionStation, "protection_station", "未成年人保护站", "PT");
}

SampleLayer familyEducationLayer(const City& city)
{
    return venueLayer(city, Theme::FamilyEducation, "family_education", "社区家长学校", "FE");
}

SampleLayer publicPlaceLayer(const City& city)
{
    SampleLayer layer = facilityLayer("public_place",
                                      "大型公共场所",
                                      Theme::PublicPlace,
                                      {{"floor_area_m2", FieldType::Integer},
                                       {"daily_visitors", FieldType::Integer},
                                       {"large", FieldType::Integer},
                                       {"nursing_room", FieldType::Integer}});
    for (const PublicPlace& place : city.themes.places)
        addFacility(layer,
                    city,
                    numberedId("PP", layer.table.rowCount(), 3),
                    place.name,
                    place.kind,
                    place.site,
                    {place.floorArea,
                     place.dailyVisitors,
                     std::int64_t{place.large},
                     std::int64_t{place.nursingArea.has_value()}});
    return layer;
}

SampleLayer nursingRoomLayer(const City& city)
{
    SampleLayer layer = facilityLayer(
        "nursing_room",
        "母婴室",
        Theme::NursingRoom,
        {{"host_id", FieldType::Text}, {"host", FieldType::Text}, {"area_m2", FieldType::Integer}});
    for (std::size_t i = 0; i < city.themes.places.size(); ++i) {
        const PublicPlace& place = city.themes.places[i];
        if (!place.nursingArea)
            continue;
        // Inside the building, a little off its middle: both signs stay readable.
        Site site = place.site;
        const Coordinate beside{site.at.x + 0.35 * (site.outline[2].x - site.at.x),
                                site.at.y + 0.35 * (site.outline[2].y - site.at.y)};
        if (contains(city.people.communities[site.community].shape, beside))
            site.at = beside;
        addFacility(layer,
                    city,
                    numberedId("NR", layer.table.rowCount(), 3),
                    place.name + "母婴室",
                    *place.nursingArea >= 10 ? "独立母婴室" : "婴儿护理台",
                    site,
                    {numberedId("PP", i, 3), place.name, *place.nursingArea});
    }
    return layer;
}

} // namespace yimi::sample
