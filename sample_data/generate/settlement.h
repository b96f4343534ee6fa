// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "hills.h"
#include "waters.h"

namespace yimi::sample {

/// Where the city is built up, and how densely.
struct Settlement
{
    Grid<std::uint8_t> urban; ///< 1 where streets and blocks are, cells of 100 m
    Grid<std::uint8_t> wild;  ///< 1 on hills, same frame
    Grid<float> density;      ///< people per cell before scaling, urban cells only, same frame
    Grid<float>
        centrality;      ///< 1 in the middle of the city, 0 far out; urban cells only, same frame
    Grid<float> spacing; ///< wished distance between parallel streets, metres, same frame
};

/// Factories and stores rather than homes: in lumps, away from the centres.
[[nodiscard]] bool isWorks(const Settlement& settlement, Coordinate at, std::uint64_t seed);

/// Each town is built up about its seat for as much of its area as its people need; the big town's
/// centres are denser than the rest. Never on water or hills.
[[nodiscard]] Result<Settlement> layOutSettlement(const Transformer& toMetres,
                                                  const Facts& facts,
                                                  const TownGrid& towns,
                                                  const Waters& waters,
                                                  const std::vector<Hill>& hills,
                                                  std::uint64_t seed);

} // namespace yimi::sample
