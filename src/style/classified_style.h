// SPDX-License-Identifier: GPL-3.0-or-later
// Styles made from what a table holds: one look for all, a look for each text, classes of a number,
// markers as large as a number.
#pragma once

#include "style/class_breaks.h"
#include "style/style.h"
#include "table/feature_table.h"

#include <span>

namespace yimi {

enum class StyleKind : std::uint8_t { Single, Categorised, Graduated, Proportional };

/// What a style is, by what it holds.
[[nodiscard]] StyleKind styleKind(const LayerStyle& style);

/// What a style is made over: labels, scales and sizes of `base` stay, and its chief rule is what
/// all classes look like but for their colours. Where its rules draw lines of several widths (roads
/// by their class), all lines take one calm width without casing.
struct StyleBase
{
    LayerStyle style;
    GeometryKind kind = GeometryKind::Point;
    Colour ground{};  ///< between areas
    Colour noValue{}; ///< of features that have no number or none of the texts
};

/// The rule that says most about a layer: the last drawn. Null without rules.
[[nodiscard]] const StyleRule* chiefRule(const LayerStyle& style);

/// All features alike.
[[nodiscard]] LayerStyle singleStyle(const StyleBase& base);

struct CategorisedOptions
{
    std::string ramp = "okabe_ito";
    bool reversed = false;
    std::size_t most = 24; ///< of kinds; the rarer ones share the rest
};

/// A rule for each text of the column, in natural order, and one for the rest where there is any:
/// rarer texts, and features without one.
[[nodiscard]] LayerStyle categorisedStyle(const StyleBase& base,
                                          const Column& column,
                                          const CategorisedOptions& options = {});

struct GraduatedOptions
{
    BreakOptions breaks;
    std::string ramp = "teal";
    bool reversed = false;
    std::string unit = {}; ///< behind the numbers of the legend
};

/// A rule for each class, labelled by its range, and one for features without a number where there
/// are any. No class without numbers.
[[nodiscard]] LayerStyle
graduatedStyle(const StyleBase& base, const Column& column, const GraduatedOptions& options = {});

struct ProportionalOptions
{
    double from = 4; ///< px
    double to = 28;  ///< px, of the largest number
    std::string unit = {}; ///< behind the numbers of the legend
};

/// All features alike, as large as the square root of their number. Areas carry the marker inside.
[[nodiscard]] LayerStyle proportionalStyle(const StyleBase& base,
                                           const Column& column,
                                           const ProportionalOptions& options = {});

/// Another upper end for a class. False, and nothing is changed, where the rule is no class or the
/// end is not between those beside it.
[[nodiscard]] bool
moveClassEnd(LayerStyle& style, std::size_t rule, double end, std::string_view unit = {});

/// Labels of all classes by their ends.
void labelClasses(LayerStyle& style, std::string_view unit = {});

/// Other colours for the classes that are there; what is for the rest keeps its own.
void recolour(LayerStyle& style, GeometryKind kind, std::string_view ramp, bool reversed);

/// The rule draws something of features of this kind.
[[nodiscard]] bool draws(const StyleRule& rule, GeometryKind kind);

/// The colour that tells a rule's features apart, by how they are drawn.
[[nodiscard]] Colour ruleColour(const StyleRule& rule, GeometryKind kind);
/// Keeps the alpha of fills.
void setRuleColour(StyleRule& rule, GeometryKind kind, Colour colour);

/// Features of each rule, in one pass over the table: all of them, or those whose boxes meet
/// `within`. Those of no rule are in none.
[[nodiscard]] std::vector<std::int64_t>
featuresPerRule(const LayerStyle& style, const FeatureTable& table, const Box* within = nullptr);
/// Of these rows only.
[[nodiscard]] std::vector<std::int64_t> featuresPerRule(const LayerStyle& style,
                                                        const FeatureTable& table,
                                                        std::span<const std::uint32_t> rows);

/// The column of `name`, or of the first of `others` that is there; null without.
[[nodiscard]] const Column* styleColumn(const FeatureTable& table,
                                        const std::string& name,
                                        const std::vector<std::string>& others = {});

} // namespace yimi
