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
};

[[nodiscard]] Seed seedAt(const ProfileGraph& graph,
                          const NetworkLocation& location,
                          std::uint32_t owner,
                          bool connectorCosts);

/// Best way found to a node: least cost, then lowest owner, then least length. The triple is unique
/// whatever the order of work.
struct Label
{
    Cost cost = kNoCost;
    std::uint32_t owner = ~0U;
    std::uint32_t millimetres = ~0U;

    auto operator<=>(const Label&) const = default;
};

/// What a search reuses from call to call: one per thread. Cleans up through the list of touched
/// nodes, never O(n).
class SearchWorkspace
{
public:
    explicit SearchWorkspace(const ProfileGraph& graph);

    /// Finds the best way from any seed to every node within `limit` (inclusive). Labels of the
    /// last run stay until the next.
    void run(std::span<const Seed> seeds, Cost limit = kNoCost - 1);

    [[nodiscard]] const Label& label(std::uint32_t node) const { return m_labels[node]; }

    /// Nodes reached within the limit, in no particular order.
    [[nodiscard]] std::span<const std::uint32_t> reached() const { return m_touched; }

    [[nodiscard]] const ProfileGraph& graph() const { return *m_graph; }

    [[nodiscard]] Cost limit() const { return m_limit; }

private:
    struct Entry
    {
        std::uint32_t node;
        Label label;
    };

    void improve(std::uint32_t node, const Label& label);
    void relaxSeed(const Seed& seed);
    void settle(const Entry& entry);
    void prepareBuckets(std::span<const Seed> seeds);

    const ProfileGraph* m_graph;
    Cost m_limit = 0;
    std::vector<Label> m_labels; ///< size nodeCount; unreached outside touched
    std::vector<std::uint32_t> m_touched;
    std::vector<std::vector<Entry>>
        m_ring; ///< bucket b holds costs with (cost >> shift) % size == b
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
