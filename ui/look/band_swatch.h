// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

#include <QPixmap>

namespace yimi {

class Look;

/// The colour of a band beside its name, with an edge that sets it off from the card. `density`:
/// dots a pixel.
[[nodiscard]] QPixmap bandSwatch(const Colour& colour, const Look& look, double density);

} // namespace yimi
