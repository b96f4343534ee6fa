// SPDX-License-Identifier: GPL-3.0-or-later
#include "hills.h"

#include "cleared.h"
#include "curve.h"
#include "geometry/measures.h"
#include "random.h"

#include <array>

namespace yimi::sample {

namespace {

/// One lump of a hill: a range is several of them under one name.
struct Lump
{
    std::string_view name;
    std::string_view kind;
    Coordinate lonLat;
    double radius; ///< metres, along the long axis
    double flatness;
    double degrees; ///< of the long axis from east
};

/// Places after the gazetteer, sizes by general knowledge and for looks.
constexpr std::array kLumps{
    Lump{"茅山", "山", {119.318, 31.790}, 3400, 0.42, 96},
    Lump{"茅山", "山", {119.312, 31.735}, 3600, 0.38, 84},
    Lump{"茅山", "山", {119.322, 31.680}, 2900, 0.42, 100},
    Lump{"瓦屋山", "山", {119.228, 31.612}, 3300, 0.60, 120},
    Lump{"曹山", "丘陵", {119.212, 31.556}, 2700, 0.62, 60},
    Lump{"曹山", "丘陵", {119.262, 31.575}, 1700, 0.70, 10},
    Lump{"南山竹海", "山", {119.480, 31.188}, 5200, 0.40, 8},
    Lump{"南山竹海", "山", {119.548, 31.215}, 3000, 0.50, 40},
    Lump{"伍员山", "丘陵", {119.262, 31.245}, 3300, 0.45, 150},
    Lump{"天目湖丘陵", "丘陵", {119.388, 31.262}, 2600, 0.50, 100},
    Lump{"天目湖丘陵", "丘陵", {119.478, 31.285}, 1900, 0.48, 80},
    Lump{"横山", "丘陵", {120.125, 31.797}, 1500, 0.42, 165},
    Lump{"城湾山", "丘陵", {120.072, 31.503}, 2100, 0.50, 25},
    Lump{"太湖湾山地", "丘陵", {120.118, 31.512}, 1900, 0.45, 30},
    Lump{"芳茂山", "丘陵", {120.098, 31.807}, 800, 0.50, 0},
    Lump{"小黄山", "丘陵", {119.842, 32.032}, 900, 0.50, 120},
};

Result<Polygons> lumpShape(const Transformer& toMetres, const Lump& lump, std::uint64_t seed)
{
    const auto centre = inMetres(toMetres, {lump.lonLat});
    if (!centre)
        return tl::unexpected(centre.error());
    const Polygon outline =
        outlineOf({.centre = centre->front(),
                   .radius = lump.radius,
                   .flatness = lump.flatness,
                   .angle = lump.degrees * 0.017453292519943295,
                   .roughness = 0.42,
                   .seed = seedFor(seed, 0x411, static_cast<std::uint64_t>(lump.radius))});
    return makeValid({outline});
}

Polygons waterNear(const Waters& waters, const Box& window)
{
    Polygons shapes;
    for (const WaterBody& body : waters.bodies)
        if (boxOf(body.shape).intersects(window))
            shapes.insert(shapes.end(), body.shape.begin(), body.shape.end());
    return shapes;
}

} // namespace

Result<std::vector<Hill>>
layOutHills(const Transformer& toMetres, const Waters& waters, std::uint64_t seed)
{
    std::vector<Hill> hills;
    Polygons taken;
    const Box window = waters.ground.frame.box();
    for (const Lump& lump : kLumps) {
        const auto whole = lumpShape(toMetres, lump, seed);
        if (!whole)
            return tl::unexpected(whole.error());
        if (!boxOf(*whole).intersects(window))
            continue;
        Polygons away = waterNear(waters, boxOf(*whole));
        away.insert(away.end(), taken.begin(), taken.end());
        auto rest = clearedOf(*whole, away);
        if (!rest)
            return tl::unexpected(rest.error());
        std::erase_if(*rest, [](const Polygon& piece) { return area(piece) < 20000.0; });
        taken.insert(taken.end(), whole->begin(), whole->end());
        if (!rest->empty())
            hills.push_back({std::string(lump.name), std::string(lump.kind), std::move(*rest)});
    }
    return hills;
}

} // namespace yimi::sample
