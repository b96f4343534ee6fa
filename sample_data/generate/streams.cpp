// SPDX-License-Identifier: GPL-3.0-or-later
#include "streams.h"

#include "noise.h"
#include "random.h"

#include <cmath>
#include <numbers>

namespace yimi::sample {

namespace {

constexpr double kStep = 30.0;
constexpr double kSpacing = 2300.0; ///< of the places where streams are tried
constexpr double kClear = 620.0;    ///< none is tried this near another one

bool insideCity(const TownGrid& towns, Coordinate at)
{
    return towns.at(at) != 0;
}

/// Walks on until water or the city's border is met.
LineString wandered(Coordinate start,
                    double heading,
                    const TownGrid& towns,
                    const Grid<std::uint8_t>& ground,
                    std::uint64_t seed)
{
    LineString line{start};
    Coordinate at = start;
    constexpr int kMostSteps = 330;
    for (int step = 0; step < kMostSteps; ++step) {
        const double turn = 1.1 * noise(seedFor(seed, 0x57A), at, 2100.0)
                            + 0.5 * noise(seedFor(seed, 0x57B), at, 600.0);
        at = {at.x + kStep * std::cos(heading + turn), at.y + kStep * std::sin(heading + turn)};
        line.push_back(at);
        if (ground.at(at) != 0 || !insideCity(towns, at))
            break;
    }
    return line;
}

} // namespace

std::vector<Stream>
layOutStreams(const TownGrid& towns, Grid<std::uint8_t> ground, std::uint64_t seed)
{
    std::vector<Stream> streams;
    Grid<std::uint8_t> taken(frameOver(towns.frame.box(), 100.0));
    const Frame tries = frameOver(towns.frame.box(), kSpacing);
    for (std::size_t cell = 0; cell < tries.size(); ++cell) {
        // Keyed by place, not by count, so that a part of the city has the streams of the whole.
        const Coordinate corner = tries.centre(cell);
        Random random(seedFor(seed, 0x57C, static_cast<std::uint64_t>(cell)));
        const Coordinate start{corner.x + random.between(-900, 900),
                               corner.y + random.between(-900, 900)};
        const double heading = random.between(0, 2 * std::numbers::pi);
        const double width = random.between(9.0, 20.0);
        if (!insideCity(towns, start) || ground.at(start) != 0 || taken.at(start) != 0)
            continue;
        LineString back = wandered(start, heading + std::numbers::pi, towns, ground, seed);
        const LineString ahead = wandered(start, heading, towns, ground, seed);
        LineString line(back.rbegin(), back.rend());
        line.insert(line.end(), ahead.begin() + 1, ahead.end());
        if (line.size() < 24)
            continue;
        fillAlong(taken, line, kClear, 1);
        fillAlong(ground, line, width / 2, 1);
        streams.push_back({std::move(line), width});
    }
    return streams;
}

} // namespace yimi::sample
