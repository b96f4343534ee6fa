// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/assignment.h"

#include <algorithm>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <numeric>

namespace yimi {

namespace {

using Flow = std::int64_t;
using Graph = lemon::SmartDigraph;

/// Demand nodes 0 … d-1, facility nodes d … d+f-1, and one sink. A child without a place goes
/// straight to the sink at a price no detour over other places can make worthwhile.
class FlowProblem
{
public:
    explicit FlowProblem(const AssignmentInput& input)
        : m_input(input), m_cost(m_graph), m_capacity(m_graph), m_supply(m_graph, 0)
    {
    }

    Result<Assignment> solve()
    {
        build();
        lemon::NetworkSimplex<Graph, Flow, Flow> simplex(m_graph);
        simplex.upperMap(m_capacity).costMap(m_cost).supplyMap(m_supply);
        if (simplex.run() != lemon::NetworkSimplex<Graph, Flow, Flow>::OPTIMAL)
            return failure(
                {.code = ErrorCode::LibraryFailed, .detail = "minimum-cost flow: no optimum"});
        Assignment result = emptyAssignment();
        for (const Pair& pair : m_pairs) {
            const Flow flow = simplex.flow(pair.arc);
            result.served[pair.demand] += flow;
            result.assigned[pair.facility] += flow;
            result.totalCost += static_cast<double>(flow) * pair.cost;
            if (flow > 0)
                result.placements.push_back(
                    {DemandId(pair.demand), FacilityId(pair.facility), flow});
        }
        std::ranges::sort(result.placements);
        return result;
    }

    [[nodiscard]] Assignment emptyAssignment() const
    {
        return {.served = std::vector<std::int64_t>(m_input.children.size(), 0),
                .assigned = std::vector<std::int64_t>(m_input.reach.size(), 0)};
    }

private:
    struct Pair
    {
        Graph::Arc arc;
        std::uint32_t demand;
        std::uint32_t facility;
        Cost cost;
    };

    void addArc(Graph::Node from, Graph::Node to, Flow cost, Flow capacity)
    {
        const Graph::Arc arc = m_graph.addArc(from, to);
        m_cost[arc] = cost;
        m_capacity[arc] = capacity;
    }

    [[nodiscard]] std::vector<bool> inReach() const
    {
        std::vector<bool> reached(m_input.children.size(), false);
        for (const auto& set : m_input.reach) {
            for (const Reach& reach : set)
                reached[reach.demand.value] = m_input.children[reach.demand.value] > 0;
        }
        return reached;
    }

    void build()
    {
        const std::vector<bool> reached = inReach();
        m_sink = m_graph.addNode();
        std::vector<Graph::Node> demandNodes(m_input.children.size(), lemon::INVALID);
        Flow total = 0;
        for (std::size_t i = 0; i < reached.size(); ++i) {
            if (!reached[i])
                continue;
            demandNodes[i] = m_graph.addNode();
            m_supply[demandNodes[i]] = m_input.children[i];
            total += m_input.children[i];
        }
        m_supply[m_sink] = -total;
        Cost largest = 0;
        for (std::size_t f = 0; f < m_input.reach.size(); ++f) {
            const Graph::Node node = m_graph.addNode();
            addArc(node, m_sink, 0, m_input.capacity[f].value_or(total));
            for (const Reach& reach : m_input.reach[f]) {
                if (!reached[reach.demand.value])
                    continue;
                addArc(demandNodes[reach.demand.value], node, reach.cost, total);
                m_pairs.push_back({m_graph.arcFromId(m_graph.maxArcId()),
                                   reach.demand.value,
                                   static_cast<std::uint32_t>(f),
                                   reach.cost});
                largest = std::max(largest, reach.cost);
            }
        }
        // A chain of reassignments visits each facility at most once.
        const Flow unserved = (Flow{largest} + 1) * static_cast<Flow>(m_input.reach.size() + 1);
        for (std::size_t i = 0; i < reached.size(); ++i) {
            if (reached[i])
                addArc(demandNodes[i], m_sink, unserved, total);
        }
    }

    const AssignmentInput& m_input;
    Graph m_graph;
    Graph::ArcMap<Flow> m_cost;
    Graph::ArcMap<Flow> m_capacity;
    Graph::NodeMap<Flow> m_supply;
    Graph::Node m_sink;
    std::vector<Pair> m_pairs;
};

} // namespace

Result<Assignment> assignByMinimumCostFlow(const AssignmentInput& input)
{
    return FlowProblem(input).solve();
}

Assignment assignNearestFirst(const AssignmentInput& input)
{
    struct Pair
    {
        Cost cost;
        std::uint32_t facility;
        std::uint32_t demand;
        auto operator<=>(const Pair&) const = default;
    };

    std::vector<Pair> pairs;
    for (std::uint32_t f = 0; f < input.reach.size(); ++f) {
        for (const Reach& reach : input.reach[f])
            pairs.push_back({reach.cost, f, reach.demand.value});
    }
    std::ranges::sort(pairs);
    Assignment result{.served = std::vector<std::int64_t>(input.children.size(), 0),
                      .assigned = std::vector<std::int64_t>(input.reach.size(), 0)};
    for (const Pair& pair : pairs) {
        const std::int64_t waiting = input.children[pair.demand] - result.served[pair.demand];
        const std::int64_t free =
            input.capacity[pair.facility].value_or(waiting + result.assigned[pair.facility])
            - result.assigned[pair.facility];
        const std::int64_t taken = std::max<std::int64_t>(0, std::min(waiting, free));
        result.served[pair.demand] += taken;
        result.assigned[pair.facility] += taken;
        result.totalCost += static_cast<double>(taken) * pair.cost;
        if (taken > 0)
            result.placements.push_back({DemandId(pair.demand), FacilityId(pair.facility), taken});
    }
    std::ranges::sort(result.placements);
    return result;
}

} // namespace yimi
