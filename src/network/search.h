// SPDX-License-Identifier: GPL-3.0-or-later
// Shortest-way searches. Dijkstra's algorithm [dijkstra1959] on a ring of buckets [dial1969],
// label-correcting within a bucket: exact for any bucket width.
#pragma once

#include "network/locate.h"
#include "network/profile_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yimi {

/// Where a search starts: a place on an edge, with what it costs to get from the source's point to
/// it.
struct Seed
{
    EdgeId edge;
    Cost along = 0; ///< cost from the edge's `from` end
    Cost start = 0; ///< connector
    double alongMetres = 0;
    double startMetres = 0;
    std::uint32_t owner = 0;
    Side side = Side::Both; ///< of a main road, for profiles that mind crossing it
};

[[nodiscard]] Seed seedAt(const ProfileGraph& graph,
                          const NetworkLocation& location,
                          std::uint32_t owner,
                          bool connectorCosts);

/// Best way found to a place: least cost, then lowest owner, then least length. The triple is
/// unique whatever the order of work.
struct Label
{
    Cost cost = kNoCost;
    std::uint32_t owner = ~0U;
    std::uint32_t millimetres = ~0U; ///< 0 where lengths were not asked for

    auto operator<=>(const Label&) const = default;
};

/// What a search carries beside the cost. Both cost nothing extra; lengths by owner come from
/// measure().
enum class Carry : std::uint8_t {
    Owner,  ///< which seed's owner is nearest, of equally near ones the lowest
    Length, ///< the least length among the ways of least cost; owners are all 0
};

/// What a search reuses from call to call: one per thread. Cleans up through the list of touched
/// nodes, never O(n).
class SearchWorkspace
{
public:
    explicit SearchWorkspace(const ProfileGraph& graph);

    /// Finds the best way from any seed to every node within `limit` (inclusive; at most
    /// kLargestCost). Labels of the last run stay until the next.
    void run(std::span<const Seed> seeds, Cost limit = kLargestCost, Carry carry = Carry::Owner);

    /// After a run that carried owners: the lengths of its ways, too.
    void measure(std::span<const Seed> seeds);

    [[nodiscard]] Label label(std::uint32_t node) const;

    /// The way to a seed's own place: its connector.
    [[nodiscard]] Label labelOf(const Seed& seed) const;

    /// Length of a piece as labels count it: 0 where lengths were not asked for.
    [[nodiscard]] std::uint32_t millimetresOf(double metres) const;

    [[nodiscard]] Cost cost(std::uint32_t node) const { return costOf(m_keys[node]); }

    /// Nodes reached within the limit, in no particular order.
    [[nodiscard]] std::span<const std::uint32_t> reached() const { return m_touched; }

    [[nodiscard]] const ProfileGraph& graph() const { return *m_graph; }

    [[nodiscard]] Cost limit() const { return m_limit; }

private:
    /// Cost above, owner or millimetres below: one comparison orders both.
    using Key = std::uint64_t;

    static constexpr Key kUnreached = ~Key{0};

    struct Entry
    {
        Key key;
        std::uint32_t node;
    };

    [[nodiscard]] static Cost costOf(Key key) { return static_cast<Cost>(key >> 32U); }

    [[nodiscard]] static Key keyOf(Cost cost, std::uint32_t low) { return Key{cost} << 32U | low; }

    void improve(std::uint32_t node, Key key);
    template <typename Offer>
    void forEachStart(const Seed& seed, Offer&& offer) const;
    template <Carry carry>
    void settle(const Entry& entry);
    template <Carry carry>
    void settleAll();
    void prepareBuckets(std::span<const Seed> seeds);

    const ProfileGraph* m_graph;
    Cost m_limit = 0;
    Carry m_carry = Carry::Owner;
    bool m_measured = false;
    Key m_firstTooFar = 0;                    ///< the least key beyond the limit
    std::vector<Key> m_keys;                  ///< size nodeCount; kUnreached outside m_touched
    std::vector<std::uint32_t> m_millimetres; ///< size nodeCount after the first measure()
    std::vector<std::uint32_t> m_touched;
    /// Bucket b holds costs with (cost >> shift) % size == b.
    std::vector<std::vector<Entry>> m_ring;
    std::size_t m_firstBucket = 0;
    std::size_t m_pending = 0;
};

/// Seeds by the edge they are on, for the direct way between two places on one edge.
class SeedsByEdge
{
public:
    explicit SeedsByEdge(std::span<const Seed> seeds);

    [[nodiscard]] std::span<const Seed> on(EdgeId edge) const;

    [[nodiscard]] std::span<const Seed> all() const { return m_seeds; }

private:
    std::vector<Seed> m_seeds; ///< sorted by edge
};

/// Best label of a located point, through either end of its edge or straight along it from a seed:
/// network cost plus (option) its own connector.
[[nodiscard]] Label labelAt(const SearchWorkspace& search,
                            const SeedsByEdge& seeds,
                            const NetworkLocation& place,
                            bool connectorCosts);

} // namespace yimi
