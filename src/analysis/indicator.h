// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace yimi {

/// A number with a definition, a target, a year and the clause it comes from. Map, table, page and
/// CLI all read this one value.
struct Indicator
{
    std::string
        id; ///< "community-facility-coverage", "town-facility-coverage", "reachable-coverage", …
    std::optional<double> value; ///< nothing when the denominator is zero
    double numerator = 0;
    double denominator = 0;
    std::string unit; ///< "%", "per-1000"
    std::optional<double> target;
    int targetYear = 0; ///< 0: none
    std::string clause; ///< "常州市儿童友好城市建设实施方案(2023-2025年) 任务4"; data, not prose

    bool operator==(const Indicator&) const = default;
};

/// The one of this id. Precondition: it is there.
[[nodiscard]] const Indicator& indicatorById(const std::vector<Indicator>& indicators,
                                             const char* id);

} // namespace yimi
