// SPDX-License-Identifier: GPL-3.0-or-later
// Walking and riding by brute force.
#pragma once

#include "network/search.h"
#include "transit/travel_graph.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace yimi::test {

constexpr std::uint64_t kFar = ~0ULL / 4;

/// Explicit states, relaxed until nothing changes; slow and simple. Forwards only.
class TransitOracle
{
public:
    TransitOracle(const ProfileGraph& plain,
                  const TransitService& service,
                  std::vector<NetworkLocation> points)
        : m_graph(plain)
        , m_service(service)
        , m_nodes(plain.network().nodeCount())
        , m_stops(service.lines.stops.size())
        , m_points(std::move(points))
    {
        for (const TransitStop& stop : service.lines.stops)
            m_stopPlaces.push_back(locate(plain, stop.position));
    }

    /// From each point to each point, both connectors included; kFar: no way.
    [[nodiscard]] std::vector<std::uint64_t> costsFrom(std::size_t point) const
    {
        State state;
        for (auto& layer : state.walk)
            layer.assign(m_nodes + m_stops + m_points.size(), kFar);
        state.pole.assign(m_stops, kFar);
        state.walk[0][m_nodes + m_stops + point] = m_graph.connectorCost(m_points[point].connector);
        for (bool changed = true; changed;) {
            changed = false;
            for (std::uint32_t e = 0; e < m_graph.network().edgeCount(); ++e) {
                for (auto& layer : state.walk)
                    changed = walk(EdgeId(e), layer) || changed;
            }
            for (const TransitPattern& line : m_service.lines.patterns)
                changed = ride(line, state) || changed;
            for (std::size_t s = 0; s < m_stops; ++s) {
                if (m_stopPlaces[s])
                    changed = improve(state.walk[1][m_nodes + s], state.pole[s] + connector(s))
                              || changed;
            }
        }
        std::vector<std::uint64_t> costs;
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const std::size_t at = m_nodes + m_stops + i;
            const std::uint64_t best = std::min(state.walk[0][at], state.walk[1][at]);
            costs.push_back(best >= kFar ? kFar
                                         : best + m_graph.connectorCost(m_points[i].connector));
        }
        return costs;
    }

private:
    struct State
    {
        std::array<std::vector<std::uint64_t>, 2> walk; ///< before and after the first ride
        std::vector<std::uint64_t> pole;                ///< at a stop, just got off
    };

    static bool improve(std::uint64_t& cost, std::uint64_t offer)
    {
        if (offer >= cost || offer >= kFar)
            return false;
        cost = offer;
        return true;
    }

    [[nodiscard]] std::uint64_t connector(std::size_t stop) const
    {
        return m_graph.connectorCost(m_stopPlaces[stop]->connector);
    }

    bool walk(EdgeId id, std::vector<std::uint64_t>& cost) const
    {
        if (!m_graph.isOpen(id))
            return false;
        const StreetEdge& edge = m_graph.network().edge(id);
        std::vector<std::pair<std::uint64_t, std::size_t>> chain{
            {0, edge.from.value}, {m_graph.edgeCost(id), edge.to.value}};
        const auto add = [&](const NetworkLocation& place, std::size_t vertex) {
            if (place.edge == id)
                chain.emplace_back(m_graph.costAlong(id, place.along), vertex);
        };
        for (std::size_t s = 0; s < m_stops; ++s) {
            if (m_stopPlaces[s])
                add(*m_stopPlaces[s], m_nodes + s);
        }
        for (std::size_t i = 0; i < m_points.size(); ++i)
            add(m_points[i], m_nodes + m_stops + i);
        bool changed = false;
        for (const auto& [a, from] : chain) {
            for (const auto& [b, to] : chain)
                changed = improve(cost[to], cost[from] + (a > b ? a - b : b - a)) || changed;
        }
        return changed;
    }

    bool ride(const TransitPattern& line, State& state) const
    {
        bool changed = false;
        const auto headway = static_cast<std::uint64_t>(line.headway.value);
        const std::uint64_t wait =
            m_service.rules.wait == WaitRule::Pessimistic ? headway : (headway + 1) / 2;
        const auto transfer = static_cast<std::uint64_t>(m_service.rules.transfer.value);
        for (std::size_t i = 0; i < line.calls.size(); ++i) {
            const std::size_t on = line.calls[i].stop.value;
            std::uint64_t start = state.pole[on] + transfer;
            if (m_stopPlaces[on])
                start = std::min({start,
                                  state.walk[0][m_nodes + on] + connector(on),
                                  state.walk[1][m_nodes + on] + connector(on) + transfer});
            std::uint64_t time = start + wait;
            for (std::size_t j = i + 1; j < line.calls.size(); ++j) {
                time += static_cast<std::uint64_t>(line.calls[j - 1].hop.value);
                changed = improve(state.pole[line.calls[j].stop.value], time) || changed;
                time += static_cast<std::uint64_t>(line.calls[j].dwell.value);
            }
        }
        return changed;
    }

    const ProfileGraph& m_graph;
    const TransitService& m_service;
    std::size_t m_nodes;
    std::size_t m_stops;
    std::vector<NetworkLocation> m_points;
    std::vector<std::optional<NetworkLocation>> m_stopPlaces;
};

} // namespace yimi::test
