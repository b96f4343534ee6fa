// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace yimi {

/// Names for a .dbf: each within `bytes` of UTF-8, no two alike whatever the case. In order.
[[nodiscard]] std::vector<std::string> shortFieldNames(const std::vector<std::string>& names,
                                                       std::size_t bytes = 10);

} // namespace yimi
