// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "people.h"
#include "random.h"

#include <functional>

namespace yimi::sample {

/// Where people of a community live, weighted by their number. One a community.
[[nodiscard]] Points heartsOf(const People& people);

/// The share of a population that lives in the sample: 1 in the whole city, about a quarter in the
/// small one. What is counted for the whole city is scaled by it.
[[nodiscard]] std::size_t scaledCount(std::size_t wholeCity, const People& people);

/// Whose wishes are still open, community by community: new sites go where most of them are near.
class UnmetDemand
{
public:
    /// `demand` by community; sites serve people within `radius` metres, the nearer the more.
    UnmetDemand(Points hearts, std::vector<double> demand, double radius);

    /// A site at a place takes up to `amount` of the demand around it, the nearest first.
    void serve(Coordinate at, double amount);

    /// The community with the most open demand around it among those allowed (the first of equals);
    /// `lean` multiplies what a community is worth.
    [[nodiscard]] std::size_t neediest(const std::function<bool(std::size_t)>& allowed = {},
                                       const std::function<double(std::size_t)>& lean = {}) const;

private:
    [[nodiscard]] double around(std::size_t community) const;

    struct Neighbour
    {
        std::size_t community;
        double nearness; ///< 1 at the place itself, falling to 0 at the radius
    };

    Points m_hearts;
    std::vector<double> m_open;
    double m_radius;
    std::vector<std::vector<Neighbour>> m_neighbours;
};

/// A home of the community, those with more people sooner. Precondition: it has homes.
[[nodiscard]] Coordinate someHome(const std::vector<const Residence*>& homes, Random& random);

/// The residences of each community.
[[nodiscard]] std::vector<std::vector<const Residence*>> homesByCommunity(const People& people);

} // namespace yimi::sample
