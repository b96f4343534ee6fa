// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/access_summary.h"
#include "app/cli_access_answer.h"
#include "app/cli_commands.h"
#include "base/stopwatch.h"
#include "io/write.h"

#include <array>

namespace yimi::cli {

namespace {

/// Of a matrix: the same fields as the demand points of a study have, as far as they are known.
FeatureTable placesTable(const AccessInputs& inputs, const AccessResult& result)
{
    FeatureTable table;
    table.name = "demand";
    table.addColumn("id", FieldType::Text);
    for (const char* name : {"demand", "value"})
        table.addColumn(name, FieldType::Real);
    table.addColumn("supply_count", FieldType::Integer);
    for (const char* name : {"supply_amount", "mean_nearest"})
        table.addColumn(name, FieldType::Real);
    const auto cell = [](const std::optional<double>& value) {
        return value ? Value{*value} : Value{};
    };
    const auto& demand = inputs.costs.table.demand;
    for (std::size_t i = 0; i < demand.size(); ++i)
        appendRow(table,
                  static_cast<std::int64_t>(i) + 1,
                  {},
                  {demand[i].id,
                   demand[i].weight,
                   cell(result.values[i]),
                   static_cast<std::int64_t>(result.inReach[i].count),
                   result.inReach[i].amount,
                   result.means.empty() ? Value{} : cell(result.means[i])});
    return table;
}

Result<void> writeOut(const std::string& path,
                      const AccessInputs& inputs,
                      const AccessResult& result,
                      const TaskContext& task)
{
    const bool csv = path.ends_with(".csv");
    if (!csv && !path.ends_with(".gpkg"))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "out",
                        .detail = path + " ∉ {*.gpkg, *.csv}"});
    if (!inputs.study) {
        const FeatureTable places = placesTable(inputs, result);
        const std::array layers{LayerToWrite{.table = &places}};
        return csv ? writeCsv(path, places, false, CsvReader::Script)
                   : writeGeoPackage(path, layers, task);
    }
    const Study& study = *inputs.study;
    const FeatureTable demand = demandAccessLayer(study, inputs.costs, result, inputs.crs);
    if (csv)
        return writeCsv(path, demand, false, CsvReader::Script);
    const FeatureTable communities =
        communityAccessLayer(study, inputs.costs.table, result, inputs.crs);
    const FeatureTable supply = supplyLayer(study, inputs.costs, inputs.crs);
    const std::array layers{
        LayerToWrite{.table = &communities, .kind = GeometryKind::Polygon},
        LayerToWrite{.table = &demand, .kind = GeometryKind::Point, .spatialIndex = false},
        LayerToWrite{.table = &supply, .kind = GeometryKind::Point}};
    return writeGeoPackage(path, layers, task);
}

/// Shared supply for as much demand as --per says.
void scaleValues(AccessResult& result, double per)
{
    for (auto& value : result.values) {
        if (value)
            *value *= per;
    }
}

Result<Answer> run(const AccessWords& words, const Common& common, const TaskContext& task)
{
    const auto inputs = accessInputs(words, common, task);
    if (!inputs)
        return tl::unexpected(inputs.error());
    Stopwatch watch;
    auto result = measureAccess(inputs->costs.table, inputs->options, task);
    if (!result)
        return tl::unexpected(result.error());
    scaleValues(*result, words.per.value_or(1.0));
    auto answer = accessAnswer(words, *inputs, *result);
    if (!answer)
        return answer;
    answer->timings["measure"] = watch.lap();
    if (!words.out.empty()) {
        if (auto written = writeOut(words.out, *inputs, *result, task); !written)
            return tl::unexpected(written.error());
        answer->timings["write"] = watch.lap();
    }
    return answer;
}

} // namespace

Command accessCommand(CLI::App& app)
{
    auto words = std::make_shared<AccessWords>();
    CLI::App* const parser =
        app.add_subcommand("access", "how much supply each place has access to, and how equally");
    addAccessOptions(*parser, *words);
    parser->final_callback([words] { requireAccessSources(*words); });
    return {parser, [words](const Common& common, const TaskContext& task) {
                return run(*words, common, task);
            }};
}

} // namespace yimi::cli
