// SPDX-License-Identifier: GPL-3.0-or-later
// What every source of streets comes down to: lines with what may happen on them.
#pragma once

#include "base/finding.h"
#include "network/noding.h"
#include "network/road_attributes.h"
#include "network/street_network.h"
#include "table/feature_table.h"

#include <string>
#include <vector>

namespace yimi {

/// Road lines in a projected CRS in metres, with what is known of each.
struct RoadLines
{
    std::string layer; ///< its name, for findings
    LevelledLines lines;
    LargeArray<RoadAttributes> roads;      ///< same order
    LargeArray<std::int64_t> featureIds;   ///< same order; of the layer's features
    LargeArray<std::uint32_t> sourceOrder; ///< same order; where the source had each of them
    std::vector<Finding> findings;         ///< what was left out or guessed

    void add(std::span<const Coordinate> line, const RoadAttributes& road, std::int64_t featureId)
    {
        lines.add(line, road.level);
        roads.push_back(road);
        featureIds.push_back(featureId);
        sourceOrder.push_back(static_cast<std::uint32_t>(sourceOrder.size()));
    }

    /// Makes room for lines of which nothing is known yet.
    void resize(std::size_t count, std::size_t vertices)
    {
        lines.lines.resize(count, vertices);
        lines.levels.resize(count);
        roads.resize(count);
        featureIds.resize(count);
        sourceOrder.resize(count);
    }
};

/// The usable lines of a layer; what cannot be used is listed. Errors: NoRoads, GeometryWrongType,
/// CrsNotProjected, and as checkRoadFields. `threads` 0: all cores; the same for every number.
[[nodiscard]] Result<RoadLines>
roadLinesFromTable(const FeatureTable& roads, const RoadFields& fields = {}, unsigned threads = 0);

} // namespace yimi
