// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/follow_appearance.h"

#include "style/colour_vision.h"
#include "style/palette.h"

#include <map>
#include <string>
#include <tuple>

namespace yimi {

namespace {

/// What a colour is for: that of areas is not that of lines.
enum class Part { Stroke, Casing, Thin, Fill, Hatch, Marker, Text, Halo };

constexpr const char* kAnyRule = "*";

/// Of which rule, for what, which colour.
using Key = std::tuple<std::string, Part, std::uint32_t>;

Key keyOf(const std::string& rule, Part part, Colour c)
{
    return {rule,
            part,
            (std::uint32_t{c.r} << 24) | (std::uint32_t{c.g} << 16) | (std::uint32_t{c.b} << 8)
                | c.a};
}

template <typename Style, typename Visit>
void visitColours(Style& style, Visit visit)
{
    for (auto& rule : style.rules) {
        if (rule.stroke) {
            visit(rule.value, Part::Stroke, rule.stroke->colour);
            if (rule.stroke->casing)
                visit(rule.value, Part::Casing, *rule.stroke->casing);
            if (rule.stroke->thin)
                visit(rule.value, Part::Thin, *rule.stroke->thin);
        }
        if (rule.fill) {
            visit(rule.value, Part::Fill, rule.fill->colour);
            visit(rule.value, Part::Hatch, rule.fill->hatchColour);
        }
        if (rule.marker)
            visit(rule.value, Part::Marker, rule.marker->colour);
    }
    visit(kAnyRule, Part::Text, style.label.colour);
    visit(kAnyRule, Part::Halo, style.label.halo);
}

/// For each colour of the light look the one in its place; also for rules that are new.
std::map<Key, Colour> counterparts(const LayerStyle& light, const LayerStyle& dark)
{
    std::vector<Colour> others;
    visitColours(dark, [&](const std::string&, Part, Colour c) { others.push_back(c); });
    std::map<Key, Colour> pairs;
    std::size_t i = 0;
    visitColours(light, [&](const std::string& rule, Part part, Colour c) {
        if (i < others.size()) {
            pairs.emplace(keyOf(rule, part, c), others[i]);
            pairs.emplace(keyOf(kAnyRule, part, c), others[i]);
        }
        ++i;
    });
    return pairs;
}

constexpr double kLegible = 4.5;    // contrast of names with their ground, as WCAG 2 asks
constexpr double kLightGround = 50; // lightness

/// A halo is a piece of the ground: pale ones become dark. Text keeps its hue and gets as light as
/// it must be.
void makeLegible(LabelLook& label, const Palette& p)
{
    if (lightness(label.halo) > kLightGround)
        label.halo = withAlpha(p.halo, label.halo.a);
    const Colour own = label.colour;
    const auto legible = [&] {
        return contrast(label.colour, p.land) >= kLegible
               && contrast(label.colour, laidOn(p.land, label.halo)) >= kLegible;
    };
    for (double share = 0.05; share <= 1 && !legible(); share += 0.05)
        label.colour = mixed(own, withAlpha(colour("#FFFFFF"), own.a), share);
}

} // namespace

LayerStyle followAppearance(LayerStyle style, const LayerStyle& light, const LayerStyle& dark)
{
    const std::map<Key, Colour> pairs = counterparts(light, dark);
    visitColours(style, [&](const std::string& rule, Part part, Colour& c) {
        auto found = pairs.find(keyOf(rule, part, c));
        if (found == pairs.end())
            found = pairs.find(keyOf(kAnyRule, part, c));
        if (found != pairs.end())
            c = found->second;
    });
    makeLegible(style.label, palette(Appearance::Dark));
    return style;
}

} // namespace yimi
