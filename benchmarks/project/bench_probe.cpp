// SPDX-License-Identifier: GPL-3.0-or-later
// One move of the probe over a project: its rings and the children in them, and what they take.
#include "analysis/cutoff_cost.h"
#include "network/isochrone.h"
#include "project/place_travel_inputs.h"
#include "project/project_file.h"

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <iostream>

using namespace yimi;

namespace {

constexpr std::array kProfiles{"caregiver", "bike", "car"};

const char* projectPath()
{
    const char* const path = std::getenv("YIMI_BENCH_PROJECT");
    return path != nullptr ? path : "";
}

/// A project made ready for one profile, and places that a hand passes: childcare sites.
struct Probe
{
    std::shared_ptr<ReadyTravel> ready;
    Points places;
};

Probe probeOf(const char* profile)
{
    static const ProjectContents kContents = openProject(projectPath())->contents;
    static NetworkCache networks;
    static CityCache cities;
    Probe probe;
    probe.ready =
        readyTravel(placeTravelInputs(kContents, PlaceQuestion::Areas, *travelProfile(profile)),
                    networks,
                    cities)
            .value();
    for (const Geometry& site : layerByTheme(kContents.layers, Theme::Childcare)->table->geometries)
        probe.places.push_back(std::get<Points>(site).front());
    return probe;
}

Probe& probe(std::int64_t profile)
{
    static std::array<Probe, kProfiles.size()> probes{
        probeOf(kProfiles[0]), probeOf(kProfiles[1]), probeOf(kProfiles[2])};
    return probes[static_cast<std::size_t>(profile)];
}

/// All that a move asks for; the second argument: while the hand moves.
void move(benchmark::State& state)
{
    Probe& p = probe(state.range(0));
    state.SetLabel(kProfiles[static_cast<std::size_t>(state.range(0))]);
    std::size_t next = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(p.ready->reachFrom(
            std::span(&p.places[next++ % p.places.size()], 1), state.range(1) != 0));
}

/// Its parts: the search alone (0), the streets of the largest ring (1), the largest ring without
/// barriers (2), with them (3), all rings with them (4); each with the search.
void part(benchmark::State& state)
{
    Probe& p = probe(state.range(0));
    const ProfileGraph& graph = p.ready->travel.graph();
    SearchWorkspace search(graph);
    const auto cutoffs = p.ready->inputs.cutoffs();
    const Cost most = costOf(cutoffs.back());
    std::vector<Seed> seeds;
    for (const Coordinate place : p.places) {
        if (const auto located = locate(graph, place))
            seeds.push_back(seedAt(graph, *located, 0, true));
    }
    std::size_t next = 0;
    double pieces = 0;
    for (auto _ : state) {
        const std::span<const Seed> seed{&seeds[next++ % seeds.size()], 1};
        search.run(seed, most);
        const SeedsByEdge byEdge(seed);
        if (state.range(1) == 1)
            pieces += static_cast<double>(reachedStreets(search, byEdge, most).size());
        IsochroneOptions options{.barriers = state.range(1) > 2 ? &p.ready->barriers : nullptr};
        if (state.range(1) == 2 || state.range(1) == 3)
            benchmark::DoNotOptimize(isochroneArea(search, byEdge, most, options));
        for (const Cutoff& cutoff : cutoffs) {
            if (state.range(1) == 4)
                benchmark::DoNotOptimize(isochroneArea(search, byEdge, costOf(cutoff), options));
        }
    }
    state.counters["pieces"] = pieces / static_cast<double>(state.iterations());
}

} // namespace

BENCHMARK(move)->ArgsProduct({{0, 1, 2}, {0, 1}})->Unit(benchmark::kMillisecond);
BENCHMARK(part)->ArgsProduct({{0, 1, 2}, {0, 1, 2, 3, 4}})->Unit(benchmark::kMillisecond);

int main(int argc, char** argv)
{
    if (*projectPath() == '\0') {
        std::cerr << "skipped: YIMI_BENCH_PROJECT names no project\n";
        return 0;
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
