// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box.h"

#include <cstdint>

namespace yimi {

/// Position of a place along the Hilbert curve of order 16 over a box: places near each other get
/// near numbers.
[[nodiscard]] std::uint32_t hilbertIndex(Coordinate c, const Box& box);

} // namespace yimi
