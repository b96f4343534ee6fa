// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/road_style.h"

#include "style/palette.h"

namespace yimi {

namespace {

StyleRule expressway(const Palette& p)
{
    return {
        .value = "expressway",
        .label = "expressway",
        .stroke =
            Stroke{.colour = p.expressway,
                   .width = 3.2,
                   .casing = p.expresswayCasing,
                   .casingWidth = 1.4,
                   .widths =
                       {{150, 1.1}, {60, 1.9}, {25, 3.0}, {10, 4.4}, {4, 6.5}, {1, 16}, {0.3, 40}},
                   .thin = p.expressway},
        .order = 50,
        .aliases = {"motorway",
                    "motorway_link",
                    "trunk",
                    "trunk_link",
                    "高速公路",
                    "高速",
                    "快速路",
                    "城市快速路",
                    "高架"}};
}

StyleRule mainRoad(const Palette& p)
{
    return {
        .value = "main",
        .label = "main",
        .stroke =
            Stroke{.colour = p.mainRoad,
                   .width = 2.6,
                   .casing = p.mainRoadCasing,
                   .casingWidth = 1.3,
                   .widths =
                       {{150, 0.7}, {60, 1.3}, {25, 2.3}, {10, 3.6}, {4, 5.6}, {1, 13}, {0.3, 32}},
                   .thin = mixed(p.mainRoad, p.mainRoadCasing, 0.35)},
        .order = 40,
        .aliases = {"arterial",
                    "primary",
                    "primary_link",
                    "主干路",
                    "主干道",
                    "城市主干路",
                    "国道",
                    "省道"}};
}

StyleRule secondaryRoad(const Palette& p)
{
    return {
        .value = "secondary",
        .label = "secondary",
        .stroke =
            Stroke{.colour = p.secondary,
                   .width = 2.4,
                   .casing = p.roadCasing,
                   .casingWidth = 1.2,
                   .widths =
                       {{80, 0.5}, {40, 0.8}, {25, 1.3}, {10, 2.8}, {4, 4.6}, {1, 11}, {0.3, 26}},
                   .thin = p.roadThin},
        .maxMetresPerPixel = 110,
        .order = 30,
        .aliases = {"collector",
                    "secondary_link",
                    "tertiary",
                    "tertiary_link",
                    "次干路",
                    "次干道",
                    "县道"}};
}

StyleRule localRoad(const Palette& p)
{
    return {
        .value = "local",
        .label = "local",
        .stroke =
            Stroke{.colour = p.local,
                   .width = 2.0,
                   .casing = p.roadCasing,
                   .casingWidth = 1.0,
                   .widths =
                       {{45, 0.35}, {25, 0.6}, {12, 1.1}, {7, 2.0}, {4, 3.0}, {1, 7.5}, {0.3, 18}},
                   .thin = p.roadThin},
        .maxMetresPerPixel = 60,
        .order = 20,
        .aliases = {"residential", "unclassified", "支路", "街坊路", "乡道"}};
}

StyleRule lane(const Palette& p)
{
    return {.value = "lane",
            .label = "lane",
            .stroke = Stroke{.colour = p.local,
                             .width = 1.4,
                             .casing = p.roadCasing,
                             .casingWidth = 1.0,
                             .widths = {{15, 0.4}, {8, 0.8}, {4, 1.8}, {1, 4.5}, {0.3, 11}},
                             .thin = p.roadThin},
            .maxMetresPerPixel = 18,
            .order = 10,
            .aliases = {"service",
                        "living_street",
                        "track",
                        "road",
                        "小区道路",
                        "巷",
                        "巷道",
                        "村道",
                        "内部道路"}};
}

StyleRule footpath(const Palette& p)
{
    return {.value = "footpath",
            .label = "footpath",
            .stroke = Stroke{.colour = p.footpath,
                             .width = 1.0,
                             .dashes = {4, 2.5},
                             .widths = {{8, 0.5}, {4, 0.9}, {1, 1.6}}},
            .maxMetresPerPixel = 9,
            .order = 5,
            .aliases = {"footway",
                        "path",
                        "pedestrian",
                        "cycleway",
                        "corridor",
                        "步道",
                        "人行道",
                        "步行道",
                        "步行街",
                        "绿道",
                        "steps",
                        "台阶",
                        "梯道"}};
}

// Streets of a class nobody knows are drawn like local ones: better seen than lost.
StyleRule otherRoad(const Palette& p)
{
    StyleRule rule = localRoad(p);
    rule.value.clear();
    rule.label = "other";
    rule.order = 15;
    rule.aliases.clear();
    return rule;
}

} // namespace

LayerStyle roadStyle(Appearance appearance)
{
    const Palette& p = palette(appearance);
    return {.field = "class",
            .rules = {expressway(p),
                      mainRoad(p),
                      secondaryRoad(p),
                      localRoad(p),
                      lane(p),
                      footpath(p),
                      otherRoad(p)},
            .labelField = "name",
            .labelMaxMetresPerPixel = 9,
            .fieldAliases =
                {"fclass", "highway", "road_class", "道路等级", "等级", "道路类型", "类型", "type"},
            .levelFields = {"level", "layer", "层级", "zlevel"},
            .labelFieldAliases = {"名称", "道路名称"},
            .label = {.size = 10.5,
                      .colour = mixed(p.text, p.secondaryText, 0.5),
                      .halo = p.halo,
                      .priority = 20,
                      .alongLine = true}};
}

} // namespace yimi
