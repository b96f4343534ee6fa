// SPDX-License-Identifier: GPL-3.0-or-later
#include "school_districts.h"

#include "unmet_demand.h"

#include <queue>

#include <map>
#include <set>

namespace yimi::sample {

namespace {

using Neighbours = std::vector<std::set<std::size_t>>;

/// Communities that share a border and a district (education is the district's business).
Neighbours neighboursOf(const DistrictingInputs& inputs)
{
    const auto districtOf = [&](std::size_t community) {
        return inputs.facts.towns[inputs.people.communities[community].town].district;
    };
    Neighbours neighbours(inputs.people.communities.size());
    for (const Border& border : inputs.borders) {
        if (border.left == 0 || border.right == 0)
            continue;
        const std::size_t a = border.left - 1U;
        const std::size_t b = border.right - 1U;
        if (districtOf(a) != districtOf(b))
            continue;
        neighbours[a].insert(b);
        neighbours[b].insert(a);
    }
    return neighbours;
}

bool drawn(const DistrictingInputs& inputs, const School& school)
{
    const Community& community = inputs.people.communities[school.site.community];
    const std::string& name =
        inputs.facts.districts[inputs.facts.towns[community.town].district].name;
    return school.stage == SchoolStage::Primary && (name == "天宁区" || name == "钟楼区");
}

/// The group (from 1) of each community: grown from the groups' own communities, step by step over
/// neighbours, the shortest way first (Dijkstra). 0 where no school can be reached.
std::vector<std::uint16_t> grown(const std::map<std::size_t, std::uint16_t>& seeds,
                                 const Neighbours& neighbours,
                                 const Points& hearts)
{
    using Step = std::tuple<double, std::uint16_t, std::size_t>;
    std::priority_queue<Step, std::vector<Step>, std::greater<>> open;
    for (const auto& [community, group] : seeds)
        open.emplace(0.0, group, community);
    std::vector<std::uint16_t> groups(hearts.size(), 0);
    while (!open.empty()) {
        const auto [cost, group, community] = open.top();
        open.pop();
        if (groups[community] != 0)
            continue;
        groups[community] = group;
        for (const std::size_t next : neighbours[community])
            if (groups[next] == 0)
                open.emplace(cost + distance(hearts[community], hearts[next]), group, next);
    }
    return groups;
}

} // namespace

std::vector<SchoolDistrict> drawSchoolDistricts(const DistrictingInputs& inputs)
{
    std::vector<SchoolDistrict> districts;
    std::map<std::size_t, std::uint16_t> seeds; ///< community → group
    for (std::size_t i = 0; i < inputs.schools.size(); ++i) {
        if (!drawn(inputs, inputs.schools[i]))
            continue;
        const auto [seed, fresh] = seeds.emplace(inputs.schools[i].site.community,
                                                 static_cast<std::uint16_t>(districts.size() + 1));
        if (fresh)
            districts.emplace_back();
        districts[seed->second - 1U].schools.push_back(i);
    }
    std::vector<std::uint16_t> groupOf{0};
    const auto groups = grown(seeds, neighboursOf(inputs), heartsOf(inputs.people));
    groupOf.insert(groupOf.end(), groups.begin(), groups.end());
    std::vector<Polygons> shapes = areasOf(inputs.borders, groupOf, districts.size());
    for (std::size_t i = 0; i < districts.size(); ++i)
        districts[i].shape = std::move(shapes[i]);
    return districts;
}

} // namespace yimi::sample
