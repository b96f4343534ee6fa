// SPDX-License-Identifier: GPL-3.0-or-later
// Palettes for classes, all of them safe for colour-blind eyes (held by a test).
#pragma once

#include "style/style.h"

#include <span>

namespace yimi {

enum class RampKind : std::uint8_t {
    Sequential,  ///< from light (small) to dark (large)
    Diverging,   ///< two hues around a light middle
    Qualitative, ///< kinds without an order
};

struct ColourRamp
{
    std::string_view id; ///< stable; `wording` has the name
    RampKind kind = RampKind::Sequential;
    std::span<const char* const> stops; ///< "#RRGGBB"
    std::string_view source;            ///< who found the colours
};

/// Of each kind the one to begin with comes first.
[[nodiscard]] std::span<const ColourRamp> colourRamps();

/// The first ramp where there is none of this id.
[[nodiscard]] const ColourRamp& colourRamp(std::string_view id);

/// One colour for each of `count` classes: along the ramp, or one kind after the other; more kinds
/// than colours take the same again, lighter.
[[nodiscard]] std::vector<Colour>
rampColours(const ColourRamp& ramp, std::size_t count, bool reversed = false);

} // namespace yimi
