// SPDX-License-Identifier: GPL-3.0-or-later
// Are these points really in WGS 84? Facilities stand along streets; points of a web map's system
// stand some hundreds of metres beside them.
#pragma once

#include "crs/map_offset.h"
#include "geometry/box_index.h"
#include "table/feature_table.h"

#include <array>
#include <memory>
#include <span>

namespace yimi {

/// How far a place is from the nearest line. Built once, asked by many threads.
class LineDistances
{
public:
    /// `lines`: in a projected CRS; kept.
    explicit LineDistances(std::shared_ptr<const FeatureTable> lines);

    [[nodiscard]] const Crs& crs() const { return m_lines->crs; }

    [[nodiscard]] bool empty() const { return m_index.size() == 0; }

    /// Metres to the nearest line, at most `limit`.
    [[nodiscard]] double distance(Coordinate point, double limit = 5'000) const;

private:
    std::shared_ptr<const FeatureTable> m_lines;
    std::vector<const LineString*> m_parts;
    BoxIndex m_index;
};

enum class OffsetVerdict {
    NotTested, ///< no streets, or fewer than five points
    Clear,     ///< `best` is it
    Undecided, ///< the medians are too near to one another
};

struct OffsetTest
{
    OffsetVerdict verdict = OffsetVerdict::NotTested;
    MapOffset best = MapOffset::None;
    std::array<double, 3> medians{}; ///< metres to the streets, taken as each system; by MapOffset
    std::size_t points = 0;

    bool operator==(const OffsetTest&) const = default;
};

/// Medians of the distances to the streets when the points (degrees) are taken as WGS 84, GCJ-02
/// and BD-09. A system, WGS 84 too, is found when its median is the smallest and the points are
/// nearer in it than in both others beyond chance (signed-rank test). At most 2,000 points are
/// looked at, spread over all. Errors: as Transformer::create.
[[nodiscard]] Result<OffsetTest> testOffsets(std::span<const Coordinate> lonLats,
                                             const LineDistances& streets);

/// «WGS84 312 m, GCJ-02 18 m, BD-09 640 m»: the data for a sentence.
[[nodiscard]] std::string offsetMedians(const OffsetTest& test);

} // namespace yimi
