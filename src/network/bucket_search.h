// SPDX-License-Identifier: GPL-3.0-or-later
// Dijkstra's algorithm [dijkstra1959] on a ring of buckets [dial1969], label-correcting within a
// bucket: exact for any bucket width.
#pragma once

#include "network/arc_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yimi {

/// What a search carries beside the cost. Neither costs anything extra.
enum class Carry : std::uint8_t {
    Owner,  ///< whose start is nearest, of equally near ones the lowest
    Length, ///< the least length, in millimetres, among the ways of least cost
};

/// Cost above, what is carried below: one comparison orders both, whatever the order of work.
struct SearchKey
{
    std::uint64_t value = ~std::uint64_t{0};

    constexpr SearchKey() = default;

    constexpr SearchKey(Cost cost, std::uint32_t carried)
        : value(std::uint64_t{cost} << 32U | carried)
    {
    }

    [[nodiscard]] bool reached() const { return value != ~std::uint64_t{0}; }

    /// kNoCost when not reached.
    [[nodiscard]] Cost cost() const { return static_cast<Cost>(value >> 32U); }

    [[nodiscard]] std::uint32_t carried() const { return static_cast<std::uint32_t>(value); }

    auto operator<=>(const SearchKey&) const = default;
};

/// Reused from search to search: one per thread. Cleans up through the list of touched nodes, never
/// O(n). Its graph must outlive it.
class BucketSearch
{
public:
    explicit BucketSearch(const ArcGraph& graph);

    /// Forgets the last search. `limit` is inclusive, at most kLargestCost; the starts that will be
    /// offered cost between `least` and `most`.
    void begin(Cost limit, Cost least, Cost most);

    /// A node where the search starts, between begin() and settle().
    void offer(std::uint32_t node, SearchKey key);

    /// A key known from an earlier search, after begin(): of several the best stays. Nothing is
    /// searched from it.
    void restore(std::uint32_t node, SearchKey key);

    /// Finds the best key of every node within the limit.
    void settle(Carry carry);

    [[nodiscard]] SearchKey key(std::uint32_t node) const { return m_keys[node]; }

    /// Nodes reached, in no particular order.
    [[nodiscard]] std::span<const std::uint32_t> reached() const { return m_touched; }

    [[nodiscard]] Cost limit() const { return m_limit; }

    [[nodiscard]] const ArcGraph& graph() const { return *m_graph; }

private:
    /// A node waiting in a bucket.
    struct Entry
    {
        SearchKey key;
        std::uint32_t node;
    };

    void improve(std::uint32_t node, SearchKey key);
    template <Carry carry>
    void settleAll();
    template <Carry carry>
    void relax(const Entry& entry);

    const ArcGraph* m_graph;
    Cost m_limit = 0;
    SearchKey m_firstTooFar;       ///< the least key beyond the limit
    std::vector<SearchKey> m_keys; ///< by node; unreached outside m_touched
    std::vector<std::uint32_t> m_touched;
    /// Bucket b holds costs with (cost >> shift) % size == b.
    std::vector<std::vector<Entry>> m_ring;
    unsigned m_shift; ///< width of a bucket as a power of two: about half the mean arc
    std::uint32_t m_ringMask = 0;
    std::uint32_t m_firstBucket = 0;
    std::size_t m_pending = 0;
};

} // namespace yimi
