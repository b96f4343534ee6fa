// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shapes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yimi::sample {

enum class RoadClass : std::uint8_t { Expressway, Main, Secondary, Local, Lane, Footpath };

/// One road line as a surveyor would hand it over: it runs through its junctions.
struct Road
{
    LineString line;
    RoadClass roadClass = RoadClass::Local;
    std::string name = {}; ///< may be empty
    int level = 0;         ///< 层级: 0 ground, 1 bridge, 2 elevated, −1 underpass
    bool bridge = false;
    bool tunnel = false;
    int oneway = 0;           ///< 0 no, 1 along the line, −1 against it
    std::uint32_t origin = 0; ///< pieces of one road share it
    std::string defect = {};  ///< what was spoilt on purpose; see defects.h

    bool operator==(const Road&) const = default;
};

using Roads = std::vector<Road>;

[[nodiscard]] inline bool walkable(const Road& road)
{
    return road.roadClass != RoadClass::Expressway;
}

} // namespace yimi::sample
