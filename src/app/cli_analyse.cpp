// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_analyse_answer.h"
#include "app/cli_commands.h"
#include "assessment/plain_number.h"
#include "base/stopwatch.h"
#include "io/write.h"
#include "project/analysed_city.h"
#include "project/analysis_presets.h"
#include "project/project_file.h"
#include "project/standards_file.h"

#include <algorithm>
#include <functional>

namespace yimi::cli {

namespace {

struct Words
{
    std::string project;
    std::string analysis;
    std::vector<std::string> set; ///< KEY=VALUE
    std::string out;
    bool list = false;
    /// Adds a command's own fields; may be empty.
    std::function<void(const AnalysisAnswer&, Answer&)> finish = {};
};

Result<ParameterTexts> textsOf(const Words& words)
{
    ParameterTexts texts;
    for (const std::string& word : words.set) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos || equals == 0)
            return failure({.code = ErrorCode::ParameterInvalid,
                            .field = "set",
                            .detail = word + " ∉ {KEY=VALUE}"});
        texts[word.substr(0, equals)] = word.substr(equals + 1);
    }
    return texts;
}

Result<void>
writeOut(const std::string& path, const AnalysisAnswer& answer, const TaskContext& task)
{
    if (path.ends_with(".csv"))
        return writeCsv(path, answer.tables.front().table);
    if (!path.ends_with(".gpkg"))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "out",
                        .detail = path + " ∉ {*.gpkg, *.csv}"});
    std::vector<FeatureTable> named;
    named.reserve(answer.tables.size());
    std::vector<LayerToWrite> layers;
    for (const AnswerTable& table : answer.tables) {
        named.push_back(table.table);
        named.back().name = table.id;
        layers.push_back({.table = &named.back(), .kind = table.table.geometryKind()});
    }
    return writeGeoPackage(path, layers, task);
}

Result<Answer> run(const Words& words, const Common& common, const TaskContext& task)
{
    Stopwatch watch;
    auto project = openProject(words.project, task);
    if (!project)
        return tl::unexpected(project.error());
    const CityInputs inputs = cityInputs(project->contents);
    const std::vector<TravelProfile> profiles = profilesOf(project->contents.settings);
    if (words.list)
        return analysisListAnswer(inputs.layers, shippedStandards(), profiles);
    const auto texts = textsOf(words);
    if (!texts)
        return tl::unexpected(texts.error());
    const double readMs = watch.lap();
    NetworkCache networks;
    const auto city = analysedCity(inputs, networks, common.threads, task);
    if (!city)
        return tl::unexpected(city.error());
    const double buildMs = watch.lap();
    auto answer =
        analyse(*(*city)->base,
                *(*city)->book,
                {.analysis = words.analysis,
                 .set = *texts,
                 .standards = shippedStandards(),
                 .profiles = profiles,
                 .threads = common.threads,
                 .project = projectParameters(project->contents.settings, words.analysis)},
                task);
    if (!answer)
        return tl::unexpected(answer.error());
    answer->findings.insert(
        answer->findings.begin(), project->findings.begin(), project->findings.end());
    Answer made = analysisAnswer(*answer);
    if (words.finish)
        words.finish(*answer, made);
    made.timings["read"] = readMs;
    made.timings["build"] = buildMs;
    if (!words.out.empty()) {
        watch.lap();
        if (auto written = writeOut(words.out, *answer, task); !written)
            return tl::unexpected(written.error());
        made.timings["write"] = watch.lap();
    }
    return made;
}

/// Per mode and all together, within the minutes asked for and the variants.
void addModes(const AnalysisAnswer& answer, Answer& made)
{
    const auto modes = std::ranges::find(answer.tables, "modes", &AnswerTable::id);
    made.fields["modes"] = rowsJson(modes->table);
}

void addCommonWords(CLI::App& parser, Words& words)
{
    parser.add_option("project", words.project, "project file (.yimi)")->required();
    parser.add_option("--set", words.set, "KEY=VALUE, as often as needed")->take_all();
    parser.add_option("--out", words.out, "result as .gpkg (all tables) or .csv (the chief one)");
}

struct RingWords
{
    double minutes = 30;
    std::vector<std::string> modes{"walk", "bike", "transit", "car"};
    bool streets = false;
};

/// The words of nature-ring as those of analyse.
Words analysisWords(Words words, const RingWords& ring)
{
    std::string modes;
    for (const std::string& mode : ring.modes)
        modes.append(modes.empty() ? "" : "+").append(mode);
    words.analysis = "nature-ring";
    words.set.push_back("minutes=" + plainNumber(ring.minutes));
    words.set.push_back("modes=" + modes);
    words.set.emplace_back("rings=yes");
    if (ring.streets)
        words.set.emplace_back("streets=yes");
    words.finish = addModes;
    return words;
}

} // namespace

Command natureRingCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    auto ring = std::make_shared<RingWords>();
    CLI::App* const parser = app.add_subcommand(
        "nature-ring", "半小时山水体验圈: who gets to parks, waters, hills and wetlands in time");
    addCommonWords(*parser, *words);
    parser->add_option("--minutes", ring->minutes, "within so many minutes")->capture_default_str();
    parser
        ->add_option("--modes",
                     ring->modes,
                     "of walk, child, stroller, caregiver, bike, transit, car; the best counts")
        ->delimiter(',')
        ->capture_default_str();
    parser->add_flag("--streets", ring->streets, "also the streets within the rings");
    return {parser, [words, ring](const Common& common, const TaskContext& task) {
                return run(analysisWords(*words, *ring), common, task);
            }};
}

Command analyseCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser =
        app.add_subcommand("analyse", "a ready-made analysis of a project's layers");
    addCommonWords(*parser, *words);
    auto* const list = parser->add_flag(
        "--list", words->list, "which analyses there are, and what may be set about them");
    auto* const analysis = parser->add_option("--analysis", words->analysis, "id of the analysis");
    list->excludes(analysis);
    parser->final_callback([words] {
        if (!words->list && words->analysis.empty())
            throw CLI::RequiredError("--analysis or --list");
    });
    return {parser, [words](const Common& common, const TaskContext& task) {
                return run(*words, common, task);
            }};
}

} // namespace yimi::cli
