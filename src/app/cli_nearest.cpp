// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coverage_words.h"
#include "app/cli_commands.h"
#include "app/cli_inputs.h"
#include "base/stopwatch.h"
#include "io/write.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <array>

namespace yimi::cli {

namespace {

struct Words
{
    TravelWords travel{.profile = "walk"};
    std::string from;
    std::string to;
    std::int64_t count = 1;
    std::string out;
    std::string routes;
};

/// Rows as CLI.md names them: an empty to_id, seconds and metres where nothing is reached.
FeatureTable rowsTable(const std::vector<NamedPoint>& from,
                       const std::vector<NamedPoint>& to,
                       const NearestResult& result,
                       const Crs& crs,
                       bool routes)
{
    FeatureTable table;
    table.name = "nearest";
    table.crs = crs;
    table.addColumn("from_id", FieldType::Text);
    table.addColumn("to_id", FieldType::Text);
    table.addColumn("rank", FieldType::Integer);
    table.addColumn("state", FieldType::Text);
    table.addColumn("seconds", FieldType::Real);
    table.addColumn("metres", FieldType::Real);
    if (routes)
        table.addColumn("beyond_length_s", FieldType::Real);
    const auto add = [&](std::vector<Value> cells, const LineString& line = {}) {
        if (!routes)
            cells.pop_back();
        appendRow(table,
                  static_cast<std::int64_t>(table.rowCount()) + 1,
                  line.size() < 2 ? Geometry{} : Geometry{Lines{line}},
                  cells);
    };
    for (std::size_t i = 0; i < from.size(); ++i) {
        const NearestRow& row = result.rows[i];
        const std::string state(reachId(row.state));
        if (row.hits.empty())
            add({from[i].id, Value{}, std::int64_t{1}, state, Value{}, Value{}, Value{}});
        for (std::size_t k = 0; k < row.hits.size(); ++k) {
            const NearestHit& hit = row.hits[k];
            add({from[i].id,
                 to[hit.to].id,
                 static_cast<std::int64_t>(k + 1),
                 state,
                 seconds(hit.time),
                 hit.length.value,
                 hit.beyondLength ? Value{seconds(*hit.beyondLength)} : Value{}},
                hit.line);
        }
    }
    return table;
}

struct Counts
{
    std::int64_t located = 0;
    std::int64_t reached = 0;
    std::int64_t beyond = 0;
};

Counts countsOf(const NearestResult& result)
{
    Counts counts;
    for (const NearestRow& row : result.rows) {
        counts.located += row.state != ReachState::NotLocated ? 1 : 0;
        counts.reached += row.state == ReachState::Reached ? 1 : 0;
        counts.beyond += row.state == ReachState::BeyondCutoff ? 1 : 0;
    }
    return counts;
}

struct Asked
{
    Streets streets;
    std::vector<NamedPoint> from;
    std::vector<NamedPoint> to;
    NearestOptions options;
    double readMs = 0;
};

Result<NearestOptions> optionsOf(const Words& words, const Common& common)
{
    const auto profile = profileOf(words.travel);
    const auto direction = directionOf(words.travel);
    const auto cutoff = cutoffOf(words.travel);
    if (!profile)
        return tl::unexpected(profile.error());
    if (!direction)
        return tl::unexpected(direction.error());
    if (!cutoff)
        return tl::unexpected(cutoff.error());
    if (words.count < 1)
        return failure({.code = ErrorCode::ParameterInvalid, .field = "k", .detail = "≥ 1"});
    return NearestOptions{.profile = *profile,
                          .count = static_cast<std::size_t>(words.count),
                          .cutoff = *cutoff,
                          .direction = *direction,
                          .snapLimit = Metres(words.travel.snapMetres),
                          .connectors = !words.travel.noConnectors,
                          .lines = !words.routes.empty(),
                          .threads = common.threads};
}

/// The rows as CLI.md has them, and with the ways and what they cost beyond length.
Result<void> writeRows(const Words& words,
                       const Asked& asked,
                       const NearestResult& result,
                       const TaskContext& task)
{
    const auto table = [&](bool routes) {
        return rowsTable(asked.from, asked.to, result, asked.streets.crs, routes);
    };
    if (!words.out.empty()) {
        if (auto written = writeCsv(words.out, table(false), false, CsvReader::Script); !written)
            return written;
    }
    if (words.routes.empty())
        return {};
    const FeatureTable rows = table(true);
    const std::array layers{LayerToWrite{.table = &rows, .kind = GeometryKind::Line}};
    return writeGeoPackage(words.routes, layers, task);
}

Result<Answer> run(const Words& words, const Common& common, const TaskContext& task)
{
    auto options = optionsOf(words, common);
    if (!options)
        return tl::unexpected(options.error());
    auto streets = readStreets(words.travel, common.threads, task);
    if (!streets)
        return tl::unexpected(streets.error());
    Answer answer;
    answer.findings = streets->findings;
    Asked asked{.streets = std::move(*streets), .options = std::move(*options)};
    Stopwatch watch;
    auto from = readPoints(words.from, asked.streets, words.travel, answer.findings, task);
    if (!from)
        return tl::unexpected(from.error());
    auto to = readPoints(words.to, asked.streets, words.travel, answer.findings, task);
    if (!to)
        return tl::unexpected(to.error());
    auto transit = readTransit(words.travel, asked.streets.crs, answer.findings, task);
    if (!transit)
        return tl::unexpected(transit.error());
    asked.options.transit = *transit;
    answer.timings = {{"read", asked.streets.readMs + watch.lap()},
                      {"build", asked.streets.buildMs}};

    asked.from = std::move(*from);
    asked.to = std::move(*to);
    const auto result = nearest(*asked.streets.network, asked.from, asked.to, asked.options, task);
    if (!result)
        return tl::unexpected(result.error());
    answer.timings["search"] = watch.lap();
    answer.findings.insert(answer.findings.end(), result->findings.begin(), result->findings.end());
    if (auto written = writeRows(words, asked, *result, task); !written)
        return tl::unexpected(written.error());
    if (!words.out.empty() || !words.routes.empty())
        answer.timings["write"] = watch.lap();
    const Counts counts = countsOf(*result);
    const auto total = static_cast<std::int64_t>(asked.from.size());
    answer.fields = {{"points", total},
                     {"located", counts.located},
                     {"reached", counts.reached},
                     {"beyond_cutoff", counts.beyond},
                     {"not_located", total - counts.located},
                     {"unreachable", counts.located - counts.reached - counts.beyond}};
    answer.method = travelMethod(words.travel, asked.options.profile, asked.streets.crsName);
    if (*transit)
        answer.method["transit"] = transitMethod(transit->get());
    answer.text = QCoreApplication::translate(
                      "cli", "起点 %1 个: 到达 %2, 超出 %3, 走不到 %4, 未接入路网 %5\n")
                      .arg(countText(total),
                           countText(counts.reached),
                           countText(counts.beyond),
                           countText(counts.located - counts.reached - counts.beyond),
                           countText(total - counts.located));
    answer.text += transitText(transit->get());
    return answer;
}

} // namespace

Command nearestCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser =
        app.add_subcommand("nearest", "nearest facility of each point, along the network");
    addTravelOptions(*parser, words->travel, true);
    parser->add_option("--from", words->from, "points that go (SOURCE)")->required();
    parser->add_option("--to", words->to, "facilities they go to (SOURCE)")->required();
    parser->add_option("--k", words->count, "how many")->capture_default_str();
    parser->add_option("--out", words->out, "rows as CSV");
    parser->add_option("--routes", words->routes, "rows with the ways as lines (GeoPackage)");
    return {parser, [words](const Common& common, const TaskContext& task) {
                return run(*words, common, task);
            }};
}

} // namespace yimi::cli
