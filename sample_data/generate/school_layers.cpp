// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"
#include "layers.h"
#include "theme_layers.h"

#include <algorithm>
#include <cmath>

namespace yimi::sample {

namespace {

struct StageWords
{
    SchoolStage stage;
    const char* layer;
    const char* title;
    const char* prefix; ///< of ids
    const char* kind;
    Theme theme;
};

constexpr std::array kWords{
    StageWords{
        SchoolStage::Kindergarten, "kindergarten", "幼儿园", "KG", "幼儿园", Theme::Kindergarten},
    StageWords{SchoolStage::Primary, "primary_school", "小学", "PS", "小学", Theme::PrimarySchool},
    StageWords{SchoolStage::Middle, "middle_school", "初中", "MS", "初中", Theme::MiddleSchool},
    StageWords{SchoolStage::High, "high_school", "高中", "HS", "普通高中", Theme::HighSchool},
    StageWords{SchoolStage::Special,
               "special_school",
               "特殊教育学校",
               "SS",
               "特殊教育",
               Theme::SpecialSchool},
};

const StageWords& wordsOf(SchoolStage stage)
{
    return kWords[static_cast<std::size_t>(stage)];
}

SampleLayer stageLayer(const City& city, SchoolStage stage)
{
    const StageWords& words = wordsOf(stage);
    SampleLayer layer = emptyLayer(words.layer,
                                   words.title,
                                   words.theme,
                                   GeometryKind::Point,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"kind", FieldType::Text},
                                    {"community_id", FieldType::Text},
                                    {"town", FieldType::Text},
                                    {"district", FieldType::Text},
                                    {"classes", FieldType::Integer},
                                    {"seats", FieldType::Integer},
                                    {"enrolled", FieldType::Integer},
                                    {"new_seats", FieldType::Integer},
                                    {"opened", FieldType::Integer},
                                    {"public", FieldType::Integer},
                                    {"inclusive", FieldType::Integer},
                                    {"child_friendly", FieldType::Integer}});
    for (std::size_t i = 0; i < city.themes.schools.size(); ++i) {
        const School& school = city.themes.schools[i];
        if (school.stage != stage)
            continue;
        const TownFact& town = townOfCommunity(city, school.site.community);
        addRow(layer,
               Points{school.site.at},
               {schoolId(city, i),
                school.name,
                std::string(words.kind),
                numberedId("C", school.site.community, 4),
                town.name,
                city.facts.districts[town.district].name,
                school.classes,
                school.seats,
                school.enrolled,
                school.newSeats,
                std::int64_t{school.opened},
                std::int64_t{school.isPublic},
                std::int64_t{school.inclusive},
                std::int64_t{school.childFriendly}});
    }
    return layer;
}

} // namespace

const TownFact& townOfCommunity(const City& city, std::size_t community)
{
    return city.facts.towns[city.people.communities[community].town];
}

std::string schoolId(const City& city, std::size_t school)
{
    const SchoolStage stage = city.themes.schools[school].stage;
    const auto first = std::ranges::find(city.themes.schools, stage, &School::stage);
    return numberedId(wordsOf(stage).prefix,
                      school - static_cast<std::size_t>(first - city.themes.schools.begin()),
                      3);
}

SampleLayer kindergartenLayer(const City& city)
{
    return stageLayer(city, SchoolStage::Kindergarten);
}

SampleLayer primarySchoolLayer(const City& city)
{
    return stageLayer(city, SchoolStage::Primary);
}

SampleLayer middleSchoolLayer(const City& city)
{
    return stageLayer(city, SchoolStage::Middle);
}

SampleLayer highSchoolLayer(const City& city)
{
    return stageLayer(city, SchoolStage::High);
}

SampleLayer specialSchoolLayer(const City& city)
{
    return stageLayer(city, SchoolStage::Special);
}

SampleLayer schoolSiteLayer(const City& city)
{
    SampleLayer layer = emptyLayer("school_site",
                                   "学校用地",
                                   Theme::Parcel,
                                   GeometryKind::Polygon,
                                   {{"id", FieldType::Text},
                                    {"school_id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"kind", FieldType::Text},
                                    {"area_m2", FieldType::Real}});
    for (std::size_t i = 0; i < city.themes.schools.size(); ++i) {
        const School& school = city.themes.schools[i];
        addRow(layer,
               Polygons{{school.site.outline, {}}},
               {numberedId("Y", i, 4),
                schoolId(city, i),
                school.name,
                std::string(wordsOf(school.stage).kind),
                std::round(std::abs(signedArea(school.site.outline)))});
    }
    return layer;
}

SampleLayer schoolGateLayer(const City& city)
{
    SampleLayer layer = emptyLayer("school_gate",
                                   "校门",
                                   Theme::Entrance,
                                   GeometryKind::Point,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"school_id", FieldType::Text},
                                    {"source", FieldType::Text}});
    for (std::size_t i = 0; i < city.themes.schools.size(); ++i) {
        const School& school = city.themes.schools[i];
        for (std::size_t gate = 0; gate < school.gates.size(); ++gate)
            addRow(layer,
                   Points{school.gates[gate]},
                   {numberedId("G", layer.table.rowCount(), 4),
                    school.name + (gate == 0 ? " 正门" : " 侧门"),
                    schoolId(city, i),
                    std::string("surveyed")});
    }
    return layer;
}

SampleLayer schoolDistrictLayer(const City& city)
{
    SampleLayer layer = emptyLayer(
        "school_district",
        "小学学区",
        Theme::Parcel,
        GeometryKind::Polygon,
        {{"id", FieldType::Text}, {"name", FieldType::Text}, {"school_ids", FieldType::Text}});
    for (std::size_t i = 0; i < city.themes.schoolDistricts.size(); ++i) {
        const SchoolDistrict& district = city.themes.schoolDistricts[i];
        std::string ids;
        for (const std::size_t school : district.schools)
            ids += (ids.empty() ? "" : ";") + schoolId(city, school);
        addRow(layer,
               district.shape,
               {numberedId("D", i, 3),
                city.themes.schools[district.schools.front()].name + "学区",
                ids});
    }
    return layer;
}

} // namespace yimi::sample
