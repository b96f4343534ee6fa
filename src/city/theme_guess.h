// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/theme.h"
#include "geometry/shapes.h"

#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// What a layer seems to be for, and how sure that is.
struct ThemeGuess
{
    Theme theme = Theme::Backdrop;
    double confidence = 0.0; ///< 0 … 1; below 0.5 somebody should look
    std::string reason; ///< the word or field that decided, as data; empty when nothing matched
};

/// Guesses from the layer's name first, then its field names; the geometry must fit (roads are
/// lines, communities polygons). Nothing matching gives Backdrop with confidence 0.
[[nodiscard]] ThemeGuess guessTheme(std::string_view layerName,
                                    const std::vector<std::string>& fieldNames,
                                    GeometryKind kind);

} // namespace yimi
