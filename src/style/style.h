// SPDX-License-Identifier: GPL-3.0-or-later
// How things look, as values. Sizes are in «points at 96 dpi» (= px on a plain screen); the
// renderer scales them for print and high-DPI.
#pragma once

#include "city/theme.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

struct Colour
{
    std::uint8_t r = 0, g = 0, b = 0, a = 255;

    bool operator==(const Colour&) const = default;
};

/// "#RRGGBB" or "#RRGGBBAA". Precondition: well-formed (for constants).
[[nodiscard]] Colour colour(const char* hex);

/// `share` of the way from a to b, alpha included; share in [0, 1].
[[nodiscard]] Colour mixed(Colour a, Colour b, double share);
[[nodiscard]] Colour withAlpha(Colour c, std::uint8_t alpha);

/// The opaque colour that `above` gives over an opaque ground.
[[nodiscard]] Colour laidOn(Colour ground, Colour above);

enum class Hatch : std::uint8_t { None, Dots, Diagonal };

/// One step of a width that depends on scale.
struct WidthStop
{
    double metresPerPixel = 1;
    double width = 1; ///< px

    bool operator==(const WidthStop&) const = default;
};

struct Stroke
{
    Colour colour{};
    double width = 1.0; ///< px; of outlines and in legends always, of lines when `widths` is empty
    std::vector<double> dashes;   ///< px on, off, …; empty: solid
    std::optional<Colour> casing; ///< drawn beneath, `casingWidth` wider on both sides together
    double casingWidth = 0;
    std::vector<WidthStop> widths = {}; ///< of lines, from far to near (metresPerPixel falling)
    /// Colour of lines too thin for a casing; nothing: `colour`. (White streets vanish without it.)
    std::optional<Colour> thin = {};

    bool operator==(const Stroke&) const = default;
};

/// Width of a line at a scale: between stops by the logarithm of the scale, constant beyond the
/// first and last.
[[nodiscard]] double lineWidth(const Stroke& stroke, double metresPerPixel);

/// Narrower lines than this are drawn in their thin colour and without casing.
inline constexpr double kCasingFromWidth = 2.0;

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
    double dotSize = 6; ///< px, where the glyph is not shown

    bool operator==(const Marker&) const = default;
};

/// One class of a layer: which features (by text of a field), how drawn, in which scales.
struct StyleRule
{
    std::string value; ///< field text that selects it; empty: all not selected by others
    std::string label; ///< legend text as data (id); `wording` has the words
    std::optional<Stroke> stroke = {};
    std::optional<Fill> fill = {};
    std::optional<Marker> marker =
        {};                         ///< points; polygons carry it inside, where the glyph is shown
    double maxMetresPerPixel = 1e9; ///< not drawn when zoomed out farther
    double minMetresPerPixel = 0;   ///< not drawn when zoomed in nearer
    double markerFromMetresPerPixel = 1e9; ///< glyph from here in, plain dot when farther out
    int order = 0;                         ///< within the layer, low first (levels, road classes)
    std::vector<std::string> aliases = {}; ///< other field texts that select it
    /// Of classes of numbers: selects those up to here, inclusive, that no rule before it selects.
    std::optional<double> upTo = {};

    bool operator==(const StyleRule&) const = default;
};

/// Markers as large as a number of their feature says: areas stand to one another as the numbers.
struct SizeLook
{
    std::string field;
    double most = 0; ///< the number that is drawn `to` px wide; larger ones are no wider
    double from = 4; ///< px; smaller ones would not be seen
    double to = 28;  ///< px
    std::string unit = {}; ///< behind the numbers of the legend

    bool operator==(const SizeLook&) const = default;
};

/// Width in px of the marker for a number: by its square root; `from` for none and below zero.
[[nodiscard]] double markerSize(const SizeLook& sizes, std::optional<double> number);

struct LabelLook
{
    double size = 11; ///< px
    bool bold = false;
    Colour colour{};
    Colour halo{};
    int priority = 0;             ///< the higher one stays where two collide
    double minMetresPerPixel = 0; ///< not drawn when zoomed in nearer
    bool alongLine = false;       ///< lines carry it turned into their direction

    bool operator==(const LabelLook&) const = default;
};

struct LayerStyle
{
    std::string field; ///< categorising field; empty: one rule for all
    std::vector<StyleRule> rules;
    std::string labelField; ///< empty: none
    double labelMaxMetresPerPixel = 0;
    double opacity = 1.0;
    std::vector<std::string> fieldAliases = {}; ///< taken when `field` is not there
    /// Fields that say how high above ground a line is (first that exists); higher ones are drawn
    /// above.
    std::vector<std::string> levelFields = {};
    std::vector<std::string> labelFieldAliases = {};
    LabelLook label = {};
    std::optional<SizeLook> sizes = {}; ///< nothing: markers are as large as their rule says

    bool operator==(const LayerStyle&) const = default;
};

/// The rule for a field text: the one whose value or alias it is or whose class its number is in,
/// else the one with an empty value, else nothing.
[[nodiscard]] std::optional<std::size_t> ruleFor(const LayerStyle& style, std::string_view text);

enum class Appearance { Light, Dark };

/// The look that a theme has until somebody changes it.
[[nodiscard]] LayerStyle themeStyle(Theme theme, Appearance appearance = Appearance::Light);

/// The colour of a theme's badge, dot and bars.
[[nodiscard]] Colour themeColour(Theme theme);

/// Drawing order of themes, bottom first.
[[nodiscard]] int themeDrawingOrder(Theme theme);

/// The three states (and no data) of a coverage result: categories «served», «short_of_capacity»,
/// «out_of_range», «no_data» of field «state».
[[nodiscard]] LayerStyle coverageStyle(Appearance appearance = Appearance::Light);

/// Demand points of a coverage by field «state»: «reached», «beyond_cutoff», «no_path»,
/// «not_located».
[[nodiscard]] LayerStyle demandStyle(Appearance appearance = Appearance::Light);

/// The straight pieces between points and streets.
[[nodiscard]] LayerStyle connectorStyle(Appearance appearance = Appearance::Light);

[[nodiscard]] Colour mapBackground(Appearance appearance);

} // namespace yimi
