// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

namespace yimi {

/// Streets by class with casing; widths and the classes shown depend on scale; bridges above.
[[nodiscard]] LayerStyle roadStyle(Appearance appearance);

} // namespace yimi
