// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace yimi {

/// Ids in the order that people expect: runs of digits compare as numbers («9» before «10»), the
/// rest byte by byte. A strict weak order in which only equal strings are equivalent.
[[nodiscard]] bool naturallyLess(std::string_view a, std::string_view b);

} // namespace yimi
