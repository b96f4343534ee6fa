// SPDX-License-Identifier: GPL-3.0-or-later
#include "waters.h"

#include "base/parallel.h"
#include "cleared.h"
#include "curve.h"
#include "geometry/measures.h"
#include "lake_outlines.h"
#include "random.h"
#include "river_courses.h"
#include "streams.h"
#include "tiling.h"

#include <algorithm>

namespace yimi::sample {

namespace {

constexpr double kGroundCell = 25.0;

Result<Polygons> lakeShape(const Transformer& toMetres, const LakeOutline& lake, std::uint64_t seed)
{
    const auto points = inMetres(toMetres, {lake.lonLat.begin(), lake.lonLat.end()});
    if (!points)
        return tl::unexpected(points.error());
    const Ring smooth = warpedLine(closedCurveThrough(*points, 45.0),
                                   {seedFor(seed, 0x1A4E), lake.roughness, lake.bays});
    Ring ring =
        warpedLine(smooth, {seedFor(seed, 0x1A4F), 0.38 * lake.roughness, 0.24 * lake.bays});
    ring.back() = ring.front();
    return makeValid({{std::move(ring), {}}});
}

/// The stream's full width, wider here and there, with its two banks wavering on their own.
Result<Polygons> yangtzeShape(const LineString& middle, std::uint64_t seed)
{
    const Warp bank{seedFor(seed, 0xB1), 330.0, 4200.0};
    LineString south = warpedLine(movedSideways(middle, -1050.0), bank);
    const LineString north = warpedLine(movedSideways(middle, 2100.0), bank);
    south.insert(south.end(), north.rbegin(), north.rend());
    south.push_back(south.front());
    return makeValid({{std::move(south), {}}});
}

/// The city and what lies within `reach` metres of it, roughly: waters do not go on for ever.
Polygons surroundings(const TownGrid& towns, double reach)
{
    constexpr double kCell = 500.0;
    Grid<std::uint8_t> city(frameOver(towns.frame.box().grownBy(reach + 2 * kCell), kCell));
    for (std::size_t cell = 0; cell < city.cells.size(); ++cell) {
        const Coordinate at = city.frame.centre(cell);
        if (towns.at(at) != 0)
            fillAlong(city, {at, {at.x + 1.0, at.y}}, reach, 1);
    }
    // Filling goes on while the loop reads the towns only, so that it does not feed on itself.
    Grid<std::uint16_t> labels(city.frame);
    for (std::size_t cell = 0; cell < city.cells.size(); ++cell)
        labels.cells[cell] = city.cells[cell];
    separateCorners(labels, {{0, 1}});
    std::vector<Polygons> areas = areasOf(bordersOf(labels), {0, 1}, 1);
    return areas.front();
}

/// Adds a body without what is already under water.
Result<void> addBody(Waters& waters, WaterBody body, const Polygons& limit)
{
    const auto here = intersection(body.shape, limit);
    if (!here)
        return tl::unexpected(here.error());
    body.shape = *here;
    Polygons taken;
    const Box window = boxOf(body.shape);
    for (const WaterBody& other : waters.bodies)
        if (boxOf(other.shape).intersects(window))
            taken.insert(taken.end(), other.shape.begin(), other.shape.end());
    auto rest = taken.empty() ? Result<Polygons>(body.shape) : clearedOf(body.shape, taken);
    if (!rest)
        return tl::unexpected(rest.error());
    constexpr double kCrumb = 60.0;
    constexpr double kStray = 0.02; ///< of the largest piece: cut off by the limit
    double largest = 0.0;
    for (const Polygon& piece : *rest)
        largest = std::max(largest, area(piece));
    std::erase_if(*rest, [&](const Polygon& piece) {
        return area(piece) < std::max(kCrumb, kStray * largest);
    });
    body.shape = std::move(*rest);
    if (!body.shape.empty())
        waters.bodies.push_back(std::move(body));
    return {};
}

Result<void> addStanding(const Transformer& toMetres,
                         Waters& waters,
                         const LineString& yangtze,
                         const Polygons& limit,
                         std::uint64_t seed)
{
    const auto stream = yangtzeShape(yangtze, seed);
    if (!stream)
        return tl::unexpected(stream.error());
    std::vector<WaterBody> bodies{{"长江", "river", *stream}};
    for (const LakeOutline& lake : lakeOutlines()) {
        auto shape = lakeShape(toMetres, lake, seed);
        if (!shape)
            return tl::unexpected(shape.error());
        bodies.push_back({std::string(lake.name), std::string(lake.kind), std::move(*shape)});
    }
    for (WaterBody& body : bodies) {
        for (const Polygon& piece : body.shape)
            waters.shores.push_back(piece.outer);
        fillInside(waters.ground, body.shape, static_cast<std::uint8_t>(Ground::Lake));
        // The great river goes on: no map of the city shows where the sample stops.
        const bool great = body.name == "长江";
        const Polygons everywhere = body.shape;
        if (auto added = addBody(waters, std::move(body), great ? everywhere : limit); !added)
            return added;
    }
    return {};
}

/// Buffers are the dear part and are made in parallel; they are added in order.
Result<void> addCourses(Waters& waters,
                        const std::vector<Course>& courses,
                        Ground ground,
                        const Polygons& limit,
                        unsigned threads)
{
    const Box window = waters.ground.frame.box();
    std::vector<Result<Polygons>> shapes(courses.size());
    parallelFor(courses.size(), threads, [&](std::size_t i, unsigned) {
        if (boxOf(courses[i].line).intersects(window))
            shapes[i] = buffer(Lines{courses[i].line}, courses[i].width / 2, 4);
    });
    for (std::size_t i = 0; i < courses.size(); ++i) {
        if (!shapes[i])
            return tl::unexpected(shapes[i].error());
        if (shapes[i]->empty())
            continue;
        const double reach = std::max(courses[i].width / 2, kGroundCell * 0.71);
        fillAlong(waters.ground, courses[i].line, reach, static_cast<std::uint8_t>(ground));
        waters.shores.push_back(courses[i].line);
        if (auto added =
                addBody(waters, {courses[i].name, courses[i].kind, std::move(*shapes[i])}, limit);
            !added)
            return added;
    }
    return {};
}

std::vector<Course>
streamCourses(const TownGrid& towns, const Grid<std::uint8_t>& ground, std::uint64_t seed)
{
    std::vector<Course> courses;
    for (Stream& stream : layOutStreams(towns, ground, seed))
        courses.push_back(
            {"", "stream", thinned(curveThrough(stream.line, 45.0), 1.0), stream.width});
    return courses;
}

} // namespace

Result<LineString> yangtzeLine(const Transformer& toMetres)
{
    const auto points = inMetres(toMetres,
                                 {{119.440, 32.235},
                                  {119.540, 32.215},
                                  {119.640, 32.160},
                                  {119.710, 32.105},
                                  {119.772, 32.072},
                                  {119.805, 32.062},
                                  {119.839, 32.061},
                                  {119.867, 32.056},
                                  {119.890, 32.040},
                                  {119.912, 32.018},
                                  {119.947, 32.006},
                                  {119.971, 32.000},
                                  {119.994, 31.988},
                                  {120.018, 31.972},
                                  {120.070, 31.958},
                                  {120.140, 31.947},
                                  {120.300, 31.945},
                                  {120.420, 31.985},
                                  {120.520, 32.030}});
    if (!points)
        return tl::unexpected(points.error());
    return curveThrough(*points, 150.0);
}

Result<Waters> layOutWaters(const Transformer& toMetres,
                            const Facts& facts,
                            const TownGrid& towns,
                            const LineString& yangtze,
                            std::uint64_t seed,
                            unsigned threads)
{
    const Box window = towns.frame.box();
    Waters waters{.bodies = {},
                  .shores = {},
                  .ground = Grid<std::uint8_t>(frameOver(window, kGroundCell)),
                  .yangtze = yangtze};
    const Polygons far = surroundings(towns, 6500.0);
    if (auto added = addStanding(toMetres, waters, yangtze, far, seed); !added)
        return tl::unexpected(added.error());
    if (auto added =
            addCourses(waters, riverCourses(facts, yangtze, seed), Ground::River, far, threads);
        !added)
        return tl::unexpected(added.error());
    const Polygons near = surroundings(towns, 1500.0);
    if (auto added = addCourses(
            waters, streamCourses(towns, waters.ground, seed), Ground::Stream, near, threads);
        !added)
        return tl::unexpected(added.error());
    return waters;
}

Ground groundAt(const Waters& waters, Coordinate at)
{
    return static_cast<Ground>(waters.ground.at(at));
}

} // namespace yimi::sample
