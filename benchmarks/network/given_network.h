// SPDX-License-Identifier: GPL-3.0-or-later
// The network and points that the benchmarks run on: net.gpkg (layer roads) and points.gpkg in the
// folder named by YIMI_BENCH_NETWORK.
#pragma once

#include "network/street_network.h"
#include "network/travel_profile.h"

#include <string>
#include <vector>

namespace yimi::bench {

/// Empty when YIMI_BENCH_NETWORK is not set.
[[nodiscard]] std::string networkFolder();

/// The network of the folder, built once a run. Ends the program with a message when it cannot be
/// read.
[[nodiscard]] const StreetNetwork& network();

/// Places of a layer of points.gpkg: "facilities", "demand", "communities", "candidates".
[[nodiscard]] std::vector<Coordinate> points(const std::string& layer);

/// Walking at 1.2 m/s, as the figures of other tools were taken.
[[nodiscard]] TravelProfile walking();

} // namespace yimi::bench
