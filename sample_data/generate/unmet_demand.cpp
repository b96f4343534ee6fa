// SPDX-License-Identifier: GPL-3.0-or-later
#include "unmet_demand.h"

#include <algorithm>
#include <cmath>

namespace yimi::sample {

namespace {

constexpr double kCensus = 5278121.0; ///< the whole city

} // namespace

Points heartsOf(const People& people)
{
    Points hearts(people.communities.size());
    std::vector<double> weights(hearts.size(), 0.0);
    for (const Residence& home : people.residences) {
        const auto weight = static_cast<double>(home.population);
        hearts[home.community].x += weight * home.at.x;
        hearts[home.community].y += weight * home.at.y;
        weights[home.community] += weight;
    }
    for (std::size_t i = 0; i < hearts.size(); ++i)
        if (weights[i] > 0.0)
            hearts[i] = {hearts[i].x / weights[i], hearts[i].y / weights[i]};
    return hearts;
}

std::size_t scaledCount(std::size_t wholeCity, const People& people)
{
    double everybody = 0.0;
    for (const Community& community : people.communities)
        everybody += static_cast<double>(community.population);
    return static_cast<std::size_t>(
        std::llround(static_cast<double>(wholeCity) * everybody / kCensus));
}

UnmetDemand::UnmetDemand(Points hearts, std::vector<double> demand, double radius)
    : m_hearts(std::move(hearts))
    , m_open(std::move(demand))
    , m_radius(radius)
    , m_neighbours(m_hearts.size())
{
    for (std::size_t i = 0; i < m_hearts.size(); ++i)
        for (std::size_t j = 0; j < m_hearts.size(); ++j)
            if (const double off = distance(m_hearts[i], m_hearts[j]); off < radius)
                m_neighbours[i].push_back({j, 1.0 - off / radius});
}

double UnmetDemand::around(std::size_t community) const
{
    double sum = 0.0;
    for (const Neighbour& neighbour : m_neighbours[community])
        sum += neighbour.nearness * m_open[neighbour.community];
    return sum;
}

void UnmetDemand::serve(Coordinate at, double amount)
{
    std::vector<std::pair<double, std::size_t>> near;
    for (std::size_t i = 0; i < m_hearts.size(); ++i)
        if (const double off = distance(at, m_hearts[i]); off < m_radius)
            near.emplace_back(off, i);
    std::ranges::sort(near);
    for (const auto& [off, community] : near) {
        const double taken = std::min(amount, m_open[community]);
        m_open[community] -= taken;
        amount -= taken;
    }
}

std::size_t UnmetDemand::neediest(const std::function<bool(std::size_t)>& allowed,
                                  const std::function<double(std::size_t)>& lean) const
{
    std::size_t best = 0;
    double most = -1.0;
    for (std::size_t i = 0; i < m_hearts.size(); ++i) {
        if (allowed && !allowed(i))
            continue;
        const double worth = around(i) * (lean ? lean(i) : 1.0);
        if (worth > most) {
            most = worth;
            best = i;
        }
    }
    return best;
}

Coordinate someHome(const std::vector<const Residence*>& homes, Random& random)
{
    std::vector<double> sums;
    for (const Residence* home : homes)
        sums.push_back((sums.empty() ? 0.0 : sums.back()) + 1.0
                       + static_cast<double>(home->population));
    return homes[drawn(sums, random)]->at;
}

std::vector<std::vector<const Residence*>> homesByCommunity(const People& people)
{
    std::vector<std::vector<const Residence*>> homes(people.communities.size());
    for (const Residence& residence : people.residences)
        homes[residence.community].push_back(&residence);
    return homes;
}

} // namespace yimi::sample
