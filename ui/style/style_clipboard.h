// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

#include <optional>

namespace yimi {

/// Onto the clipboard, for layers of this and of other windows.
void copyStyle(const LayerStyle& style);

/// Nothing where there is no style on it.
[[nodiscard]] std::optional<LayerStyle> copiedStyle();

} // namespace yimi
