// SPDX-License-Identifier: GPL-3.0-or-later
// The live what-if: one of a thousand facilities dragged, a street put in; and everything anew, for
// comparison.
#include "analysis/live_coverage.h"
#include "given_network.h"

#include <benchmark/benchmark.h>

#include <iostream>

using namespace yimi;

namespace {

constexpr Cost kFifteenMinutes = 900'000;

struct City
{
    StreetNetwork network = bench::network();
    ProfileGraph graph{network, bench::walking(), Metric::Time, SearchDirection::AgainstTravel};
    std::vector<std::optional<NetworkLocation>> demand = locateAll(graph, bench::points("demand"));
    std::vector<std::optional<NetworkLocation>> candidates =
        locateAll(graph, bench::points("candidates"));
    std::vector<std::int64_t> weights = std::vector<std::int64_t>(demand.size(), 1);
    LiveCoverage live = make();

    LiveCoverage make() const
    {
        std::vector<std::vector<Seed>> facilities;
        for (const auto& place : locateAll(graph, bench::points("facilities")))
            facilities.push_back(place ? std::vector{seedAt(graph, *place, 0, true)}
                                       : std::vector<Seed>{});
        return {graph, demand, weights, facilities, kFifteenMinutes, true};
    }
};

City& city()
{
    static City kCity;
    return kCity;
}

void dragOneOfAThousand(benchmark::State& state)
{
    City& c = city();
    std::size_t next = 0;
    for (auto _ : state) {
        const auto& place = c.candidates[next % c.candidates.size()];
        c.live.move(FacilityId(next % c.live.facilities().size()),
                    {seedAt(c.graph, *place, 0, true)});
        benchmark::DoNotOptimize(c.live.covered());
        ++next;
    }
}

void allAnew(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(city().make().covered());
}

void aStreetPutIn(benchmark::State& state)
{
    City& c = city();
    std::size_t next = 0;
    for (auto _ : state) {
        const Coordinate from = c.candidates[next++ % c.candidates.size()]->point;
        const auto edit =
            c.network.addLink({from, {from.x + 150, from.y + 60}}, RoadAttributes{}, 1);
        c.graph.edit(*edit);
        c.live.networkEdited(*edit);
        benchmark::DoNotOptimize(c.live.covered());
    }
}

void graphEditAlone(benchmark::State& state)
{
    City& c = city();
    std::uint32_t next = 0;
    for (auto _ : state) {
        const EdgeId edge((next += 977) % 300000);
        const RoadAttributes road = c.network.edge(edge).road;
        c.graph.edit(c.network.close(edge));
        c.graph.edit(c.network.setRoad(edge, road));
    }
}

} // namespace

BENCHMARK(dragOneOfAThousand)->Unit(benchmark::kMicrosecond);
BENCHMARK(allAnew)->Unit(benchmark::kMillisecond);
BENCHMARK(aStreetPutIn)->Unit(benchmark::kMillisecond)->Iterations(200);
BENCHMARK(graphEditAlone)->Unit(benchmark::kMillisecond)->Iterations(50);

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
