// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace yimi {

/// The shortest text that reads back as the number: «30», «0.4».
[[nodiscard]] std::string plainNumber(double value);

} // namespace yimi
