// SPDX-License-Identifier: GPL-3.0-or-later
// What eyes make of colours.
#pragma once

#include "style/style.h"

namespace yimi {

enum class Vision : std::uint8_t { Normal, Protanopia, Deuteranopia, Tritanopia };

/// Lightness 0 (black) to 100 (white) as eyes judge it, CIE L*.
[[nodiscard]] double lightness(Colour c);

/// How far apart two opaque colours look (CIE 1976 ΔE*ab); below 2 nobody tells them apart. Eyes
/// without red, green or blue receptors are simulated after [machado2009].
[[nodiscard]] double colourDistance(Colour a, Colour b, Vision vision = Vision::Normal);

/// 1 (the same) to 21 (black on white), as WCAG 2 counts contrast.
[[nodiscard]] double contrast(Colour a, Colour b);

/// The grey of this lightness, opaque.
[[nodiscard]] Colour greyOf(double lightness);

/// The colour, darkened until white signs on it have a contrast of 3.
[[nodiscard]] Colour darkEnoughForWhite(Colour c);

} // namespace yimi
