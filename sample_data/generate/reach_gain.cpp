// SPDX-License-Identifier: GPL-3.0-or-later
#include "reach_gain.h"

#include "geometry/box_index.h"
#include "random.h"
#include "unmet_demand.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace yimi::sample {

namespace {

constexpr int kCandidates = 4; ///< homes a community
constexpr double kEnough =
    0.6; ///< share of a community's children; walks are longer than the crow's way

double infants(const Residence& home)
{
    return static_cast<double>(home.children.front());
}

} // namespace

ReachGain::ReachGain(const People& people, double metres, std::uint64_t seed)
    : m_people(people)
    , m_metres(metres)
    , m_served(people.residences.size(), 0)
    , m_share(people.communities.size(), 0.0)
{
    std::vector<Box> boxes;
    for (const Residence& home : people.residences)
        boxes.push_back({home.at, home.at});
    const BoxIndex index(boxes);
    const auto homes = homesByCommunity(people);
    for (std::size_t i = 0; i < homes.size(); ++i) {
        Random random(seedFor(seed, 0x6A1B, i));
        const double luck = std::exp(0.25 * random.normal());
        for (int k = 0; k < kCandidates && !homes[i].empty(); ++k) {
            Candidate candidate{homes[i][random.index(homes[i].size())], luck, {}};
            const Coordinate at = candidate.home->at;
            for (const std::uint32_t home : index.query(Box{at, at}.grownBy(metres)))
                if (distance(people.residences[home].at, at) <= metres)
                    candidate.near.push_back(home);
            m_candidates.push_back(std::move(candidate));
        }
    }
    for (std::uint32_t i = 0; i < m_candidates.size(); ++i)
        m_queue.emplace(gainOf(m_candidates[i]), i);
}

double ReachGain::gainOf(const Candidate& candidate) const
{
    std::map<std::size_t, double> more;
    for (const std::uint32_t i : candidate.near)
        if (const Residence& home = m_people.residences[i]; m_served[i] == 0)
            more[home.community] += infants(home);
    double gain = 0.0;
    for (const auto& [community, children] : more) {
        const auto all = static_cast<double>(
            std::max<std::int64_t>(1, m_people.communities[community].children.front()));
        gain += std::min(kEnough, m_share[community] + children / all)
                - std::min(kEnough, m_share[community]);
    }
    return gain * candidate.luck;
}

std::optional<const Residence*> ReachGain::next()
{
    while (!m_queue.empty()) {
        const auto [gain, number] = m_queue.top();
        m_queue.pop();
        const double now = gainOf(m_candidates[number]);
        if (now <= 1e-9)
            continue;
        if (m_queue.empty() || now >= m_queue.top().first)
            return m_candidates[number].home;
        m_queue.emplace(now, number);
    }
    return std::nullopt;
}

void ReachGain::serve(Coordinate at)
{
    for (std::size_t i = 0; i < m_people.residences.size(); ++i)
        if (const Residence& home = m_people.residences[i];
            m_served[i] == 0 && distance(home.at, at) <= m_metres) {
            m_served[i] = 1;
            m_share[home.community] +=
                infants(home)
                / static_cast<double>(std::max<std::int64_t>(
                    1, m_people.communities[home.community].children.front()));
        }
}

} // namespace yimi::sample
