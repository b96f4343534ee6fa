// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers.h"
#include "theme_layers.h"

namespace yimi::sample {

namespace {

/// Areas of groups of communities: groupOf(town index) is a group number from 1, or 0 for none.
template <typename GroupOf>
std::vector<Polygons> groupedAreas(const City& city, std::size_t groupCount, GroupOf&& groupOf)
{
    std::vector<std::uint16_t> groups{0};
    for (const std::uint16_t town : city.land.town)
        groups.push_back(static_cast<std::uint16_t>(groupOf(town)));
    return areasOf(city.borders, groups, groupCount);
}

void addChildren(std::vector<Value>& values, const ChildrenByAge& children)
{
    values.insert(values.end(), children.begin(), children.end());
}

/// The children of all communities whose town is `wanted`.
template <typename Wanted>
ChildrenByAge childrenWhere(const City& city, Wanted&& wanted)
{
    ChildrenByAge sum{};
    for (const Community& community : city.people.communities)
        for (std::size_t group = 0; wanted(community.town) && group < sum.size(); ++group)
            sum[group] += community.children[group];
    return sum;
}

} // namespace

SampleLayer districtLayer(const City& city)
{
    SampleLayer layer = emptyLayer("district",
                                   "区(市)",
                                   Theme::District,
                                   GeometryKind::Polygon,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"adcode", FieldType::Text},
                                    {"population", FieldType::Integer},
                                    {"A0_2", FieldType::Integer},
                                    {"A3_5", FieldType::Integer},
                                    {"A6_11", FieldType::Integer},
                                    {"A12_14", FieldType::Integer},
                                    {"A15_17", FieldType::Integer}});
    const auto shapes = groupedAreas(city, city.facts.districts.size(), [&](std::size_t town) {
        return city.facts.towns[town].district + 1;
    });
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (const DistrictFact& district = city.facts.districts[i]; !shapes[i].empty()) {
            std::vector<Value> values{
                district.code, district.name, district.code, district.population};
            addChildren(values, childrenWhere(city, [&](std::size_t town) {
                            return city.facts.towns[town].district == i;
                        }));
            addRow(layer, shapes[i], std::move(values));
        }
    return layer;
}

SampleLayer functionalAreaLayer(const City& city)
{
    SampleLayer layer = emptyLayer("functional_area",
                                   "功能区",
                                   Theme::Backdrop,
                                   GeometryKind::Polygon,
                                   {{"id", FieldType::Text}, {"name", FieldType::Text}});
    const auto shapes = groupedAreas(
        city, 1, [&](std::size_t town) { return city.facts.towns[town].inFunctionalArea ? 1 : 0; });
    if (!shapes.front().empty())
        addRow(layer, shapes.front(), {std::string("F1"), city.facts.functionalArea});
    return layer;
}

SampleLayer townLayer(const City& city)
{
    SampleLayer layer = emptyLayer("town",
                                   "镇(街道)",
                                   Theme::Town,
                                   GeometryKind::Polygon,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"kind", FieldType::Text},
                                    {"district_id", FieldType::Text},
                                    {"district", FieldType::Text},
                                    {"population", FieldType::Integer},
                                    {"A0_2", FieldType::Integer},
                                    {"A3_5", FieldType::Integer},
                                    {"A6_11", FieldType::Integer},
                                    {"A12_14", FieldType::Integer},
                                    {"A15_17", FieldType::Integer}});
    const auto shapes =
        groupedAreas(city, city.facts.towns.size(), [](std::size_t town) { return town + 1; });
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const TownFact& town = city.facts.towns[i];
        const DistrictFact& district = city.facts.districts[town.district];
        if (shapes[i].empty())
            continue;
        std::vector<Value> values{
            town.code, town.name, town.kind, district.code, district.name, town.population};
        addChildren(values, childrenWhere(city, [i](std::size_t other) { return other == i; }));
        addRow(layer, shapes[i], std::move(values));
    }
    return layer;
}

SampleLayer communityLayer(const City& city)
{
    SampleLayer layer = emptyLayer("community",
                                   "社区(村)",
                                   Theme::Community,
                                   GeometryKind::Polygon,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"town_id", FieldType::Text},
                                    {"town", FieldType::Text},
                                    {"district", FieldType::Text},
                                    {"population", FieldType::Integer},
                                    {"A0_2", FieldType::Integer},
                                    {"A3_5", FieldType::Integer},
                                    {"A6_11", FieldType::Integer},
                                    {"A12_14", FieldType::Integer},
                                    {"A15_17", FieldType::Integer}});
    for (std::size_t i = 0; i < city.people.communities.size(); ++i) {
        const Community& community = city.people.communities[i];
        const TownFact& town = city.facts.towns[community.town];
        std::vector<Value> values{numberedId("C", i, 4),
                                  community.name,
                                  town.code,
                                  town.name,
                                  city.facts.districts[town.district].name,
                                  community.population};
        addChildren(values, community.children);
        addRow(layer, community.shape, std::move(values));
    }
    return layer;
}

SampleLayer residenceLayer(const City& city)
{
    SampleLayer layer = emptyLayer("residence",
                                   "居住点",
                                   Theme::Residence,
                                   GeometryKind::Point,
                                   {{"id", FieldType::Text},
                                    {"community_id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"kind", FieldType::Text},
                                    {"households", FieldType::Integer},
                                    {"population", FieldType::Integer},
                                    {"A0_2", FieldType::Integer},
                                    {"A3_5", FieldType::Integer},
                                    {"A6_11", FieldType::Integer},
                                    {"A12_14", FieldType::Integer},
                                    {"A15_17", FieldType::Integer}});
    for (std::size_t i = 0; i < city.people.residences.size(); ++i) {
        const Residence& home = city.people.residences[i];
        std::vector<Value> values{numberedId("J", i, 5),
                                  numberedId("C", home.community, 4),
                                  home.name,
                                  home.kind,
                                  home.households,
                                  home.population};
        addChildren(values, home.children);
        addRow(layer, Points{home.at}, std::move(values));
    }
    return layer;
}

SampleLayer childcareLayer(const City& city)
{
    SampleLayer layer = emptyLayer("childcare",
                                   "托育",
                                   Theme::Childcare,
                                   GeometryKind::Point,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"community_id", FieldType::Text},
                                    {"town", FieldType::Text},
                                    {"district", FieldType::Text},
                                    {"places", FieldType::Integer},
                                    {"enrolled", FieldType::Integer},
                                    {"inclusive", FieldType::Integer},
                                    {"host_type", FieldType::Text},
                                    {"host_id", FieldType::Text},
                                    {"level", FieldType::Text},
                                    {"opened", FieldType::Integer}});
    for (std::size_t i = 0; i < city.themes.childcare.size(); ++i) {
        const ChildcareSite& site = city.themes.childcare[i];
        const TownFact& town = city.facts.towns[city.people.communities[site.community].town];
        addRow(layer,
               Points{site.at},
               {numberedId("Z", i, 3),
                "示例托育点 " + numberedId("", i, 3),
                numberedId("C", site.community, 4),
                town.name,
                city.facts.districts[town.district].name,
                site.places,
                site.enrolled,
                std::int64_t{site.inclusive ? 1 : 0},
                site.host,
                site.school ? Value{schoolId(city, *site.school)} : Value{},
                site.level,
                std::int64_t{site.opened}});
    }
    return layer;
}

} // namespace yimi::sample
