// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/theme.h"
#include "facility_facts.h"
#include "site_ground.h"

namespace yimi::sample {

/// A hospital or clinic.
struct HealthSite
{
    Theme theme = Theme::Clinic; ///< or Hospital
    std::string name;
    std::string kind;  ///< 三甲综合, 儿童医院(三甲), 社区卫生服务中心 …
    std::string level; ///< 三级, 二级 or 一级
    Site site;
    std::int64_t beds = 0;
    std::int64_t paediatricBeds = 0;
    std::int64_t paediatricDoctors = 0;
    bool childDoctor = false; ///< a doctor for child health, of clinics
    bool childFriendly = false;
};

/// A place of culture, sport, learning or care.
struct Venue
{
    Theme theme = Theme::Library;
    std::string name;
    std::string kind;
    Site site;
    std::int64_t floorArea = 0; ///< square metres
    bool childFriendly = false; ///< libraries: with a corner for parents and children
};

/// A large public place, and the nursing room in it.
struct PublicPlace
{
    std::string name;
    std::string kind; ///< 铁路站, 商业综合体, 景区 …
    Site site;
    std::int64_t floorArea = 0; ///< square metres; of sights: of their visitor centre
    std::int64_t dailyVisitors = 0;
    bool large = false; ///< above 10,000 m² or 10,000 visitors a day, as in 国卫指导发〔2016〕63号
    std::optional<std::int64_t> nursingArea; ///< square metres of the 母婴室; nothing without one
};

/// What these places are laid out by.
struct VenueInputs
{
    const Facts& facts;
    const FacilityFacts& facilities;
    const People& people;
    const std::vector<Park>& parks;
    const std::vector<Entrance>& entrances; ///< of the parks
    std::uint64_t seed;
};

/// Hospitals of the gazetteer and numbered ones; a health centre for every town and stations about
/// every third community. The city has about 2.0 paediatric beds and 0.9 doctors per thousand
/// children under 15 (invented; the plan wants 2.2 and 1).
[[nodiscard]] std::vector<HealthSite> layOutHealth(const VenueInputs& inputs, SiteGround& ground);

/// Libraries, museums, sports venues, activity bases, protection stations (one a town) and parents'
/// schools (in most communities).
[[nodiscard]] std::vector<Venue> layOutVenues(const VenueInputs& inputs, SiteGround& ground);

/// Stations, shopping, sights, offices: those that are large have a nursing room four times in
/// five.
[[nodiscard]] std::vector<PublicPlace> layOutPublicPlaces(const VenueInputs& inputs,
                                                          SiteGround& ground);

} // namespace yimi::sample
