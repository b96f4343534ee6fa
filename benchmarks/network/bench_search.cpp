// SPDX-License-Identifier: GPL-3.0-or-later
// Searches on a city's streets, next to a textbook Dijkstra on a binary heap in the same run.
#include "analysis/matrix.h"
#include "base/parallel.h"
#include "given_network.h"
#include "network/search.h"

#include <queue>

#include <benchmark/benchmark.h>
#include <iostream>
#include <memory>

using namespace yimi;

namespace {

constexpr Cost kThirtyMinutes = 1'800'000;

const ProfileGraph& walkGraph()
{
    static const ProfileGraph kGraph(
        bench::network(), bench::walking(), Metric::Time, SearchDirection::AgainstTravel);
    return kGraph;
}

const std::vector<std::optional<NetworkLocation>>& facilityPlaces()
{
    static const auto kPlaces = locateAll(walkGraph(), bench::points("facilities"));
    return kPlaces;
}

const std::vector<Seed>& facilitySeeds()
{
    static const std::vector<Seed> kSeeds = [] {
        std::vector<Seed> seeds;
        for (std::uint32_t i = 0; i < facilityPlaces().size(); ++i) {
            if (facilityPlaces()[i])
                seeds.push_back(seedAt(walkGraph(), *facilityPlaces()[i], i, true));
        }
        return seeds;
    }();
    return kSeeds;
}

void perNode(benchmark::State& state, std::size_t nodes)
{
    state.counters["nodes"] = static_cast<double>(nodes)
                              / static_cast<double>(std::max<std::size_t>(1, state.iterations()));
    state.counters["per_node"] = benchmark::Counter(
        static_cast<double>(nodes), benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// What everybody writes first: the yardstick of the run.
void areaOnABinaryHeap(benchmark::State& state)
{
    const ProfileGraph& graph = walkGraph();
    using Item = std::pair<Cost, std::uint32_t>;
    std::vector<Cost> cost(graph.nodeCount(), kNoCost);
    std::vector<std::uint32_t> touched;
    std::size_t nodes = 0;
    std::size_t next = 0;
    for (auto _ : state) {
        for (const std::uint32_t node : touched)
            cost[node] = kNoCost;
        touched.clear();
        std::priority_queue<Item, std::vector<Item>, std::greater<>> heap;
        const auto improve = [&](std::uint32_t node, Cost value) {
            if (value > kThirtyMinutes || value >= cost[node])
                return;
            if (cost[node] == kNoCost)
                touched.push_back(node);
            cost[node] = value;
            heap.emplace(value, node);
        };
        const Seed& seed = facilitySeeds()[next++ % facilitySeeds().size()];
        const StreetEdge& edge = graph.network().edge(seed.edge);
        improve(edge.from.value, seed.start + seed.along);
        improve(edge.to.value, seed.start + graph.edgeCost(seed.edge) - seed.along);
        while (!heap.empty()) {
            const auto [value, node] = heap.top();
            heap.pop();
            if (value != cost[node])
                continue;
            const auto [begin, end] = graph.arcRange(node);
            for (std::uint32_t a = begin; a < end; ++a)
                improve(graph.arcs().arc(a).head, value + graph.arcs().arc(a).weight);
        }
        nodes += touched.size();
    }
    perNode(state, nodes);
}

void area(benchmark::State& state)
{
    SearchWorkspace search(walkGraph());
    std::size_t nodes = 0;
    std::size_t next = 0;
    for (auto _ : state) {
        search.run({&facilitySeeds()[next++ % facilitySeeds().size()], 1}, kThirtyMinutes);
        nodes += search.reached().size();
    }
    perNode(state, nodes);
}

void areaWithLengths(benchmark::State& state)
{
    SearchWorkspace search(walkGraph());
    std::size_t nodes = 0;
    std::size_t next = 0;
    for (auto _ : state) {
        search.run(
            {&facilitySeeds()[next++ % facilitySeeds().size()], 1}, kThirtyMinutes, Carry::Length);
        nodes += search.reached().size();
    }
    perNode(state, nodes);
}

void thousandAreas(benchmark::State& state)
{
    const auto threads = static_cast<unsigned>(state.range(0));
    std::vector<std::unique_ptr<SearchWorkspace>> searches;
    for (unsigned i = 0; i < threads; ++i)
        searches.push_back(std::make_unique<SearchWorkspace>(walkGraph()));
    const std::vector<Seed>& seeds = facilitySeeds();
    for (auto _ : state) {
        parallelFor(seeds.size(), threads, [&](std::size_t i, unsigned worker) {
            searches[worker]->run({&seeds[i], 1}, kThirtyMinutes);
        });
    }
}

void nearestOfAThousand(benchmark::State& state)
{
    SearchWorkspace search(walkGraph());
    std::size_t nodes = 0;
    for (auto _ : state) {
        search.run(facilitySeeds());
        nodes += search.reached().size();
    }
    perNode(state, nodes);
}

void nearestWithLengths(benchmark::State& state)
{
    SearchWorkspace search(walkGraph());
    std::size_t nodes = 0;
    for (auto _ : state) {
        search.run(facilitySeeds());
        search.measure(facilitySeeds());
        nodes += search.reached().size();
    }
    perNode(state, nodes);
}

std::vector<NamedPoint> namedPoints(const std::string& layer)
{
    std::vector<NamedPoint> points;
    for (const Coordinate& place : bench::points(layer))
        points.push_back({std::to_string(points.size()), place});
    return points;
}

/// 1,000 × 1,000; the argument is the limit in minutes, 0 for none.
void pairs(benchmark::State& state)
{
    const auto from = namedPoints("candidates");
    const auto to = namedPoints("facilities");
    MatrixOptions options{.profile = bench::walking(), .threads = 2};
    if (state.range(0) > 0)
        options.cutoff = minutes(static_cast<double>(state.range(0)));
    for (auto _ : state) {
        std::int64_t sum = 0;
        const auto summary = matrix(
            bench::network(), from, to, options, [&](std::size_t, std::span<const MatrixCell> row) {
                for (const MatrixCell& cell : row)
                    sum += cell.time.value;
                return Result<void>{};
            });
        benchmark::DoNotOptimize(sum);
        state.counters["reached"] = static_cast<double>(summary->reached);
    }
}

void graphOfAProfile(benchmark::State& state)
{
    for (auto _ : state) {
        const ProfileGraph graph(
            bench::network(), bench::walking(), Metric::Time, SearchDirection::AgainstTravel);
        benchmark::DoNotOptimize(graph.nodeCount());
    }
    state.counters["bytes_per_node"] =
        static_cast<double>(walkGraph().memory()) / static_cast<double>(walkGraph().nodeCount());
}

} // namespace

BENCHMARK(areaOnABinaryHeap)->Unit(benchmark::kMicrosecond);
BENCHMARK(area)->Unit(benchmark::kMicrosecond);
BENCHMARK(areaWithLengths)->Unit(benchmark::kMicrosecond);
BENCHMARK(thousandAreas)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(nearestOfAThousand)->Unit(benchmark::kMillisecond);
BENCHMARK(nearestWithLengths)->Unit(benchmark::kMillisecond);
BENCHMARK(pairs)->Arg(0)->Arg(30)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(graphOfAProfile)->Unit(benchmark::kMillisecond);

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
