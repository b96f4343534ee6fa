// SPDX-License-Identifier: GPL-3.0-or-later
// The polygon of a 30-minute walk, by cell size, next to buffer and union of the same streets.
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "given_network.h"
#include "network/isochrone.h"

#include <benchmark/benchmark.h>
#include <iostream>

using namespace yimi;

namespace {

constexpr Cost kThirtyMinutes = 1'800'000;

struct Walk
{
    ProfileGraph graph{
        bench::network(), bench::walking(), Metric::Time, SearchDirection::AgainstTravel};
    SearchWorkspace search{graph};
    std::vector<Seed> seeds;

    Walk()
    {
        for (const Coordinate& place : bench::points("facilities")) {
            if (const auto located = locate(graph, place))
                seeds.push_back(seedAt(graph, *located, 0, true));
        }
    }
};

Walk& walk()
{
    static Walk kWalk;
    return kWalk;
}

/// The search is not timed: the argument is the cell in decimetres.
void polygon(benchmark::State& state)
{
    Walk& w = walk();
    std::size_t next = 0;
    double squareMetres = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const std::span<const Seed> seed{&w.seeds[next++ % w.seeds.size()], 1};
        w.search.run(seed, kThirtyMinutes);
        const SeedsByEdge byEdge(seed);
        state.ResumeTiming();
        const Polygons found =
            isochroneArea(w.search,
                          byEdge,
                          kThirtyMinutes,
                          {.cell = Metres(static_cast<double>(state.range(0)) / 10)});
        squareMetres += area(found);
    }
    state.counters["km2"] = squareMetres / 1e6 / static_cast<double>(state.iterations());
}

void bufferOfTheSameStreets(benchmark::State& state)
{
    Walk& w = walk();
    std::size_t next = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const std::span<const Seed> seed{&w.seeds[next++ % w.seeds.size()], 1};
        w.search.run(seed, kThirtyMinutes);
        Lines lines;
        for (const ReachedPiece& piece : reachedStreets(w.search, SeedsByEdge(seed))) {
            const auto shape = w.graph.network().shape(piece.edge);
            lines.push_back(
                lineBetween({shape.begin(), shape.end()}, piece.fromAlong, piece.toAlong));
        }
        state.ResumeTiming();
        benchmark::DoNotOptimize(buffer(lines, 100));
    }
}

void piecesOfStreet(benchmark::State& state)
{
    Walk& w = walk();
    std::size_t next = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const std::span<const Seed> seed{&w.seeds[next++ % w.seeds.size()], 1};
        w.search.run(seed, kThirtyMinutes);
        const SeedsByEdge byEdge(seed);
        state.ResumeTiming();
        benchmark::DoNotOptimize(reachedStreets(w.search, byEdge));
    }
}

} // namespace

BENCHMARK(piecesOfStreet)->Unit(benchmark::kMicrosecond);
BENCHMARK(polygon)->Arg(250)->Arg(125)->Arg(100)->Unit(benchmark::kMicrosecond);
BENCHMARK(bufferOfTheSameStreets)->Unit(benchmark::kMicrosecond);

int main(int argc, char** argv)
{
    if (bench::networkFolder().empty()) {
        std::cerr << "skipped: YIMI_BENCH_NETWORK names no folder with net.gpkg and points.gpkg\n";
        return 0;
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
