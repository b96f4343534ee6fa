// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace yimi {

/// Names for a .dbf: each within `bytes` of the encoding they will be written in (Chinese takes two
/// in GBK, three in UTF-8), no two alike whatever the case. In order; they are UTF-8 themselves.
[[nodiscard]] std::vector<std::string> shortFieldNames(const std::vector<std::string>& names,
                                                       std::size_t bytes = 10,
                                                       const std::string& encoding = "UTF-8");

} // namespace yimi
