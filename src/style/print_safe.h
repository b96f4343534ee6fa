// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

namespace yimi {

/// The same style for black ink on white paper: greys, and where a colour told classes apart,
/// hatches for areas, rings of another size for points and dashes for lines. Classes of a number
/// keep their order from light to dark. Hatches and dashes that are there stay. Labels are black.
[[nodiscard]] LayerStyle printSafe(const LayerStyle& style);

} // namespace yimi
