// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/coordinate.h"

#include <optional>
#include <string_view>

namespace yimi {

/// A coordinate as people write it: 119.95, 119°57′00″, 119度57分0秒, E119 57 00.5, 31.78N,
/// full-width digits, 495,264.10. Nothing for what is none, and for minutes or seconds of 60 and
/// more.
[[nodiscard]] std::optional<double> parseCoordinate(std::string_view text);

/// Both in one cell, «119.95,31.78» or «119.95 31.78», in the order they stand.
[[nodiscard]] std::optional<Coordinate> parseCoordinatePair(std::string_view text);

} // namespace yimi
