// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid.h"

#include <optional>

namespace yimi::sample {

/// Road segments that can be added to and asked for by place: what streets being traced look at.
class RoadIndex
{
public:
    explicit RoadIndex(const Box& area);

    /// Every segment of the line; `owner` tells lines apart.
    void add(const LineString& line, std::uint32_t owner);

    /// True when a segment within `reach` runs nearly the same way (within `tolerance` radians).
    [[nodiscard]] bool alongside(
        Coordinate at, double angle, double reach, double tolerance, std::uint32_t except) const;

    struct Hit
    {
        Coordinate at;
        double angle = 0.0; ///< of the segment that is met
    };

    /// Where a → b first meets a segment, not counting touches at a.
    [[nodiscard]] std::optional<Hit>
    firstMet(Coordinate a, Coordinate b, std::uint32_t except) const;

    struct Near
    {
        Coordinate at;
        double distance = 0.0;
        std::uint32_t owner = 0;
    };

    /// The nearest place on any segment within `reach`.
    [[nodiscard]] std::optional<Near>
    nearest(Coordinate at, double reach, std::uint32_t except) const;

    static constexpr std::uint32_t kNobody = 0xFFFFFFFF;

private:
    struct Segment
    {
        Coordinate a;
        Coordinate b;
        double angle;
        std::uint32_t owner;
    };

    template <typename Visit>
    void visit(const Box& window, Visit&& visit) const;

    void addPiece(Coordinate a, Coordinate b, std::uint32_t owner);

    Frame m_frame;
    std::vector<std::vector<Segment>>
        m_buckets; ///< size m_frame.size(); a segment lies in its middle's cell
};

} // namespace yimi::sample
