// SPDX-License-Identifier: GPL-3.0-or-later
// How things look, as values. Sizes are in «points at 96 dpi» (= px on a plain screen); the renderer scales them
// for print and high-DPI.
#pragma once

#include "city/theme.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace yimi {

struct Colour
{
    std::uint8_t r = 0, g = 0, b = 0, a = 255;

    bool operator==(const Colour&) const = default;
};

/// "#RRGGBB" or "#RRGGBBAA". Precondition: well-formed (for constants).
[[nodiscard]] Colour colour(const char* hex);

enum class Hatch : std::uint8_t { None, Dots, Diagonal };

struct Stroke
{
    Colour colour{};
    double width = 1.0;         ///< px
    std::vector<double> dashes; ///< px on, off, …; empty: solid
    std::optional<Colour> casing; ///< drawn beneath, `casingWidth` wider on both sides together
    double casingWidth = 0;

    bool operator==(const Stroke&) const = default;
};

struct Fill
{
    Colour colour{};
    Hatch hatch = Hatch::None;
    Colour hatchColour{};

    bool operator==(const Fill&) const = default;
};

struct Marker
{
    std::string symbol; ///< resource id, "childcare" → :/symbols/childcare.svg; empty: plain dot
    double size = 16;   ///< px
    Colour colour{};    ///< badge or dot

    bool operator==(const Marker&) const = default;
};

/// One class of a layer: which features (by text of a field), how drawn, in which scales.
struct StyleRule
{
    std::string value;      ///< field text that selects it; empty: all not selected by others
    std::string label;      ///< legend text as data (id); `wording` has the words
    std::optional<Stroke> stroke = {};
    std::optional<Fill> fill = {};
    std::optional<Marker> marker = {};
    double maxMetresPerPixel = 1e9; ///< not drawn when zoomed out farther
    double markerFromMetresPerPixel = 1e9; ///< glyph from here in, plain dot when farther out
    int order = 0;          ///< within the layer, low first (levels, road classes)

    bool operator==(const StyleRule&) const = default;
};

struct LayerStyle
{
    std::string field;      ///< categorising field; empty: one rule for all
    std::vector<StyleRule> rules;
    std::string labelField; ///< empty: none
    double labelMaxMetresPerPixel = 0;
    double opacity = 1.0;

    bool operator==(const LayerStyle&) const = default;
};

enum class Appearance { Light, Dark };

/// The look that a theme has until somebody changes it.
[[nodiscard]] LayerStyle themeStyle(Theme theme, Appearance appearance = Appearance::Light);

/// Drawing order of themes, bottom first.
[[nodiscard]] int themeDrawingOrder(Theme theme);

/// The three states (and no data) of a coverage result: categories «served», «short_of_capacity»,
/// «out_of_range», «no_data» of field «state».
[[nodiscard]] LayerStyle coverageStyle(Appearance appearance = Appearance::Light);

[[nodiscard]] Colour mapBackground(Appearance appearance);

} // namespace yimi
