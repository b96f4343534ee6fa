// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of a city of 360,000 street lines at 1920 × 1080, cold (nothing kept from an earlier
// frame).
#include "made_city.h"
#include "render/kept_frame.h"
#include "render/restyle.h"
#include "render/scene.h"

#include <QGuiApplication>

#include <benchmark/benchmark.h>

namespace {

using namespace yimi;

constexpr int kSide = 426;
constexpr double kExtent = 140.0 * kSide;

std::shared_ptr<const DisplayLayer> roads(bool everyClass)
{
    LayerStyle style = themeStyle(Theme::Road);
    for (StyleRule& rule : style.rules)
        rule.maxMetresPerPixel = everyClass ? 1e9 : rule.maxMetresPerPixel;
    return prepareLayer(bench::madeRoads(kSide), style);
}

Scene sceneOf(std::vector<std::shared_ptr<const DisplayLayer>> layers)
{
    Scene scene;
    scene.background = mapBackground(Appearance::Light);
    for (auto& layer : layers)
        scene.layers.push_back({.display = std::move(layer)});
    return scene;
}

MapView viewOf(double metresPerPixel)
{
    return {{460000 + kExtent / 2, 3480000 + kExtent / 2}, metresPerPixel, {1920, 1080}};
}

void draw(benchmark::State& state, const Scene& scene, const MapView& view)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(renderImage(scene, view, 1.0));
}

void wholeCityEveryClass(benchmark::State& state)
{
    static const Scene scene = sceneOf({roads(true)});
    draw(state, scene, viewOf(kExtent / 1060));
}

void wholeCity(benchmark::State& state)
{
    static const Scene scene = sceneOf({roads(false)});
    draw(state, scene, viewOf(kExtent / 1060));
}

void tenKilometres(benchmark::State& state)
{
    static const Scene scene = sceneOf({roads(false)});
    draw(state, scene, viewOf(10000.0 / 1920));
}

/// Without labels: what the streets alone cost, as before there were labels along chained streets.
void tenKilometresUnlabelled(benchmark::State& state)
{
    static const Scene scene = sceneOf({roads(false)});
    for (auto _ : state)
        benchmark::DoNotOptimize(
            renderImage(scene, viewOf(10000.0 / 1920), 1.0, {.labels = false}));
}

/// A window dragged by 24 px a frame; everything else is kept.
void drag(benchmark::State& state, const Scene& scene, MapView view)
{
    KeptFrame kept;
    int step = 0;
    benchmark::DoNotOptimize(kept.draw(scene, onWholeDots(view, 1), 1));
    for (auto _ : state) {
        const double way = ++step / 40 % 2 == 0 ? 1 : -1;
        view = view.pannedBy({24.0 * way, 9.0 * way});
        benchmark::DoNotOptimize(kept.draw(scene, onWholeDots(view, 1), 1));
    }
}

void dragTenKilometres(benchmark::State& state)
{
    static const Scene scene = sceneOf({roads(false)});
    drag(state, scene, viewOf(10000.0 / 1920));
}

void dragWholeCity(benchmark::State& state)
{
    static const Scene scene = sceneOf({roads(true)});
    drag(state, scene, viewOf(kExtent / 1060));
}

/// One layer of four switched off and on again.
void switchOneLayer(benchmark::State& state)
{
    static Scene scene =
        sceneOf({prepareLayer(bench::madeAreas(34, kExtent), coverageStyle()),
                 roads(true),
                 prepareLayer(bench::madeAreas(316, kExtent), coverageStyle()),
                 prepareLayer(bench::madePoints(418, kExtent), themeStyle(Theme::Childcare))});
    KeptFrame kept;
    const MapView view = onWholeDots(viewOf(kExtent / 1060), 1);
    benchmark::DoNotOptimize(kept.draw(scene, view, 1));
    for (auto _ : state) {
        scene.layers.back().visible = !scene.layers.back().visible;
        benchmark::DoNotOptimize(kept.draw(scene, view, 1));
    }
}

void labels100k(benchmark::State& state)
{
    LayerStyle style = themeStyle(Theme::Childcare);
    style.labelField = "name";
    style.labelMaxMetresPerPixel = 1e9;
    style.rules.front().marker.reset();
    static const Scene scene = sceneOf({prepareLayer(bench::madePoints(100000, kExtent), style)});
    draw(state, scene, viewOf(kExtent / 1060));
}

void communities(benchmark::State& state)
{
    static const Scene scene =
        sceneOf({prepareLayer(bench::madeAreas(34, kExtent), coverageStyle())});
    draw(state, scene, viewOf(kExtent / 1060));
}

void choropleth100k(benchmark::State& state)
{
    static const Scene scene =
        sceneOf({prepareLayer(bench::madeAreas(316, kExtent), coverageStyle())});
    draw(state, scene, viewOf(kExtent / 1060));
}

void wholePicture(benchmark::State& state)
{
    static const Scene scene =
        sceneOf({prepareLayer(bench::madeAreas(34, kExtent), coverageStyle()),
                 roads(false),
                 prepareLayer(bench::madeAreas(8, kExtent), themeStyle(Theme::Town)),
                 prepareLayer(bench::madePoints(418, kExtent), themeStyle(Theme::Childcare))});
    draw(state, scene, viewOf(kExtent / 1060));
}

/// Another colour for a layer of 100,000 polygons: its geometry is shared, only it is drawn anew.
void recolour100k(benchmark::State& state)
{
    const auto table = bench::madeAreas(316, kExtent);
    LayerStyle style = coverageStyle();
    Scene scene = sceneOf({prepareLayer(table, style), roads(true)});
    KeptFrame kept;
    const MapView view = onWholeDots(viewOf(kExtent / 1060), 1);
    benchmark::DoNotOptimize(kept.draw(scene, view, 1));
    for (auto _ : state) {
        style.rules.front().fill->colour.r ^= 0x40;
        scene.layers.front().display = restyled(*scene.layers.front().display, style);
        benchmark::DoNotOptimize(kept.draw(scene, view, 1));
    }
}

void prepare(benchmark::State& state)
{
    const auto table = bench::madeRoads(kSide);
    for (auto _ : state)
        benchmark::DoNotOptimize(prepareLayer(table, themeStyle(Theme::Road)));
}

BENCHMARK(wholeCityEveryClass)->Unit(benchmark::kMillisecond);
BENCHMARK(wholeCity)->Unit(benchmark::kMillisecond);
BENCHMARK(tenKilometres)->Unit(benchmark::kMillisecond);
BENCHMARK(tenKilometresUnlabelled)->Unit(benchmark::kMillisecond);
BENCHMARK(dragTenKilometres)->Unit(benchmark::kMillisecond);
BENCHMARK(dragWholeCity)->Unit(benchmark::kMillisecond);
BENCHMARK(switchOneLayer)->Unit(benchmark::kMillisecond);
BENCHMARK(labels100k)->Unit(benchmark::kMillisecond);
BENCHMARK(communities)->Unit(benchmark::kMillisecond);
BENCHMARK(choropleth100k)->Unit(benchmark::kMillisecond);
BENCHMARK(wholePicture)->Unit(benchmark::kMillisecond);
BENCHMARK(recolour100k)->Unit(benchmark::kMillisecond);
BENCHMARK(prepare)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
