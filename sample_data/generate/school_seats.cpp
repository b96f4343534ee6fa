// SPDX-License-Identifier: GPL-3.0-or-later
#include "school_seats.h"

#include "geometry/box_index.h"
#include "random.h"

#include <algorithm>
#include <cmath>

namespace yimi::sample {

namespace {

struct SizeRule
{
    int pupils;      ///< in a class
    int step;        ///< classes come in years of this many
    int fewest;      ///< years' classes
    int most;        ///< years' classes
    double going;    ///< share of the age group that goes to such a school
    double isPublic; ///< share of schools
};

SizeRule sizeRule(SchoolStage stage)
{
    switch (stage) {
    case SchoolStage::Kindergarten:
        return {30, 3, 1, 7, 0.97, 0.62};
    case SchoolStage::Primary:
        return {45, 6, 1, 10, 1.0, 0.97};
    case SchoolStage::Middle:
        return {50, 3, 2, 18, 1.0, 0.92};
    case SchoolStage::High:
        return {50, 3, 6, 20, 0.58, 0.87};
    case SchoolStage::Special:
        return {12, 9, 1, 2, 0.0016, 1.0};
    }
    return {45, 6, 1, 10, 1.0, 1.0};
}

/// How well a place is provided for: the old town has room, new districts do not.
struct Provision
{
    double seats;  ///< per child
    double filled; ///< share of the seats that may be taken
    bool recent;   ///< built in the last twenty years
};

Provision provisionAt(const Settlement& settlement, Coordinate at, bool village)
{
    const auto centrality = static_cast<double>(settlement.centrality.at(at));
    if (village || settlement.urban.at(at) == 0)
        return {1.08, 0.90, false};
    if (centrality > 0.62)
        return {1.14, 0.93, false};
    return {0.92, 1.0, true};
}

/// The children of each school: everybody goes to the nearest one.
std::vector<double>
catchments(const std::vector<School>& schools, std::size_t group, const People& people)
{
    std::vector<Box> boxes;
    for (const School& school : schools)
        boxes.push_back({school.site.at, school.site.at});
    const BoxIndex index(boxes);
    std::vector<double> children(schools.size(), 0.0);
    for (const Residence& home : people.residences)
        index.nearest(home.at, [&](std::uint32_t school, double) {
            children[school] += static_cast<double>(home.children[group]);
            return false;
        });
    return children;
}

void fill(School& school, double children, const Provision& provision, Random& random)
{
    const SizeRule rule = sizeRule(school.stage);
    const double wanted = children * rule.going * provision.seats * random.between(0.96, 1.04);
    const auto years = std::clamp(
        static_cast<int>(std::lround(wanted / (rule.pupils * rule.step))), rule.fewest, rule.most);
    school.classes = std::int64_t{years} * rule.step;
    school.seats = school.classes * rule.pupils;
    const double room = static_cast<double>(school.seats)
                        * std::min(1.0, provision.filled + random.between(-0.04, 0.04));
    school.enrolled = std::max<std::int64_t>(school.seats * 35 / 100,
                                             std::llround(std::min(room, children * rule.going)));
    school.opened = provision.recent ? 2004 + static_cast<int>(random.index(20))
                                     : 1952 + static_cast<int>(random.index(50));
    if (!school.real && provision.recent && random.chance(0.28)) {
        school.opened = 2023 + static_cast<int>(random.index(3));
        school.newSeats = school.seats;
    }
    school.isPublic = school.real || random.chance(rule.isPublic);
    school.inclusive = school.isPublic || random.chance(0.82);
    school.childFriendly = random.chance(school.real ? 0.5 : 0.06);
}

} // namespace

void fillSeats(std::vector<School>& schools, std::size_t group, const SchoolInputs& inputs)
{
    const std::vector<double> children = catchments(schools, group, inputs.people);
    for (std::size_t i = 0; i < schools.size(); ++i) {
        School& school = schools[i];
        Random random(seedFor(inputs.seed, 0x5EA7 + static_cast<std::uint64_t>(school.stage), i));
        fill(school,
             children[i],
             provisionAt(inputs.settlement,
                         school.site.at,
                         inputs.people.communities[school.site.community].village),
             random);
    }
}

void openGates(std::vector<School>& schools, const SiteGround& ground)
{
    constexpr double kReach = 25.0;
    for (School& school : schools) {
        const Ring& outline = school.site.outline;
        for (std::size_t i = 1; i < outline.size(); ++i) {
            const Coordinate side{(outline[i - 1].x + outline[i].x) / 2,
                                  (outline[i - 1].y + outline[i].y) / 2};
            const auto street = ground.street(side, kReach);
            // Only a street on this side, not the one behind the site.
            if (street && distance(side, school.site.gate) > 35.0
                && street->distance < distance(street->at, school.site.at)) {
                school.gates.push_back(side);
                break;
            }
        }
    }
}

} // namespace yimi::sample
