// SPDX-License-Identifier: GPL-3.0-or-later
// What a search sees: nodes, arcs and integer costs, and nothing of how the costs were found.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace yimi {

/// Cost of a way: integer milliseconds, or integer millimetres when distance is asked for. One
/// type, so that every search is exact and knows nothing of units.
using Cost = std::uint32_t;

inline constexpr Cost kNoCost =
    std::numeric_limits<Cost>::max(); ///< internal «not reached»; never leaves network/

/// No way is longer: 24 days, or 2,147 km. Leaves room to add an arc without overflow.
inline constexpr Cost kLargestCost = (1U << 31U) - 1;

struct Arc
{
    std::uint32_t head = 0;
    Cost weight = 0;
};

/// Arcs side by side in rising order of their tail, with the millimetres walked on each beside
/// them.
class ArcGraph
{
public:
    [[nodiscard]] std::uint32_t nodeCount() const
    {
        return static_cast<std::uint32_t>(m_ranges.size());
    }

    [[nodiscard]] std::uint32_t arcCount() const
    {
        return static_cast<std::uint32_t>(m_arcs.size());
    }

    /// Positions of a node's arcs: [first, second).
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> arcRange(std::uint32_t node) const
    {
        const Range& range = m_ranges[node];
        return {range.first, range.first + range.count};
    }

    [[nodiscard]] const Arc& arc(std::uint32_t index) const { return m_arcs[index]; }

    /// Millimetres of street walked on an arc.
    [[nodiscard]] std::uint32_t millimetresOfArc(std::uint32_t index) const
    {
        return m_millimetres[index];
    }

    [[nodiscard]] Cost largestArc() const { return m_largestArc; }

    /// For the width of a search's buckets.
    [[nodiscard]] Cost meanArc() const { return m_meanArc; }

    /// Hints for searches that know where they go next.
    void prefetchRange(std::uint32_t node) const { __builtin_prefetch(&m_ranges[node]); }

    void prefetchArcs(std::uint32_t node) const
    {
        __builtin_prefetch(m_arcs.data() + m_ranges[node].first);
    }

    /// Of the arrays, in bytes.
    [[nodiscard]] std::size_t memory() const
    {
        return m_ranges.capacity() * sizeof(Range) + m_arcs.capacity() * sizeof(Arc)
               + m_millimetres.capacity() * sizeof(std::uint32_t);
    }

    /// Fills the graph: `forEachArc(visit)` calls visit(tail, head, weight, millimetres, note) for
    /// every arc, the same ones at each of two passes; placed(position, note) tells where each
    /// went.
    template <typename ForEachArc, typename Placed>
    void arrange(std::uint32_t nodes, ForEachArc&& forEachArc, Placed&& placed)
    {
        m_ranges.assign(nodes, {});
        m_largestArc = 0;
        std::uint32_t total = 0;
        forEachArc([&](std::uint32_t tail, auto&&...) {
            ++m_ranges[tail].count;
            ++total;
        });
        std::uint32_t first = 0;
        for (Range& range : m_ranges) {
            range.first = first;
            first += std::exchange(range.count, 0);
        }
        m_arcs.resize(total);
        m_millimetres.resize(total);
        std::uint64_t sum = 0;
        forEachArc([&](std::uint32_t tail,
                       std::uint32_t head,
                       Cost weight,
                       std::uint32_t millimetres,
                       auto&& note) {
            Range& range = m_ranges[tail];
            const std::uint32_t at = range.first + range.count++;
            m_arcs[at] = {head, weight};
            m_millimetres[at] = millimetres;
            m_largestArc = std::max(m_largestArc, weight);
            sum += weight;
            placed(at, note);
        });
        m_meanArc = static_cast<Cost>(sum / std::max(1U, total));
    }

    /// Nodes without arcs at the end.
    void addNodes(std::uint32_t nodes) { m_ranges.resize(std::max(nodes, nodeCount())); }

    /// A node's arcs are from now on those appended next. Its old ones stay unused.
    void beginArcsOf(std::uint32_t node) { m_ranges[node] = {arcCount(), 0}; }

    void appendArc(std::uint32_t node, Arc arc, std::uint32_t millimetres)
    {
        m_arcs.push_back(arc);
        m_millimetres.push_back(millimetres);
        m_largestArc = std::max(m_largestArc, arc.weight);
        ++m_ranges[node].count;
    }

private:
    struct Range
    {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };

    std::vector<Range> m_ranges; ///< by node
    std::vector<Arc> m_arcs;
    std::vector<std::uint32_t> m_millimetres; ///< same order
    Cost m_largestArc = 0;
    Cost m_meanArc = 0;
};

} // namespace yimi
