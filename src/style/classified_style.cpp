// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/classified_style.h"

#include "base/natural_order.h"
#include "style/class_label.h"
#include "style/colour_ramps.h"
#include "style/colour_vision.h"
#include "style/scale.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace yimi {

namespace {

constexpr std::uint8_t kFillAlpha = 190;   // over the base map, which stays readable
constexpr std::uint8_t kCircleAlpha = 205; // circles overlap
constexpr double kClassDot = 8;

/// Lines of the theme's rules differ in more than their colours: roads by their class.
bool linesDiffer(const LayerStyle& style)
{
    const Stroke* first = nullptr;
    for (const StyleRule& rule : style.rules) {
        if (!rule.stroke)
            continue;
        const Stroke& own = *rule.stroke;
        if (first != nullptr
            && (own.width != first->width || own.widths != first->widths
                || own.casing.has_value() != first->casing.has_value()
                || own.dashes != first->dashes))
            return true;
        first = &own;
    }
    return false;
}

/// What a line carries that stands for its class and no longer for its kind of road: one calm
/// width, and no casing, whose colour would speak against the class's own. The width of the
/// expressways, which lie on top, would make a carpet of all the lanes of a town.
Stroke calmStroke(Colour colour)
{
    return {.colour = colour,
            .width = 2.0,
            .widths = {{150, 0.7}, {60, 0.9}, {25, 1.3}, {10, 1.9}, {4, 2.8}, {1, 5}, {0.3, 10}}};
}

/// The look that all classes share, without what selects.
StyleRule sharedRule(const StyleBase& base)
{
    const StyleRule* chief = chiefRule(base.style);
    StyleRule rule = chief == nullptr ? StyleRule{} : *chief;
    rule.value.clear();
    rule.aliases.clear();
    rule.upTo.reset();
    rule.order = 0;
    // Circles go with the numbers they stood for.
    if (base.kind == GeometryKind::Polygon && base.style.sizes)
        rule.marker.reset();
    if (base.kind == GeometryKind::Point && !rule.marker)
        rule.marker = Marker{.colour = base.noValue, .dotSize = kClassDot};
    if (base.kind == GeometryKind::Line && !rule.stroke)
        rule.stroke = Stroke{.colour = base.noValue, .width = 1.5};
    if (base.kind == GeometryKind::Line && linesDiffer(base.style)) {
        rule.stroke = calmStroke(rule.stroke->colour);
        rule.maxMetresPerPixel = kNoScaleLimit;
        rule.minMetresPerPixel = 0;
    }
    return rule;
}

/// Areas that were only outlined are filled, and then seen from as far as there is something to
/// see.
void fillArea(StyleRule& rule, const StyleBase& base)
{
    if (rule.fill) {
        rule.fill->hatch = Hatch::None;
        return;
    }
    rule.fill = Fill{.colour = withAlpha(base.noValue, kFillAlpha)};
    rule.stroke = Stroke{.colour = withAlpha(base.ground, 200), .width = 0.5};
    rule.maxMetresPerPixel = kNoScaleLimit;
}

StyleRule classRule(const StyleBase& base)
{
    StyleRule rule = sharedRule(base);
    if (base.kind == GeometryKind::Polygon)
        fillArea(rule, base);
    return rule;
}

LayerStyle emptied(const StyleBase& base, const std::string& field)
{
    LayerStyle style = base.style;
    style.field = field;
    style.fieldAliases.clear();
    style.rules.clear();
    style.sizes.reset();
    return style;
}

void addRest(LayerStyle& style, const StyleBase& base, const char* label)
{
    StyleRule rest = classRule(base);
    rest.label = label;
    setRuleColour(rest, base.kind, base.noValue);
    style.rules.push_back(std::move(rest));
}

/// The most frequent texts, in natural order. `all`: there are no others, nor rows without a text.
std::vector<std::string> chiefTexts(const Column& column, std::size_t most, bool& all)
{
    std::unordered_map<std::string, std::size_t> counts;
    for (std::size_t row = 0; row < column.size(); ++row)
        ++counts[column.text(row)];
    all = counts.erase(std::string()) == 0 && counts.size() <= most;
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& [text, count] : counts)
        ranked.emplace_back(count, text);
    std::ranges::sort(ranked, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : naturallyLess(a.second, b.second);
    });
    std::vector<std::string> chief;
    for (std::size_t i = 0; i < std::min(ranked.size(), most); ++i)
        chief.push_back(ranked[i].second);
    std::ranges::sort(chief, naturallyLess);
    return chief;
}

std::vector<double> numbersOf(const Column& column)
{
    std::vector<double> numbers;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (const auto number = column.number(row); number && std::isfinite(*number))
            numbers.push_back(*number);
    }
    return numbers;
}

/// Signs on badges are white; classes of a number are told apart better by dots.
void makeDot(StyleRule& rule)
{
    if (!rule.marker)
        return;
    rule.marker->symbol.clear();
    rule.marker->dotSize = std::max(rule.marker->dotSize, kClassDot);
}

/// Circles lie on areas that are only outlined, or they could not be told from the ground.
void placeCircles(StyleRule& rule, const StyleBase& base)
{
    const StyleRule* before = base.style.sizes ? chiefRule(base.style) : nullptr;
    if (before != nullptr && before->marker)
        rule.marker = before->marker;
    else
        rule.marker = Marker{.colour = rule.fill ? rule.fill->colour
                                                 : rampColours(colourRamp("teal"), 1).front()};
    rule.fill.reset();
    rule.stroke = Stroke{.colour = withAlpha(base.noValue, 255), .width = 0.5};
}

} // namespace

StyleKind styleKind(const LayerStyle& style)
{
    if (style.sizes)
        return StyleKind::Proportional;
    if (std::ranges::any_of(style.rules, [](const StyleRule& r) { return r.upTo.has_value(); }))
        return StyleKind::Graduated;
    const bool texts =
        std::ranges::any_of(style.rules, [](const StyleRule& r) { return !r.value.empty(); });
    return texts && !style.field.empty() ? StyleKind::Categorised : StyleKind::Single;
}

const StyleRule* chiefRule(const LayerStyle& style)
{
    const auto chief = std::ranges::max_element(style.rules, {}, &StyleRule::order);
    return chief == style.rules.end() ? nullptr : &*chief;
}

LayerStyle singleStyle(const StyleBase& base)
{
    LayerStyle style = emptied(base, {});
    style.rules.push_back(sharedRule(base));
    style.rules[0].label.clear();
    return style;
}

LayerStyle
categorisedStyle(const StyleBase& base, const Column& column, const CategorisedOptions& options)
{
    LayerStyle style = emptied(base, column.name());
    int order = 0;
    bool all = false;
    for (const std::string& text : chiefTexts(column, options.most, all)) {
        StyleRule rule = classRule(base);
        rule.value = text;
        rule.label = text;
        rule.order = ++order;
        style.rules.push_back(std::move(rule));
    }
    if (!all || style.rules.empty())
        addRest(style, base, "rest");
    recolour(style, base.kind, options.ramp, options.reversed);
    return style;
}

LayerStyle
graduatedStyle(const StyleBase& base, const Column& column, const GraduatedOptions& options)
{
    LayerStyle style = emptied(base, column.name());
    const std::vector<double> numbers = numbersOf(column);
    const std::vector<double> ends = classBreaks(numbers, options.breaks);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        StyleRule rule = classRule(base);
        makeDot(rule);
        rule.upTo = ends[i];
        rule.order = static_cast<int>(i) + 1;
        style.rules.push_back(std::move(rule));
    }
    labelClasses(style, options.unit);
    if (numbers.size() < column.size() || ends.empty()) {
        addRest(style, base, "no_data");
        makeDot(style.rules.back());
    }
    recolour(style, base.kind, options.ramp, options.reversed);
    return style;
}

LayerStyle
proportionalStyle(const StyleBase& base, const Column& column, const ProportionalOptions& options)
{
    LayerStyle style = singleStyle(base);
    StyleRule& rule = style.rules[0];
    if (base.kind != GeometryKind::Point || !rule.marker)
        placeCircles(rule, base);
    rule.marker->symbol.clear();
    rule.marker->colour = withAlpha(rule.marker->colour, kCircleAlpha);
    rule.maxMetresPerPixel = kNoScaleLimit;
    rule.markerFromMetresPerPixel = kNoScaleLimit;
    const std::vector<double> numbers = numbersOf(column);
    style.sizes =
        SizeLook{.field = column.name(),
                 .most = numbers.empty() ? 0.0 : std::max(*std::ranges::max_element(numbers), 0.0),
                 .from = options.from,
                 .to = options.to,
                 .unit = options.unit};
    return style;
}

void recolour(LayerStyle& style, GeometryKind kind, std::string_view ramp, bool reversed)
{
    const auto selects = [](const StyleRule& rule) { return rule.upTo || !rule.value.empty(); };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(style.rules, selects));
    const std::vector<Colour> colours = rampColours(colourRamp(ramp), count, reversed);
    std::size_t next = 0;
    for (StyleRule& rule : style.rules) {
        if (!selects(rule))
            continue;
        const Colour own = colours[next++];
        const bool badge =
            kind == GeometryKind::Point && rule.marker && !rule.marker->symbol.empty();
        setRuleColour(rule, kind, badge ? darkEnoughForWhite(own) : own);
    }
}

bool draws(const StyleRule& rule, GeometryKind kind)
{
    switch (kind) {
    case GeometryKind::Point:
        return rule.marker.has_value();
    case GeometryKind::Line:
        return rule.stroke.has_value();
    case GeometryKind::Polygon:
        return rule.fill || rule.stroke || rule.marker;
    case GeometryKind::None:
        break;
    }
    return false;
}

bool moveClassEnd(LayerStyle& style, std::size_t rule, double end, std::string_view unit)
{
    std::vector<std::size_t> classes;
    for (std::size_t i = 0; i < style.rules.size(); ++i) {
        if (style.rules[i].upTo)
            classes.push_back(i);
    }
    const auto own = std::ranges::find(classes, rule);
    if (own == classes.end() || !std::isfinite(end))
        return false;
    if (own != classes.begin() && end <= *style.rules[*std::prev(own)].upTo)
        return false;
    if (std::next(own) != classes.end() && end >= *style.rules[*std::next(own)].upTo)
        return false;
    style.rules[rule].upTo = end;
    labelClasses(style, unit);
    return true;
}

void labelClasses(LayerStyle& style, std::string_view unit)
{
    std::optional<double> above;
    for (StyleRule& rule : style.rules) {
        if (!rule.upTo)
            continue;
        rule.label = classLabel(above, *rule.upTo, unit);
        above = rule.upTo;
    }
}

Colour ruleColour(const StyleRule& rule, GeometryKind kind)
{
    if (kind == GeometryKind::Polygon && rule.fill)
        return rule.fill->colour;
    if (kind == GeometryKind::Line || !rule.marker)
        return rule.stroke ? rule.stroke->colour : rule.marker ? rule.marker->colour : Colour{};
    if (kind == GeometryKind::Polygon && rule.stroke)
        return rule.stroke->colour;
    return rule.marker->colour;
}

void setRuleColour(StyleRule& rule, GeometryKind kind, Colour colour)
{
    if (kind == GeometryKind::Polygon && rule.fill) {
        rule.fill->colour = withAlpha(colour, rule.fill->colour.a);
        if (rule.fill->hatch != Hatch::None)
            rule.fill->hatchColour =
                withAlpha(mixed(colour, {0, 0, 0}, 0.45), rule.fill->hatchColour.a);
    } else if (kind != GeometryKind::Point && rule.stroke) {
        rule.stroke->colour = withAlpha(colour, rule.stroke->colour.a);
        if (rule.stroke->thin)
            rule.stroke->thin = colour;
    } else if (rule.marker) {
        rule.marker->colour = withAlpha(colour, rule.marker->colour.a);
    }
}

const Column* styleColumn(const FeatureTable& table,
                          const std::string& name,
                          const std::vector<std::string>& others)
{
    if (name.empty())
        return nullptr;
    const Column* column = table.column(name);
    for (auto other = others.begin(); column == nullptr && other != others.end(); ++other)
        column = table.column(*other);
    return column;
}

} // namespace yimi
