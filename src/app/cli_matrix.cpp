// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coverage_words.h"
#include "analysis/matrix.h"
#include "app/cli_commands.h"
#include "app/cli_inputs.h"
#include "base/stopwatch.h"
#include "io/csv_file.h"
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
    std::string out;
};

struct Points
{
    std::vector<NamedPoint> from;
    std::vector<NamedPoint> to;
};

Result<MatrixOptions> optionsOf(const Words& words, const Common& common)
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
    return MatrixOptions{.profile = *profile,
                         .cutoff = *cutoff,
                         .direction = *direction,
                         .snapLimit = Metres(words.travel.snapMetres),
                         .connectors = !words.travel.noConnectors,
                         .threads = common.threads};
}

std::string thousandths(std::int64_t value)
{
    std::string digits = std::to_string(value % 1000);
    digits.insert(0, 3 - digits.size(), '0');
    while (digits.ends_with('0'))
        digits.pop_back();
    return std::to_string(value / 1000) + (digits.empty() ? "" : "." + digits);
}

/// Rows of the same shape as those of `nearest`; no rank, seconds and metres where nothing is
/// reached.
Result<void> appendRow(CsvFile& csv,
                       const std::string& from,
                       const std::vector<NamedPoint>& to,
                       std::span<const MatrixCell> row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        const MatrixCell& cell = row[i];
        std::array<std::string, 6> cells{
            from, to[i].id, "", std::string(reachId(cell.state)), "", ""};
        if (cell.state == ReachState::Reached) {
            cells[2] = std::to_string(cell.rank);
            cells[4] = thousandths(cell.time.value);
            cells[5] = thousandths(std::llround(cell.length.value * 1000));
        }
        if (auto written = csv.append(cells); !written)
            return written;
    }
    return {};
}

Result<MatrixSummary> answerPairs(const Words& words,
                                  const Streets& streets,
                                  const Points& points,
                                  const MatrixOptions& options,
                                  const TaskContext& task)
{
    if (words.out.empty())
        return matrix(
            *streets.network,
            points.from,
            points.to,
            options,
            [](std::size_t, std::span<const MatrixCell>) { return Result<void>{}; },
            task);
    static const std::array<std::string, 6> kHeader{
        "from_id", "to_id", "rank", "state", "seconds", "metres"};
    auto csv = CsvFile::create(words.out, kHeader);
    if (!csv)
        return tl::unexpected(csv.error());
    auto summary = matrix(
        *streets.network,
        points.from,
        points.to,
        options,
        [&](std::size_t from, std::span<const MatrixCell> row) {
            return appendRow(*csv, points.from[from].id, points.to, row);
        },
        task);
    if (!summary)
        return summary;
    if (auto finished = csv->finish(); !finished)
        return tl::unexpected(finished.error());
    return summary;
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
    Stopwatch watch;
    auto from = readPoints(words.from, *streets, words.travel, answer.findings, task);
    if (!from)
        return tl::unexpected(from.error());
    auto to = readPoints(words.to, *streets, words.travel, answer.findings, task);
    if (!to)
        return tl::unexpected(to.error());
    auto transit = readTransit(words.travel, streets->crs, answer.findings, task);
    if (!transit)
        return tl::unexpected(transit.error());
    options->transit = *transit;
    const Points points{std::move(*from), std::move(*to)};
    answer.timings = {{"read", streets->readMs + watch.lap()}, {"build", streets->buildMs}};
    const auto summary = answerPairs(words, *streets, points, *options, task);
    if (!summary)
        return tl::unexpected(summary.error());
    answer.timings["search"] = watch.lap();
    answer.findings.insert(
        answer.findings.end(), summary->findings.begin(), summary->findings.end());
    answer.fields = {{"from", points.from.size()},
                     {"to", points.to.size()},
                     {"pairs", summary->pairs},
                     {"reached", summary->reached},
                     {"from_located", summary->fromLocated},
                     {"to_located", summary->toLocated}};
    answer.method = travelMethod(words.travel, options->profile, streets->crsName);
    if (*transit)
        answer.method["transit"] = transitMethod(transit->get());
    answer.text = QCoreApplication::translate("cli", "%1 对: 到达 %2, 未到达 %3\n")
                      .arg(countText(static_cast<std::int64_t>(summary->pairs)),
                           countText(static_cast<std::int64_t>(summary->reached)),
                           countText(static_cast<std::int64_t>(summary->pairs - summary->reached)));
    answer.text += transitText(transit->get());
    return answer;
}

} // namespace

Command matrixCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser = app.add_subcommand("matrix", "all pairs, along the network");
    addTravelOptions(*parser, words->travel, true);
    parser->add_option("--from", words->from, "points that go (SOURCE)")->required();
    parser->add_option("--to", words->to, "points they go to (SOURCE)")->required();
    parser->add_option("--out", words->out, "rows as CSV");
    return {parser, [words](const Common& common, const TaskContext& task) {
                return run(*words, common, task);
            }};
}

} // namespace yimi::cli
