// SPDX-License-Identifier: GPL-3.0-or-later
// Distances along streets found by the plainest of means: every junction against every other.
#pragma once

#include "builders.h"
#include "network/locate.h"

#include <limits>

namespace yimi::test {

/// Metres between any two located places on streets that are open both ways. O(n³) once.
class WalkingOracle
{
public:
    explicit WalkingOracle(const StreetNetwork& network)
        : m_network(&network)
        , m_graph(network, *travelProfile("walk"), Metric::Distance, SearchDirection::WithTravel)
        , m_count(network.nodeCount())
        , m_metres(m_count * m_count, kFar)
    {
        for (std::size_t i = 0; i < m_count; ++i)
            at(i, i) = 0;
        for (const StreetEdge& edge : network.edges()) {
            at(edge.from.value, edge.to.value) =
                std::min(at(edge.from.value, edge.to.value), edge.length);
            at(edge.to.value, edge.from.value) = at(edge.from.value, edge.to.value);
        }
        for (std::size_t k = 0; k < m_count; ++k) {
            for (std::size_t i = 0; i < m_count; ++i) {
                for (std::size_t j = 0; j < m_count; ++j)
                    at(i, j) = std::min(at(i, j), at(i, k) + at(k, j));
            }
        }
    }

    static constexpr double kFar = std::numeric_limits<double>::infinity();

    /// Connectors included; kFar where there is no way or a point is not located.
    [[nodiscard]] double metres(Coordinate from, Coordinate to) const
    {
        const auto a = locate(m_graph, from);
        const auto b = locate(m_graph, to);
        if (!a || !b)
            return kFar;
        const StreetEdge& ea = m_network->edge(a->edge);
        const StreetEdge& eb = m_network->edge(b->edge);
        double best = a->edge == b->edge ? std::abs(a->along - b->along) : kFar;
        for (const auto& [na, da] :
             {std::pair{ea.from.value, a->along}, std::pair{ea.to.value, ea.length - a->along}}) {
            for (const auto& [nb, db] :
                 {std::pair{eb.from.value, b->along}, std::pair{eb.to.value, eb.length - b->along}})
                best = std::min(best, da + m_metres[na * m_count + nb] + db);
        }
        return best + a->connector + b->connector;
    }

private:
    double& at(std::size_t i, std::size_t j) { return m_metres[i * m_count + j]; }

    const StreetNetwork* m_network;
    ProfileGraph m_graph;
    std::size_t m_count;
    std::vector<double> m_metres;
};

} // namespace yimi::test
