// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

namespace yimi {

/// A style that somebody changed, for a dark map: colours that it still has from `light`, the look
/// it was made from, become those that `dark` has in their place; colours of one's own stay, but
/// that names are made light enough to be read (contrast 4.5) and pale halos dark. The two are the
/// same look in both appearances.
[[nodiscard]] LayerStyle
followAppearance(LayerStyle style, const LayerStyle& light, const LayerStyle& dark);

} // namespace yimi
