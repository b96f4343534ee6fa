// SPDX-License-Identifier: GPL-3.0-or-later
// Main roads as people on foot meet them: two pavements with a carriageway between.
#pragma once

#include "network/street_network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yimi {

/// Which pavement of a street, seen from its `from` to its `to` end.
enum class Side : std::uint8_t { Both, Left, Right };

[[nodiscard]] constexpr bool sidesMeet(Side a, Side b)
{
    return a == Side::Both || b == Side::Both || a == b;
}

/// A way along an edge: the whole street, or one of its pavements.
struct Track
{
    std::uint32_t atFrom = 0; ///< node of the graph
    std::uint32_t atTo = 0;
    Side side = Side::Both;
};

/// Over the carriageway of a main road at a junction, between neighbouring corners.
struct RoadCrossing
{
    std::uint32_t first = 0; ///< nodes of the graph
    std::uint32_t second = 0;
};

/// A junction with two or more arms of main roads is cut by them into corners; each corner is a
/// node. Other streets end in the corner they come from; a main road has a track for each pavement,
/// from corner to corner. Going from one corner to the next is a crossing, at junctions of three
/// arms and more. Where a main road ends its pavements meet. Without main roads of that kind, or
/// for profiles that mind no crossing, nothing is split.
class MainRoadSides
{
public:
    MainRoadSides() = default;

    /// For profiles on foot whose crossings are not free.
    MainRoadSides(const StreetNetwork& network, const TravelProfile& profile);

    /// False: every edge has the one track between its junctions.
    [[nodiscard]] bool any() const { return !m_first.empty(); }

    [[nodiscard]] bool hasSides(EdgeId edge) const
    {
        return any() && m_first[edge.value + 1] - m_first[edge.value] > 1;
    }

    /// Precondition: any().
    [[nodiscard]] std::span<const Track> tracks(EdgeId edge) const
    {
        return {m_tracks.data() + m_first[edge.value],
                m_first[edge.value + 1] - m_first[edge.value]};
    }

    [[nodiscard]] std::span<const RoadCrossing> crossings() const { return m_crossings; }

    /// Nodes beyond those of the network: corners.
    [[nodiscard]] std::uint32_t cornerCount() const { return m_corners; }

private:
    std::vector<std::uint32_t> m_first; ///< by edge; size edges + 1, or 0
    std::vector<Track> m_tracks;
    std::vector<RoadCrossing> m_crossings;
    std::uint32_t m_corners = 0;
};

} // namespace yimi
