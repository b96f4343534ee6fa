// SPDX-License-Identifier: GPL-3.0-or-later
// A smaller graph with the same ways between chosen nodes, for many searches over a whole city.
#pragma once

#include "network/arc_graph.h"

#include <span>
#include <vector>

namespace yimi {

/// Without dead ends that lead to no chosen node, and with chains of nodes that are no junctions
/// drawn together into single arcs. Least costs, and least lengths among them, between the chosen
/// nodes are those of the whole graph.
class CoreGraph
{
public:
    static constexpr std::uint32_t kGone = ~0U;

    /// O(n log n) once. `chosen`: nodes of the graph, in any order, repeats allowed.
    CoreGraph(const ArcGraph& graph, std::span<const std::uint32_t> chosen);

    [[nodiscard]] const ArcGraph& arcs() const { return m_arcs; }

    /// The core's node of a node of the whole graph, or kGone. Chosen nodes are never gone.
    [[nodiscard]] std::uint32_t nodeOf(std::uint32_t node) const { return m_number[node]; }

private:
    ArcGraph m_arcs;
    std::vector<std::uint32_t> m_number;
};

} // namespace yimi
