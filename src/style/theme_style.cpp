// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/palette.h"
#include "style/road_style.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

constexpr double kGlyphFrom = 13.3; // 1:50,000 at 96 dpi

const std::vector<std::string> kNameFields{"名称", "NAME", "MC"};

struct ThemeColour
{
    Theme theme;
    const char* hex;
};

// Badges carry a white glyph, so every colour keeps a contrast of 3:1 with white (held by a test).
constexpr auto kThemeColours = std::to_array<ThemeColour>({
    {Theme::Childcare, "#D1496F"},
    {Theme::Kindergarten, "#B87414"},
    {Theme::PrimarySchool, "#2F78C4"},
    {Theme::MiddleSchool, "#4A60B4"},
    {Theme::HighSchool, "#6A51A6"},
    {Theme::SpecialSchool, "#8C5AA3"},
    {Theme::Hospital, "#C8433F"},
    {Theme::Clinic, "#C9605A"},
    {Theme::Library, "#7B6857"},
    {Theme::Museum, "#8F6E3F"},
    {Theme::SportsVenue, "#278480"},
    {Theme::ActivityBase, "#568838"},
    {Theme::ProtectionStation, "#A14A88"},
    {Theme::FamilyEducation, "#AE5C8D"},
    {Theme::NursingRoom, "#C4557F"},
    {Theme::PublicPlace, "#64727C"},
    {Theme::Park, "#3F8F4F"},
    {Theme::Water, "#3A88B3"},
    {Theme::Hill, "#66873F"},
    {Theme::PlayArea, "#C0702B"},
    {Theme::Entrance, "#2B7B4B"},
    {Theme::BusStop, "#2A70B0"},
    {Theme::BusRoute, "#3F7FBF"},
    {Theme::MetroStation, "#B83A34"},
    {Theme::MetroLine, "#B83A34"},
    {Theme::Road, "#8A8172"},
    {Theme::Railway, "#6D7270"},
    {Theme::Crossing, "#737982"},
    {Theme::Residence, "#8C7767"},
    {Theme::ResidentialArea, "#9A7F6A"},
    {Theme::Community, "#6E5F57"},
    {Theme::Town, "#6E5F57"},
    {Theme::District, "#6E5F57"},
    {Theme::Parcel, "#857B70"},
    {Theme::Backdrop, "#8B8F8D"},
});

LabelLook labelLook(const Palette& p, double size, int priority)
{
    return {.size = size, .colour = p.text, .halo = p.halo, .priority = priority};
}

LayerStyle oneRule(Theme theme, StyleRule rule)
{
    rule.label = std::string(themeId(theme));
    return {.rules = {std::move(rule)}, .labelFieldAliases = kNameFields};
}

/// Of what there are hundreds of, dots are small, or they hide a whole city seen from afar.
double dotSizeOf(Theme theme)
{
    constexpr std::array kMany{
        Theme::Kindergarten, Theme::Clinic, Theme::Library, Theme::FamilyEducation};
    return std::ranges::find(kMany, theme) != kMany.end() ? 3.6 : 5.5;
}

// Badge with glyph from 1:50,000 in, a dot of one colour farther out; the name when there is room
// for it.
LayerStyle facilityStyle(Theme theme, const Palette& p)
{
    LayerStyle style = oneRule(theme,
                               {.marker = Marker{.symbol = std::string(themeId(theme)),
                                                 .size = 18,
                                                 .colour = themeColour(theme),
                                                 .dotSize = dotSizeOf(theme)},
                                .markerFromMetresPerPixel = kGlyphFrom});
    style.labelField = "name";
    style.labelMaxMetresPerPixel = 2.5;
    style.label = labelLook(p, 11, 30);
    return style;
}

LayerStyle areaStyle(Theme theme, Colour fill, Colour edge, double edgeWidth)
{
    return oneRule(
        theme,
        {.stroke = Stroke{.colour = edge, .width = edgeWidth}, .fill = Fill{.colour = fill}});
}

LayerStyle waterStyle(const Palette& p)
{
    LayerStyle style = areaStyle(Theme::Water, p.water, p.waterEdge, 0.6);
    style.rules[0].stroke->widths = {{100, 0.8}, {25, 1.3}, {8, 2.2}, {2, 5}, {0.5, 14}};
    style.rules[0].marker =
        Marker{.symbol = "water", .colour = themeColour(Theme::Water), .dotSize = 4};
    style.rules[0].markerFromMetresPerPixel = 0.0;
    style.labelField = "name";
    style.labelMaxMetresPerPixel = 130;
    style.label = {.size = 11,
                   .colour = p.waterText,
                   .halo = withAlpha(p.halo, 150),
                   .priority = 45,
                   .alongLine = true};
    return style;
}

LayerStyle parkStyle(const Palette& p)
{
    LayerStyle style = areaStyle(Theme::Park, p.green, p.greenEdge, 0.6);
    style.rules[0].marker =
        Marker{.symbol = "park", .size = 18, .colour = themeColour(Theme::Park), .dotSize = 5};
    style.rules[0].markerFromMetresPerPixel = kGlyphFrom;
    style.labelField = "name";
    style.labelMaxMetresPerPixel = 13;
    style.label = {.size = 10.5, .colour = p.greenText, .halo = p.halo, .priority = 40};
    return style;
}

LayerStyle hillStyle(const Palette& p)
{
    LayerStyle style = areaStyle(Theme::Hill, p.hill, withAlpha(p.greenEdge, 120), 0.5);
    style.rules[0].marker =
        Marker{.symbol = "hill", .size = 16, .colour = themeColour(Theme::Hill), .dotSize = 5};
    style.rules[0].markerFromMetresPerPixel = kGlyphFrom;
    style.labelField = "name";
    style.labelMaxMetresPerPixel = 60;
    style.label = {.size = 10.5, .colour = p.greenText, .halo = p.halo, .priority = 42};
    return style;
}

LayerStyle lineStyle(Theme theme, Colour c, std::vector<WidthStop> widths, double maxMetresPerPixel)
{
    return oneRule(theme,
                   {.stroke = Stroke{.colour = c, .width = 2.2, .widths = std::move(widths)},
                    .maxMetresPerPixel = maxMetresPerPixel});
}

LayerStyle metroLineStyle(const Palette& p)
{
    LayerStyle style = lineStyle(Theme::MetroLine,
                                 themeColour(Theme::MetroLine),
                                 {{150, 1.6}, {40, 2.4}, {10, 3.4}, {2, 5}},
                                 1e9);
    style.rules[0].stroke->casing = withAlpha(p.halo, 230);
    style.rules[0].stroke->casingWidth = 1.6;
    return style;
}

LayerStyle railwayStyle(const Palette& p)
{
    return oneRule(Theme::Railway,
                   {.stroke = Stroke{.colour = p.railwayGap,
                                     .width = 2.0,
                                     .dashes = {6, 6},
                                     .casing = p.railway,
                                     .casingWidth = 1.2,
                                     .widths = {{150, 0.8}, {40, 1.4}, {12, 2.0}, {2, 3.0}},
                                     .thin = p.railway}});
}

Stroke boundaryStroke(Colour c, double width, std::vector<double> dashes)
{
    return {.colour = c, .width = width, .dashes = std::move(dashes)};
}

LayerStyle districtStyle(const Palette& p)
{
    // The pale casing hides the town border that runs beneath the same line.
    const auto stroke = [&p](double width, std::vector<double> dashes) {
        Stroke one = boundaryStroke(p.boundary, width, std::move(dashes));
        one.casing = withAlpha(p.land, 215);
        one.casingWidth = 1.8;
        return one;
    };
    LayerStyle style = oneRule(Theme::District, {.stroke = stroke(1.2, {10, 3, 2, 3}), .order = 1});
    style.field = "level";
    style.rules.push_back({.value = "city",
                           .label = "city",
                           .stroke = stroke(1.6, {12, 3.5, 2, 3.5}),
                           .order = 2,
                           .aliases = {"市", "市域"}});
    style.labelField = "name";
    style.labelMaxMetresPerPixel = 400;
    style.label = {.size = 14,
                   .bold = true,
                   .colour = p.text,
                   .halo = p.halo,
                   .priority = 90,
                   .minMetresPerPixel = 18};
    return style;
}

LayerStyle townStyle(const Palette& p)
{
    LayerStyle style =
        oneRule(Theme::Town, {.stroke = boundaryStroke(withAlpha(p.boundary, 190), 0.8, {5, 2.5})});
    style.labelField = "name";
    style.labelMaxMetresPerPixel = 75;
    style.label = {.size = 11.5,
                   .colour = mixed(p.text, p.boundary, 0.3),
                   .halo = p.halo,
                   .priority = 70,
                   .minMetresPerPixel = 6};
    return style;
}

LayerStyle communityStyle(const Palette& p)
{
    LayerStyle style =
        oneRule(Theme::Community,
                {.stroke = boundaryStroke(p.boundaryFaint, 0.5, {}), .maxMetresPerPixel = 130});
    style.labelField = "name";
    style.labelMaxMetresPerPixel = 11;
    style.label = {.size = 10,
                   .colour = p.secondaryText,
                   .halo = p.halo,
                   .priority = 25,
                   .minMetresPerPixel = 1};
    return style;
}

LayerStyle residenceStyle()
{
    return oneRule(Theme::Residence,
                   {.marker = Marker{.symbol = "residence",
                                     .size = 13,
                                     .colour = themeColour(Theme::Residence),
                                     .dotSize = 2.6},
                    .maxMetresPerPixel = 8,
                    .markerFromMetresPerPixel = 1.2});
}

LayerStyle entranceStyle()
{
    return oneRule(Theme::Entrance,
                   {.marker = Marker{.symbol = "entrance",
                                     .size = 13,
                                     .colour = themeColour(Theme::Entrance),
                                     .dotSize = 3.2},
                    .maxMetresPerPixel = 13,
                    .markerFromMetresPerPixel = 4});
}

LayerStyle stopStyle(Theme theme, double maxMetresPerPixel, const Palette& p)
{
    LayerStyle style = facilityStyle(theme, p);
    style.rules[0].marker->size = 15;
    style.rules[0].marker->dotSize = 4;
    style.rules[0].maxMetresPerPixel = maxMetresPerPixel;
    style.rules[0].markerFromMetresPerPixel = 4;
    return style;
}

LayerStyle backdropStyle(const Palette& p)
{
    LayerStyle style = oneRule(Theme::Backdrop,
                               {.stroke = Stroke{.colour = withAlpha(p.boundary, 70), .width = 0.4},
                                .fill = Fill{.colour = p.builtUp},
                                .marker = Marker{.colour = p.secondaryText, .dotSize = 3}});
    style.field = "kind";
    style.rules[0].markerFromMetresPerPixel = 0;
    style.rules.push_back({.value = "built_up",
                           .label = "built_up",
                           .fill = Fill{.colour = p.builtUp},
                           .aliases = {"建成区"}});
    style.rules.push_back({.value = "farmland",
                           .label = "farmland",
                           .fill = Fill{.colour = p.farmland},
                           .order = -1,
                           .aliases = {"耕地", "农田"}});
    return style;
}

LayerStyle parcelStyle(const Palette& p)
{
    return areaStyle(Theme::Parcel, withAlpha(p.builtUp, 90), withAlpha(p.boundary, 110), 0.5);
}

} // namespace

Colour themeColour(Theme theme)
{
    return colour(std::ranges::find(kThemeColours, theme, &ThemeColour::theme)->hex);
}

LayerStyle themeStyle(Theme theme, Appearance appearance)
{
    const Palette& p = palette(appearance);
    switch (theme) {
    case Theme::Park:
        return parkStyle(p);
    case Theme::Water:
        return waterStyle(p);
    case Theme::Hill:
        return hillStyle(p);
    case Theme::Entrance:
        return entranceStyle();
    case Theme::BusStop:
        return stopStyle(theme, 16, p);
    case Theme::Crossing:
        return stopStyle(theme, 8, p);
    case Theme::BusRoute:
        return lineStyle(theme, themeColour(theme), {{60, 0.7}, {20, 1.4}, {5, 2.4}}, 80);
    case Theme::MetroLine:
        return metroLineStyle(p);
    case Theme::Road:
        return roadStyle(appearance);
    case Theme::Railway:
        return railwayStyle(p);
    case Theme::Residence:
        return residenceStyle();
    case Theme::ResidentialArea:
        return areaStyle(theme,
                         mixed(p.builtUp, themeColour(theme), 0.12),
                         withAlpha(themeColour(theme), 90),
                         0.5);
    case Theme::Community:
        return communityStyle(p);
    case Theme::Town:
        return townStyle(p);
    case Theme::District:
        return districtStyle(p);
    case Theme::Parcel:
        return parcelStyle(p);
    case Theme::Backdrop:
        return backdropStyle(p);
    default:
        return facilityStyle(theme, p);
    }
}

} // namespace yimi
