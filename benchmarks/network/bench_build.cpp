// SPDX-License-Identifier: GPL-3.0-or-later
// From a file of road lines to a network ready for searches, against reading the file with nothing
// but GDAL.
#include "given_network.h"
#include "io/file.h"
#include "io/read.h"
#include "network/network_builder.h"
#include "network/network_bytes.h"

#include <ogrsf_frmts.h>

#include <benchmark/benchmark.h>
#include <iostream>
#include <malloc.h>

using namespace yimi;

namespace {

std::string roadsFile()
{
    return bench::networkFolder() + "/net.gpkg";
}

FeatureTable roads()
{
    auto read = readLayer({.path = roadsFile(), .layer = "roads"}, {});
    return read ? std::move(read->table) : FeatureTable{};
}

std::size_t bytesInUse()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// Every feature's geometry and all its fields, and nothing made of them.
void bareRead(benchmark::State& state)
{
    GDALAllRegister();
    for (auto _ : state) {
        GDALDatasetUniquePtr file(GDALDataset::Open(roadsFile().c_str(), GDAL_OF_VECTOR));
        OGRLayer* const layer = file->GetLayerByName("roads");
        double sum = 0;
        for (const auto& feature : *layer) {
            const auto* const line = feature->GetGeometryRef()->toLineString();
            for (int i = 0; i < line->getNumPoints(); ++i)
                sum += line->getX(i) + line->getY(i);
            for (int f = 0; f < feature->GetFieldCount(); ++f)
                sum += feature->GetFieldDefnRef(f)->GetType() == OFTString
                           ? feature->GetFieldAsString(f)[0]
                           : feature->GetFieldAsDouble(f);
        }
        benchmark::DoNotOptimize(sum);
    }
}

void read(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(roads().rowCount());
}

void build(benchmark::State& state)
{
    const FeatureTable table = roads();
    for (auto _ : state)
        benchmark::DoNotOptimize(buildNetwork(table)->network.edgeCount());
}

void readAndBuild(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(buildNetwork(roads())->network.edgeCount());
}

void save(benchmark::State& state)
{
    const StreetNetwork& network = bench::network();
    for (auto _ : state)
        benchmark::DoNotOptimize(networkToBytes(network, {"EPSG:4549"}).size());
}

/// With the edge index and the components, as every command opens it.
void open(benchmark::State& state)
{
    const std::string path = "/tmp/yimi_bench_build.net";
    {
        const std::string bytes = networkToBytes(bench::network(), {"EPSG:4549"});
        std::FILE* const file = std::fopen(path.c_str(), "wb");
        std::fwrite(bytes.data(), 1, bytes.size(), file);
        std::fclose(file);
    }
    const std::size_t before = bytesInUse();
    std::size_t held = 0;
    for (auto _ : state) {
        auto bytes = readFile(path);
        auto saved = networkFromBytes(*bytes);
        bytes->clear();
        bytes->shrink_to_fit();
        benchmark::DoNotOptimize(saved->network.edgesNear(Box{saved->network.node(NodeId(0)), saved->network.node(NodeId(0))}).size());
        held = bytesInUse() - before;
        benchmark::DoNotOptimize(componentsOfAll(saved->network).nodes.size());
    }
    std::remove(path.c_str());
    state.counters["bytes_per_node"] =
        static_cast<double>(held) / static_cast<double>(bench::network().nodeCount());
}

} // namespace

BENCHMARK(bareRead)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(read)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(build)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readAndBuild)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(save)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(open)->Unit(benchmark::kMillisecond)->UseRealTime();

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
