// SPDX-License-Identifier: GPL-3.0-or-later
// What the layers of an OpenStreetMap file are made of.
#pragma once

#include "city/theme.h"

#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// Features of one layer that are one thing for a planner.
struct OsmPart
{
    std::string name;   ///< of the layer it becomes
    std::string subset; ///< SQL WHERE expression
    Theme theme = Theme::Backdrop;
    std::string reason; ///< the tag that says so
    double confidence = 0;
    bool take = true;
};

/// The parts of a layer as GDAL's driver names it ("points", "lines", "multilinestrings",
/// "multipolygons", "other_relations"). Each feature is in exactly one of them; the last holds what
/// is none of the others, and is not taken unless somebody asks for it. Empty for other names.
[[nodiscard]] std::vector<OsmPart> osmParts(std::string_view layer);

} // namespace yimi
