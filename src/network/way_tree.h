// SPDX-License-Identifier: GPL-3.0-or-later
// The ways behind the labels of a search, as lines.
#pragma once

#include "network/search.h"

#include <vector>

namespace yimi {

/// A stretch of an edge as a way walks it; backwards where fromAlong > toAlong. Metres from the
/// edge's `from` end.
struct WayPiece
{
    EdgeId edge;
    double fromAlong = 0;
    double toAlong = 0;

    bool operator==(const WayPiece&) const = default;
};

/// From a seed's place on its street to another place, in the direction of the search.
struct Way
{
    std::uint32_t owner = 0;
    std::size_t seed = 0; ///< position in the seeds
    std::vector<WayPiece> pieces;
    /// Junctions at which it leads over the carriageway of a main road, in the same order; one that
    /// is crossed over two arms is named twice. Of profiles on foot that mind crossings
    /// (MainRoadCrossing::Costs) and ride no lines; empty for others.
    std::vector<NodeId> crossings = {};
};

/// The ways found by a search's last run, traced on demand. Among equally good ways always the
/// same one. Stays good until the next run.
class WayTree
{
public:
    /// `seeds`: those of the run. O(reached nodes).
    WayTree(const SearchWorkspace& search, std::span<const Seed> seeds);

    /// The way to a place; nothing when it was not reached. `connectorCosts` as in labelAt.
    [[nodiscard]] std::optional<Way> wayTo(const NetworkLocation& place, bool connectorCosts) const;

private:
    static constexpr std::uint32_t kNone = ~0U;

    [[nodiscard]] bool continues(std::uint32_t tail, std::uint32_t arc) const;
    void traceBack(std::uint32_t node, Way& way) const;
    void noteCrossing(Way& way) const;
    [[nodiscard]] double alongOf(std::uint32_t node, EdgeId edge, bool entering) const;

    const SearchWorkspace* m_search;
    std::vector<Seed> m_seeds;
    std::vector<std::uint32_t> m_parent;    ///< node before, by node
    std::vector<std::uint32_t> m_parentArc; ///< arc from it
    std::vector<std::uint32_t> m_seedOf;    ///< seed next to the node, where no node is before
};

/// The way as a line from the seed's place on; one point where it has no length. Where it leaves
/// the streets (a ride), straight.
[[nodiscard]] LineString lineOf(const StreetNetwork& network, const Way& way);

} // namespace yimi
