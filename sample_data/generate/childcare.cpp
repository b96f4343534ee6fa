// SPDX-License-Identifier: GPL-3.0-or-later
#include "childcare.h"

#include "city/apportion.h"
#include "reach_gain.h"
#include "unmet_demand.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace yimi::sample {

namespace {

constexpr std::size_t kSites = 420;
constexpr double kPlacesPerThousand = 4.3;
constexpr double kReach = 1000.0;  ///< metres; children within it count for where a site goes
constexpr double kAtHand = 580.0;  ///< metres as the crow flies, about 15 minutes on foot
constexpr double kServed = 150.0;  ///< children that a site is taken to satisfy
constexpr double kForReach = 0.93; ///< share of the sites that go where nobody has one at hand
constexpr double kKindergartenNear = 620.0;

/// Sites, one after another.
class ChildcareLayout
{
public:
    ChildcareLayout(const People& people,
                    const std::vector<School>& schools,
                    SiteGround& ground,
                    std::uint64_t seed)
        : m_people(people)
        , m_schools(schools)
        , m_ground(ground)
        , m_seed(seed)
        , m_homes(homesByCommunity(people))
        , m_demand(heartsOf(people), infants(), kReach)
        , m_reach(people, kAtHand, seed)
    {
    }

    std::vector<ChildcareSite> run()
    {
        std::set<std::size_t> towns;
        for (const Community& community : m_people.communities)
            towns.insert(community.town);
        for (const std::size_t town : towns)
            addIn(m_demand.neediest(
                      [&](std::size_t i) { return m_people.communities[i].town == town; }),
                  true);
        const std::size_t wanted = scaledCount(kSites, m_people);
        for (std::size_t i = 0; m_sites.size() < wanted && i < 2 * wanted; ++i) {
            Random random(seedFor(m_seed, 0xCA2D, i));
            const auto home =
                random.chance(kForReach) ? m_reach.next() : std::optional<const Residence*>();
            const bool inclusive = random.chance(0.86);
            if (home)
                add((*home)->community, (*home)->at, inclusive);
            else
                addIn(m_demand.neediest({}, [this](std::size_t one) { return leanOf(one); }),
                      inclusive);
        }
        return std::move(m_sites);
    }

private:
    [[nodiscard]] std::vector<double> infants() const
    {
        std::vector<double> children;
        for (const Community& community : m_people.communities)
            children.push_back(static_cast<double>(community.children.front()));
        return children;
    }

    /// Some communities are luckier than others.
    [[nodiscard]] double leanOf(std::size_t community) const
    {
        Random random(seedFor(m_seed, 0xCA2E, community));
        return std::exp(0.5 * random.normal());
    }

    void addIn(std::size_t community, bool inclusive)
    {
        Random random(seedFor(m_seed, 0xCA2C, m_sites.size()));
        add(community, someHome(m_homes[community], random), inclusive);
    }

    void add(std::size_t community, Coordinate near, bool inclusive)
    {
        Random random(seedFor(m_seed, 0xCA2F, m_sites.size()));
        ChildcareSite site{.inclusive = inclusive};
        constexpr double kInKindergarten = 0.88; ///< of the inclusive ones, where one is near
        const auto school = inclusive && random.chance(kInKindergarten)
                                ? freeKindergarten(community, near)
                                : std::nullopt;
        if (school)
            moveIn(site, *school);
        else if (!settle(site, community, near, random))
            return;
        constexpr std::array kLevels{"合格", "合格", "备案"};
        site.level = kLevels[random.index(kLevels.size())];
        site.opened = 2015 + static_cast<int>(std::sqrt(random.uniform()) * 9.0);
        m_demand.serve(site.at, kServed);
        m_reach.serve(site.at);
        m_sites.push_back(std::move(site));
    }

    /// The nearest kindergarten of the community's town that hosts no site yet.
    std::optional<std::size_t> freeKindergarten(std::size_t community, Coordinate near)
    {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < m_schools.size(); ++i)
            if (const School& school = m_schools[i];
                school.stage == SchoolStage::Kindergarten && !m_hosting.contains(i)
                && townOf(school.site.community) == townOf(community)
                && distance(school.site.at, near) < kKindergartenNear
                && (!best
                    || distance(school.site.at, near) < distance(m_schools[*best].site.at, near)))
                best = i;
        return best;
    }

    void moveIn(ChildcareSite& site, std::size_t number)
    {
        const Site& ground = m_schools[number].site;
        // Beside the middle, so that the two signs do not hide each other.
        site.at = {ground.at.x + 0.5 * (ground.outline[1].x - ground.at.x),
                   ground.at.y + 0.5 * (ground.outline[1].y - ground.at.y)};
        if (m_ground.communityAt(site.at) != ground.community)
            site.at = ground.at;
        site.community = ground.community;
        site.host = "kindergarten";
        site.school = number;
        m_hosting.insert(number);
    }

    bool settle(ChildcareSite& site, std::size_t community, Coordinate near, Random& random)
    {
        const auto found = m_ground.take(
            {.near = near,
             .reach = 220.0,
             .allowed = [&](std::size_t i) { return townOf(i) == townOf(community); }},
            random);
        if (!found)
            return false;
        site.at = found->at;
        site.community = found->community;
        site.host = site.inclusive ? (random.chance(0.72)  ? "community"
                                      : random.chance(0.4) ? "enterprise"
                                                           : "standalone")
                                   : (random.chance(0.2) ? "enterprise" : "standalone");
        return true;
    }

    [[nodiscard]] std::size_t townOf(std::size_t community) const
    {
        return m_people.communities[community].town;
    }

    const People& m_people;
    const std::vector<School>& m_schools;
    SiteGround& m_ground;
    std::uint64_t m_seed;
    std::vector<std::vector<const Residence*>> m_homes;
    UnmetDemand m_demand; ///< children under three
    ReachGain m_reach;    ///< communities without a site at hand
    std::vector<ChildcareSite> m_sites;
    std::set<std::size_t> m_hosting;
};

void fillPlaces(std::vector<ChildcareSite>& sites, const People& people, std::uint64_t seed)
{
    std::int64_t everybody = 0;
    for (const Community& community : people.communities)
        everybody += community.population;
    std::vector<double> weights;
    Random random(seedFor(seed, 0xCA30));
    for (const ChildcareSite& site : sites)
        weights.push_back(
            (site.host == "kindergarten" ? 26.0 : 12.0)
            + 0.6 * std::sqrt(static_cast<double>(people.communities[site.community].population))
                  * random.between(0.3, 1.0));
    const auto total = std::llround(static_cast<double>(everybody) * kPlacesPerThousand / 1000.0);
    const std::vector<std::int64_t> places = apportion(total, weights);
    for (std::size_t i = 0; i < sites.size(); ++i) {
        sites[i].places = places[i];
        const double share = std::clamp(0.61 + 0.16 * random.normal(), 0.15, 1.0);
        sites[i].enrolled = static_cast<std::int64_t>(share * static_cast<double>(places[i]));
    }
}

/// The largest inclusive ones carry the province's and the city's marks.
void awardLevels(std::vector<ChildcareSite>& sites, const People& people)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < sites.size(); ++i)
        if (sites[i].inclusive)
            order.push_back(i);
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return sites[i].places; });
    const std::size_t model = scaledCount(8, people);
    const std::size_t provincial = scaledCount(24, people);
    for (std::size_t k = 0; k < order.size() && k < model + provincial; ++k)
        sites[order[k]].level = k < model ? "示范" : "省级普惠";
}

} // namespace

std::vector<ChildcareSite> placeChildcare(const People& people,
                                          const std::vector<School>& schools,
                                          SiteGround& ground,
                                          std::uint64_t seed)
{
    std::vector<ChildcareSite> sites = ChildcareLayout(people, schools, ground, seed).run();
    std::ranges::sort(sites, [](const ChildcareSite& a, const ChildcareSite& b) {
        return a.community != b.community ? a.community < b.community : a.at < b.at;
    });
    fillPlaces(sites, people, seed);
    awardLevels(sites, people);
    return sites;
}

} // namespace yimi::sample
