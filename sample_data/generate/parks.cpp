// SPDX-License-Identifier: GPL-3.0-or-later
#include "parks.h"

#include "cleared.h"
#include "curve.h"
#include "geometry/measures.h"
#include "noise.h"
#include "random.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace yimi::sample {

namespace {

constexpr double kSetBack = 13.0; ///< from the middle of the street to the park's edge

bool isPark(const PlaceFact& place)
{
    constexpr std::array kNotParks{"湖泊", "水库/5A", "山", "山/5A", "丘陵", "丘陵/度假区"};
    return std::none_of(
        kNotParks.begin(), kNotParks.end(), [&](const char* kind) { return place.kind == kind; });
}

/// When the gazetteer gives no area.
double usualArea(const PlaceFact& place)
{
    if (place.area > 0)
        return std::min(place.area, 6.2e6);
    const auto has = [&](const char* word) { return place.kind.find(word) != std::string::npos; };
    if (has("湿地") || has("度假区"))
        return 2.6e6;
    if (has("森林") || has("景区"))
        return 1.1e6;
    if (has("湖"))
        return 7e5;
    if (has("广场") || has("历史") || has("寺观"))
        return 6e4;
    return has("社区") ? 5e4 : 1.8e5;
}

Polygons waterNear(const Waters& waters, const Box& window)
{
    Polygons shapes;
    for (const WaterBody& body : waters.bodies)
        if (boxOf(body.shape).intersects(window))
            shapes.insert(shapes.end(), body.shape.begin(), body.shape.end());
    return shapes;
}

/// Takes away water and the parks that are there, and crumbs that are left.
Result<Polygons> freeOf(const Polygons& shape, const Waters& waters, const std::vector<Park>& parks)
{
    const Box window = boxOf(shape).grownBy(20.0);
    Polygons taken = waterNear(waters, window);
    for (const Park& park : parks)
        if (boxOf(park.shape).intersects(window))
            taken.insert(taken.end(), park.shape.begin(), park.shape.end());
    auto rest = clearedOf(shape, taken);
    if (!rest)
        return rest;
    double largest = 0.0;
    for (const Polygon& piece : *rest)
        largest = std::max(largest, area(piece));
    std::erase_if(
        *rest, [&](const Polygon& piece) { return area(piece) < std::max(800.0, 0.04 * largest); });
    for (Polygon& piece : *rest)
        piece.holes.erase(
            std::remove_if(piece.holes.begin(),
                           piece.holes.end(),
                           [](const Ring& hole) { return std::abs(signedArea(hole)) < 25.0; }),
            piece.holes.end());
    return rest;
}

Blob blobOf(const PlaceFact& place, double wanted, std::uint64_t seed)
{
    Random random(seedFor(seed, 0x9A2C, static_cast<std::uint64_t>(place.at.x)));
    const double flatness = random.between(0.6, 0.85);
    return {.centre = place.at,
            .radius = std::sqrt(wanted / 3.14159 / flatness),
            .flatness = flatness,
            .angle = random.between(0, 3.14159),
            .roughness = 0.30,
            .seed = random.bits()};
}

/// Blocks by distance from a place.
std::vector<std::size_t> blocksNear(const std::vector<Block>& blocks, Coordinate at, double reach)
{
    std::vector<std::pair<double, std::size_t>> near;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (blocks[i].use != BlockUse::Park)
            if (const double away = contains(Polygon{blocks[i].outline, {}}, at)
                                        ? 0.0
                                        : distance(blocks[i].centre, at);
                away < reach)
                near.emplace_back(away, i);
    std::sort(near.begin(), near.end());
    std::vector<std::size_t> numbers;
    for (const auto& [away, number] : near)
        numbers.push_back(number);
    return numbers;
}

/// Whole blocks until the area is there; a block that is much too large gives the part about the
/// place.
Result<Polygons>
fromBlocks(const PlaceFact& place, std::vector<Block>& blocks, double wanted, std::uint64_t seed)
{
    Polygons shape;
    double sum = 0.0;
    for (const std::size_t number : blocksNear(blocks, place.at, 300.0 + std::sqrt(wanted))) {
        Block& block = blocks[number];
        if (sum > 0.7 * wanted || (sum > 0 && sum + block.area > 1.5 * wanted))
            continue;
        auto part = buffer(Polygons{{block.outline, {}}}, -kSetBack, 3);
        if (part && block.area > 1.7 * wanted) {
            PlaceFact here = place;
            if (!contains(Polygon{block.outline, {}}, place.at))
                here.at = block.centre;
            part = intersection(*part, {outlineOf(blobOf(here, wanted, seed))});
        } else {
            block.use = BlockUse::Park;
        }
        if (!part)
            return part;
        sum += area(*part);
        shape.insert(shape.end(), part->begin(), part->end());
    }
    return shape;
}

Result<void> addSmallParks(std::vector<Park>& parks,
                           const Waters& waters,
                           std::vector<Block>& blocks,
                           std::size_t count,
                           std::uint64_t seed)
{
    Random random(seedFor(seed, 0x5A11));
    std::size_t made = 0;
    for (std::size_t tries = 0; tries < 12 * count && made < count && !blocks.empty(); ++tries) {
        Block& block = blocks[random.index(blocks.size())];
        if (block.use == BlockUse::Park || block.use == BlockUse::Works || block.area < 20000.0)
            continue;
        const Plots plots = plotsOf(block, seed);
        Ring plot = plots.plots[random.index(plots.plots.size())];
        constexpr double kGarden = 12000.0; ///< larger plots give a part of themselves
        if (std::abs(signedArea(plot)) > kGarden) {
            const Plots parts = cutIntoPlots(plot, 80.0, random);
            plot = parts.plots[random.index(parts.plots.size())];
        }
        constexpr double kLaneSetBack = 8.0;
        auto part = buffer(Polygons{{plot, {}}}, -kLaneSetBack, 3);
        if (part)
            part = freeOf(*part, waters, parks);
        if (!part)
            return tl::unexpected(part.error());
        if (area(*part) < 2500.0 || area(*part) > 32000.0)
            continue;
        std::array<char, 48> name{};
        (void)std::snprintf(name.data(), name.size(), "示例游园 %03zu", ++made);
        parks.push_back({name.data(), "游园", std::move(*part)});
    }
    return {};
}

} // namespace

Result<std::vector<Park>> layOutParks(const Facts& facts,
                                      const TownGrid& towns,
                                      const Waters& waters,
                                      std::vector<Block>& blocks,
                                      std::size_t smallCount,
                                      std::uint64_t seed)
{
    std::vector<Park> parks;
    for (const PlaceFact& place : facts.places) {
        if (!isPark(place) || towns.at(place.at) == 0)
            continue;
        const double wanted = usualArea(place);
        constexpr double kCountry = 9e5; ///< larger parks are not made of blocks
        Result<Polygons> shape =
            wanted < kCountry ? fromBlocks(place, blocks, wanted, seed) : Polygons{};
        if (shape && shape->empty())
            shape = Polygons{outlineOf(blobOf(place, wanted, seed))};
        if (shape)
            shape = freeOf(*shape, waters, parks);
        // Where all of it is a lake, the park is the shore around.
        for (const double larger : {2.2, 3.6, 6.0})
            if (shape && area(*shape) < 0.1 * wanted)
                shape = freeOf({outlineOf(blobOf(place, larger * wanted, seed))}, waters, parks);
        if (!shape)
            return tl::unexpected(shape.error());
        if (!shape->empty())
            parks.push_back({place.name, place.kind, std::move(*shape)});
    }
    if (auto added = addSmallParks(parks, waters, blocks, smallCount, seed); !added)
        return tl::unexpected(added.error());
    return parks;
}

} // namespace yimi::sample
