// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/component_update.h"

#include <algorithm>
#include <unordered_set>

namespace yimi {

namespace {

constexpr std::uint32_t kUnknown = ~0U;
constexpr std::size_t kFarthest = 4000; ///< nodes looked at for a way around a closed street

/// A way along arcs is more than is needed to be of one piece, but it is quickly found.
bool hasWay(const ArcGraph& arcs, std::uint32_t from, std::uint32_t to)
{
    std::unordered_set<std::uint32_t> seen{from};
    std::vector<std::uint32_t> queue{from};
    for (std::size_t i = 0; i < queue.size() && queue.size() < kFarthest; ++i) {
        if (queue[i] == to)
            return true;
        const auto [begin, end] = arcs.arcRange(queue[i]);
        for (std::uint32_t a = begin; a < end; ++a) {
            if (seen.insert(arcs.arc(a).head).second)
                queue.push_back(arcs.arc(a).head);
        }
    }
    return seen.contains(to);
}

/// Gives each new node the piece of the streets that meet at it. False when two pieces meet, or a
/// new node is on none.
bool placeNewNodes(std::vector<std::uint32_t>& ofNode,
                   const StreetNetwork& network,
                   const std::vector<EditedEdge>& edges,
                   std::size_t oldNodes)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (const EditedEdge& edited : edges) {
            std::uint32_t& from = ofNode[network.edge(edited.id).from.value];
            std::uint32_t& to = ofNode[network.edge(edited.id).to.value];
            if (!edited.isOpen || from == to)
                continue;
            if (from != kUnknown && to != kUnknown)
                return false;
            (from == kUnknown ? from : to) = from == kUnknown ? to : from;
            changed = true;
        }
    }
    return std::find(ofNode.begin() + static_cast<std::ptrdiff_t>(oldNodes), ofNode.end(), kUnknown)
           == ofNode.end();
}

} // namespace

bool updateComponents(Components& components,
                      const StreetNetwork& network,
                      const ArcGraph& arcs,
                      const std::vector<EditedEdge>& edges)
{
    for (const EditedEdge& edited : edges) {
        const StreetEdge& street = network.edge(edited.id);
        if (edited.wasOpen && !edited.isOpen && !hasWay(arcs, street.from.value, street.to.value))
            return false;
    }
    const std::size_t oldNodes = components.ofNode.size();
    components.ofNode.resize(network.nodeCount(), kUnknown);
    if (!placeNewNodes(components.ofNode, network, edges, oldNodes))
        return false;
    for (const EditedEdge& edited : edges) {
        components.edges[components.ofNode[network.edge(edited.id).from.value]] +=
            (edited.isOpen ? 1U : 0U) - (edited.wasOpen ? 1U : 0U);
    }
    // The largest comes first, of equal ones that with the lowest node; new nodes have the highest.
    for (std::size_t v = oldNodes; v < components.ofNode.size(); ++v) {
        const std::uint32_t own = components.ofNode[v];
        ++components.nodes[own];
        if (own > 0 && components.nodes[own] >= components.nodes[own - 1])
            return false;
    }
    return true;
}

} // namespace yimi
