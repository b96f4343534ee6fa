// SPDX-License-Identifier: GPL-3.0-or-later
#include "schools.h"

#include "named_sites.h"
#include "school_seats.h"
#include "unmet_demand.h"

#include <algorithm>
#include <set>

namespace yimi::sample {

namespace {

struct StagePlan
{
    SchoolStage stage;
    const char* kind;  ///< the gazetteer's word
    const char* title; ///< of the numbered ones
    std::size_t count; ///< in the whole city
    std::size_t group; ///< of ages, index into ChildrenByAge
    double radius;     ///< metres that children come from
    double frontage;
    double depth;
    bool everyTown;
};

constexpr std::array kPlans{
    StagePlan{SchoolStage::High, "高中", "示例高中", 45, 4, 7000.0, 210.0, 150.0, false},
    StagePlan{SchoolStage::Middle, "初中", "示例初中", 130, 3, 3200.0, 150.0, 115.0, true},
    StagePlan{SchoolStage::Primary, "小学", "示例小学", 230, 2, 2000.0, 120.0, 95.0, true},
    StagePlan{
        SchoolStage::Special, "特殊教育", "示例特殊教育学校", 7, 2, 20000.0, 80.0, 60.0, false},
    StagePlan{SchoolStage::Kindergarten, "幼儿园", "示例幼儿园", 450, 1, 1300.0, 56.0, 44.0, true},
};

/// Sites of one stage, one after another.
class StageLayout
{
public:
    StageLayout(const SchoolInputs& inputs, const StagePlan& plan, SiteGround& ground)
        : m_inputs(inputs)
        , m_plan(plan)
        , m_ground(ground)
        , m_homes(homesByCommunity(inputs.people))
        , m_count(scaledCount(plan.count, inputs.people))
        , m_demand(heartsOf(inputs.people), childrenOf(), plan.radius)
        , m_townHas(inputs.facts.towns.size(), 0)
    {
    }

    std::vector<School> run()
    {
        for (const NamedPlace& place : placesOf(m_inputs.facilities, "school", m_plan.kind))
            addNamed(place);
        for (std::size_t town = 0; m_plan.everyTown && town < m_townHas.size(); ++town)
            if (m_townHas[town] == 0 && inhabited(town))
                addNumbered(m_demand.neediest([&](std::size_t i) { return townOf(i) == town; }));
        // A community without free ground is not asked again, or there would be no end.
        while (m_schools.size() < m_count && m_failures < m_count)
            addNumbered(m_demand.neediest([&](std::size_t i) { return !m_full.contains(i); }));
        return std::move(m_schools);
    }

private:
    [[nodiscard]] std::vector<double> childrenOf() const
    {
        std::vector<double> children;
        for (const Community& community : m_inputs.people.communities)
            children.push_back(static_cast<double>(community.children[m_plan.group]));
        return children;
    }

    [[nodiscard]] std::size_t townOf(std::size_t community) const
    {
        return m_inputs.people.communities[community].town;
    }

    [[nodiscard]] bool inhabited(std::size_t town) const
    {
        return std::ranges::any_of(m_inputs.people.communities,
                                   [&](const Community& one) { return one.town == town; });
    }

    [[nodiscard]] double typicalSeats() const
    {
        double all = 0.0;
        for (const double children : childrenOf())
            all += children;
        return all / static_cast<double>(std::max<std::size_t>(1, m_count));
    }

    void keep(Site site, std::string name, bool real)
    {
        m_townHas[townOf(site.community)] = 1;
        m_demand.serve(site.at, typicalSeats());
        School school{
            .stage = m_plan.stage, .name = std::move(name), .real = real, .gates = {site.gate}};
        school.site = std::move(site);
        m_schools.push_back(std::move(school));
    }

    void addNamed(const NamedPlace& place)
    {
        Random random(seedFor(m_inputs.seed, 0x5C40, m_schools.size() + 1000 * (m_plan.group + 1)));
        const SiteWish wish{.reach = 350.0, .frontage = m_plan.frontage, .depth = m_plan.depth};
        if (auto site = takeNamed(m_ground, m_inputs.people, m_inputs.facts, place, wish, random))
            keep(std::move(*site), place.name, true);
    }

    void addNumbered(std::size_t community)
    {
        Random random(seedFor(m_inputs.seed,
                              0x5C41 + static_cast<std::uint64_t>(m_plan.stage),
                              10000 * m_schools.size() + m_failures));
        auto site = m_ground.take(
            {.near = someHome(m_homes[community], random),
             .reach = 420.0,
             .frontage = m_plan.frontage * random.between(0.85, 1.15),
             .depth = m_plan.depth * random.between(0.85, 1.15),
             .allowed = [&](std::size_t i) { return townOf(i) == townOf(community); }},
            random);
        if (!site) {
            m_full.insert(community);
            ++m_failures;
            return;
        }
        keep(std::move(*site), numberedName(m_plan.title, ++m_numbered), false);
    }

    const SchoolInputs& m_inputs;
    const StagePlan& m_plan;
    SiteGround& m_ground;
    std::vector<std::vector<const Residence*>> m_homes;
    std::size_t m_count;
    UnmetDemand m_demand;
    std::vector<std::uint8_t> m_townHas;
    std::vector<School> m_schools;
    std::set<std::size_t> m_full; ///< communities without free ground
    std::size_t m_failures = 0;
    std::size_t m_numbered = 0;
};

} // namespace

std::vector<School> layOutSchools(const SchoolInputs& inputs, SiteGround& ground)
{
    std::vector<School> schools;
    for (const StagePlan& plan : kPlans) {
        std::vector<School> some = StageLayout(inputs, plan, ground).run();
        fillSeats(some, plan.group, inputs);
        openGates(some, ground);
        schools.insert(schools.end(),
                       std::make_move_iterator(some.begin()),
                       std::make_move_iterator(some.end()));
    }
    std::ranges::stable_sort(schools, {}, &School::stage);
    return schools;
}

} // namespace yimi::sample
