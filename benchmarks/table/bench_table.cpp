// SPDX-License-Identifier: GPL-3.0-or-later
// A table of 500,000 rows, and 10,000 selected features on the map.
#include "table/change_table.h"
#include "table/field_statistics.h"
#include "table/rows_in.h"
#include "ui/map/selection_picture.h"
#include "ui/table/row_query.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>
#include <cmath>
#include <numeric>
#include <random>

namespace {

using namespace yimi;

constexpr std::uint32_t kRows = 500'000;
constexpr double kExtent = 60'000;

/// Short streets: id, name, class, length, children.
std::shared_ptr<const FeatureTable> streets()
{
    static const auto made = [] {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> place(0, kExtent);
        std::uniform_int_distribution<std::int64_t> number(0, 5000);
        FeatureTable table;
        table.name = "streets";
        table.crs = defaultAnalysisCrs();
        table.addColumn("id", FieldType::Text);
        table.addColumn("名称", FieldType::Text);
        table.addColumn("class", FieldType::Text);
        table.addColumn("长度", FieldType::Real);
        table.addColumn("人数", FieldType::Integer);
        const std::array kNames{
            "人民路", "延陵中路", "通江南路", "晋陵南路", "和平北路", "劳动东路"};
        const std::array kClasses{"local", "secondary", "main"};
        for (std::uint32_t row = 0; row < kRows; ++row) {
            const Coordinate a{place(random), place(random)};
            const Coordinate b{a.x + 80, a.y + 20};
            const std::int64_t n = number(random);
            appendRow(table,
                      row,
                      Lines{{a, {a.x + 30, a.y + 25}, b}},
                      {"0" + std::to_string(320402000000 + row),
                       std::string(kNames.at(row % kNames.size())) + std::to_string(row % 977),
                       std::string(kClasses.at(row % kClasses.size())),
                       80.0 + static_cast<double>(n) / 7,
                       n});
        }
        return std::make_shared<const FeatureTable>(std::move(table));
    }();
    return made;
}

void rowsByExpression(benchmark::State& state)
{
    const auto condition = Expression::parseCondition(
                               "人数 > 1000 AND 名称 LIKE '%陵%' AND class <> 'local'", streets())
                               .value();
    for (auto _ : state)
        benchmark::DoNotOptimize(rowsWhere(condition, kRows));
}

void rowsByText(benchmark::State& state)
{
    const RowQuery query{.contains = "江南路5"};
    for (auto _ : state)
        benchmark::DoNotOptimize(shownRows(*streets(), query));
}

void rowsSortedByNumber(benchmark::State& state)
{
    const RowQuery query{.sortColumn = 4};
    for (auto _ : state)
        benchmark::DoNotOptimize(shownRows(*streets(), query));
}

void rowsSortedByName(benchmark::State& state)
{
    const RowQuery query{.sortColumn = 1};
    for (auto _ : state)
        benchmark::DoNotOptimize(shownRows(*streets(), query));
}

void rowsSortedById(benchmark::State& state)
{
    const RowQuery query{.sortColumn = 0};
    for (auto _ : state)
        benchmark::DoNotOptimize(shownRows(*streets(), query));
}

void statisticsOfNumbers(benchmark::State& state)
{
    std::vector<std::uint32_t> rows(kRows);
    std::iota(rows.begin(), rows.end(), 0U);
    for (auto _ : state)
        benchmark::DoNotOptimize(fieldStatistics(streets()->columns[3], rows));
}

void editOneCell(benchmark::State& state)
{
    const CellChange change{7, 4, std::int64_t{8}};
    for (auto _ : state)
        benchmark::DoNotOptimize(withCells(*streets(), {&change, 1}));
}

void boxIndex(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(boxIndexOf(*streets()));
}

/// A lasso of 60 corners over a tenth of the city.
void rowsInLasso(benchmark::State& state)
{
    static const BoxIndex index = boxIndexOf(*streets());
    Ring ring;
    for (int i = 0; i < 60; ++i)
        ring.push_back(
            {30'000 + 11'000 * std::cos(i * 0.10472), 30'000 + 11'000 * std::sin(i * 0.10472)});
    ring.push_back(ring.front());
    const Polygons area{{ring, {}}};
    for (auto _ : state)
        benchmark::DoNotOptimize(rowsIn(*streets(), index, area, AreaRule::Meets));
}

void paintTenThousand(benchmark::State& state)
{
    SelectedLayer layer{streets(), {}};
    for (std::uint32_t row = 0; row < 10'000; ++row)
        layer.rows.push_back(row * 50);
    const MapView view{{kExtent / 2, kExtent / 2}, kExtent / 1000, {1920, 1080}};
    const MapView close{{kExtent / 2, kExtent / 2}, kExtent / 6000, {1920, 1080}};
    QImage image(1920, 1080, QImage::Format_ARGB32_Premultiplied);
    const std::vector<SelectedLayer> layers{layer};
    for (auto _ : state) {
        QPainter painter(&image);
        benchmark::DoNotOptimize(paintSelected(painter,
                                               state.range(0) == 0 ? view : close,
                                               layers,
                                               {QColor(0x1E, 0x7A, 0x6B), Qt::white}));
    }
}

} // namespace

BENCHMARK(rowsByExpression)->Unit(benchmark::kMillisecond);
BENCHMARK(rowsByText)->Unit(benchmark::kMillisecond);
BENCHMARK(rowsSortedByNumber)->Unit(benchmark::kMillisecond);
BENCHMARK(rowsSortedByName)->Unit(benchmark::kMillisecond);
BENCHMARK(rowsSortedById)->Unit(benchmark::kMillisecond);
BENCHMARK(statisticsOfNumbers)->Unit(benchmark::kMillisecond);
BENCHMARK(editOneCell)->Unit(benchmark::kMillisecond);
BENCHMARK(boxIndex)->Unit(benchmark::kMillisecond);
BENCHMARK(rowsInLasso)->Unit(benchmark::kMillisecond);
BENCHMARK(paintTenThousand)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
