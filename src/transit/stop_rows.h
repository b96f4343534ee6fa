// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a stop layer: which stops there are, and which routes they name.
#pragma once

#include "table/feature_table.h"
#include "transit/transit_lines.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yimi {

/// A stop's place in one route.
struct Serving
{
    StopId stop;
    std::optional<double> number; ///< along the route
    std::string direction;        ///< empty: both
};

struct StopRows
{
    std::vector<TransitStop> stops;
    bool byRoute = false;                                ///< the layer has a route field
    std::map<std::string, std::vector<Serving>> ofRoute; ///< by the route as the stops name it
};

/// What cannot be used is listed in `findings`. Rows of one id at one place are one stop.
[[nodiscard]] StopRows stopRows(const FeatureTable& table, std::vector<Finding>& findings);

} // namespace yimi
