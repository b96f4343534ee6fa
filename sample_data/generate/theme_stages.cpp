// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme_stages.h"

namespace yimi::sample {

namespace {

VenueInputs venueInputs(const City& city)
{
    return {.facts = city.facts,
            .facilities = city.themes.facts,
            .people = city.people,
            .parks = city.parks,
            .entrances = city.entrances,
            .seed = city.options.seed};
}

/// What bus stops are named after: places that carry a name of their own.
std::vector<Landmark> landmarksOf(const City& city)
{
    std::vector<Landmark> landmarks;
    const auto add = [&](const std::string& name, Coordinate at) {
        if (!name.starts_with("示例"))
            landmarks.push_back({name, at});
    };
    for (const MetroStation& station : city.themes.metro.stations)
        add("地铁" + station.name + (station.name.ends_with("站") ? "" : "站"), station.at);
    for (const PublicPlace& place : city.themes.places)
        add(place.name, place.site.gate);
    for (const School& school : city.themes.schools)
        add(school.name, school.site.gate);
    for (const HealthSite& one : city.themes.health)
        add(one.name, one.site.gate);
    for (const Entrance& entrance : city.entrances)
        add(city.parks[entrance.park].name, entrance.street);
    return landmarks;
}

} // namespace

Result<void> makeFacilityGround(City& city)
{
    auto facts = readFacilityFacts(city.toMetres, city.facts);
    if (!facts)
        return tl::unexpected(facts.error());
    city.themes.facts = std::move(*facts);
    city.themes.edges = edgesOf(city.roads);
    city.themes.ground =
        std::make_unique<SiteGround>(GroundParts{.roads = city.roads,
                                                 .edges = city.themes.edges,
                                                 .railways = city.arterials.railways,
                                                 .parks = city.parks,
                                                 .water = *city.waterIndex,
                                                 .land = city.land,
                                                 .people = city.people},
                                     city.towns.frame.box());
    return {};
}

Result<void> makeSchools(City& city)
{
    city.themes.schools = layOutSchools({.facts = city.facts,
                                         .facilities = city.themes.facts,
                                         .people = city.people,
                                         .settlement = city.settlement,
                                         .seed = city.options.seed},
                                        *city.themes.ground);
    city.themes.schoolDistricts = drawSchoolDistricts({.facts = city.facts,
                                                       .people = city.people,
                                                       .borders = city.borders,
                                                       .schools = city.themes.schools});
    return {};
}

Result<void> makeChildcare(City& city)
{
    city.themes.childcare =
        placeChildcare(city.people, city.themes.schools, *city.themes.ground, city.options.seed);
    return {};
}

Result<void> makeVenues(City& city)
{
    const VenueInputs inputs = venueInputs(city);
    city.themes.places = layOutPublicPlaces(inputs, *city.themes.ground);
    city.themes.health = layOutHealth(inputs, *city.themes.ground);
    city.themes.venues = layOutVenues(inputs, *city.themes.ground);
    return {};
}

Result<void> makeMetro(City& city)
{
    city.themes.metro = layOutMetro(
        city.themes.facts.metro, *city.themes.ground, *city.waterIndex, city.options.seed);
    return {};
}

Result<void> makeBuses(City& city)
{
    const std::vector<Landmark> landmarks = landmarksOf(city);
    city.themes.buses = layOutBuses({.facts = city.facts,
                                     .people = city.people,
                                     .roads = city.roads,
                                     .edges = city.themes.edges,
                                     .settlement = city.settlement,
                                     .water = *city.waterIndex,
                                     .places = city.themes.places,
                                     .landmarks = landmarks,
                                     .seed = city.options.seed,
                                     .threads = city.options.threads},
                                    *city.themes.ground);
    return {};
}

} // namespace yimi::sample
