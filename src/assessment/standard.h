// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// A figure that a norm or the plan asks for, with where it is written and how sure that is. Data:
/// read from resources/standards/*.json, never written into code.
struct Standard
{
    std::string id; ///< "gb50180-kindergarten-radius"
    double value = 0;
    std::string unit;      ///< "m", "min", "%", "per-1000", "m2", "people/day", "count"
    std::string clause;    ///< "GB 50180-2018 附录C 表C.0.2"; Chinese, printed as it is
    std::string source;    ///< where it was read
    std::string certainty; ///< "A" seen in a public page, "B" well established, "C" to be checked
    int year = 0;          ///< of targets: to be met by then; 0: none

    bool operator==(const Standard&) const = default;
};

/// Null when there is none of this id.
[[nodiscard]] const Standard* standardById(std::span<const Standard> standards,
                                           std::string_view id);

} // namespace yimi
