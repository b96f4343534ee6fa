// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace yimi {

/// "0.1.0"
[[nodiscard]] std::string_view softwareVersion();

} // namespace yimi
