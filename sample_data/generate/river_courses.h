// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"

#include <string>
#include <vector>

namespace yimi::sample {

/// The middle of a river, canal or stream.
struct Course
{
    std::string name;
    std::string kind;
    LineString line;
    double width = 0.0; ///< metres
};

/// Rivers and canals along the gazetteer's courses. Those that end near another one, or near the
/// Yangtze, flow into it.
[[nodiscard]] std::vector<Course>
riverCourses(const Facts& facts, const LineString& yangtze, std::uint64_t seed);

} // namespace yimi::sample
