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
#include <list>

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

/// Layers of one answer, named as its tables; with several answers each name says whose it is.
void addLayers(const AnalysisAnswer& answer,
               const std::string& prefix,
               std::list<FeatureTable>& named,
               std::vector<LayerToWrite>& layers)
{
    for (const AnswerTable& table : answer.tables) {
        named.push_back(table.table);
        named.back().name = prefix + table.id;
        layers.push_back({.table = &named.back(), .kind = table.table.geometryKind()});
    }
}

Result<void>
writeOut(const std::string& path, std::span<const AnalysisAnswer> answers, const TaskContext& task)
{
    if (path.ends_with(".csv") && answers.size() == 1)
        return writeCsv(path, answers.front().tables.front().table);
    if (!path.ends_with(".gpkg"))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "out",
                        .detail = path + " ∉ {*.gpkg, *.csv}"});
    std::list<FeatureTable> named; // layers point at its tables
    std::vector<LayerToWrite> layers;
    for (const AnalysisAnswer& answer : answers)
        addLayers(answer, answers.size() == 1 ? "" : answer.analysis + "_", named, layers);
    return writeGeoPackage(path, layers, task);
}

/// What every analysis of a project is asked of.
struct Opened
{
    OpenedProject project;
    CityInputs inputs;
    std::vector<TravelProfile> profiles;
    std::shared_ptr<const AnalysedCity> city;
    double readMs = 0;
    double buildMs = 0;
};

Result<Opened> open(const Words& words, const Common& common, const TaskContext& task)
{
    Stopwatch watch;
    auto project = openProject(words.project, task);
    if (!project)
        return tl::unexpected(project.error());
    Opened opened{.project = std::move(*project), .inputs = {}, .profiles = {}, .city = {}};
    opened.inputs = cityInputs(opened.project.contents);
    opened.profiles = profilesOf(opened.project.contents.settings);
    opened.readMs = watch.lap();
    if (words.list)
        return opened;
    NetworkCache networks;
    auto city = analysedCity(opened.inputs, networks, common.threads, task);
    if (!city)
        return tl::unexpected(city.error());
    opened.city = std::move(*city);
    opened.buildMs = watch.lap();
    return opened;
}

Result<AnalysisAnswer> answerOf(const Opened& opened,
                                const std::string& analysis,
                                const ParameterTexts& texts,
                                unsigned threads,
                                const TaskContext& task)
{
    return analyse(*opened.city->base,
                   *opened.city->book,
                   {.analysis = analysis,
                    .set = texts,
                    .standards = shippedStandards(),
                    .profiles = opened.profiles,
                    .threads = threads,
                    .project = projectParameters(opened.project.contents.settings, analysis)},
                   task);
}

void addTimings(const Opened& opened, Answer& made)
{
    made.timings["read"] = opened.readMs;
    made.timings["build"] = opened.buildMs;
}

/// Those of the texts that an analysis knows.
ParameterTexts knownTo(const AnalysisSpec& spec, const ParameterTexts& texts)
{
    ParameterTexts known;
    for (const auto& [key, text] : texts) {
        if (std::ranges::find(spec.parameters, key, &ParameterSpec::key) != spec.parameters.end())
            known[key] = text;
    }
    return known;
}

/// A key that no analysis knows is a slip of the pen.
Result<void> checkKeys(const ParameterTexts& texts)
{
    for (const auto& [key, text] : texts) {
        const auto knows = [&, &name = key](const AnalysisSpec& spec) {
            return !knownTo(spec, {{name, text}}).empty();
        };
        if (std::ranges::none_of(analysisSpecs(), knows))
            return failure({.code = ErrorCode::ParameterInvalid, .field = "set", .detail = key});
    }
    return {};
}

/// All analyses for which there are layers; the others are named, with what they lack.
Result<Answer> runAll(const Words& words,
                      const Opened& opened,
                      const ParameterTexts& texts,
                      const Common& common,
                      const TaskContext& task)
{
    if (auto valid = checkKeys(texts); !valid)
        return tl::unexpected(valid.error());
    Answer made;
    Json analyses = Json::array();
    Json left = Json::array();
    std::vector<AnalysisAnswer> answers;
    Stopwatch watch;
    for (const AnalysisSpec& spec : analysisSpecs()) {
        const std::string id(spec.id);
        if (const auto missing = missingThemes(spec, opened.inputs.layers); !missing.empty()) {
            Json themes = Json::array();
            for (const Theme theme : missing)
                themes.push_back(themeId(theme));
            left.push_back({{"analysis", id}, {"missing", std::move(themes)}});
            continue;
        }
        auto answer = answerOf(opened, id, knownTo(spec, texts), common.threads, task);
        if (!answer)
            return tl::unexpected(answer.error());
        Answer one = analysisAnswer(*answer);
        one.fields["method"] = std::move(one.method);
        one.fields["search_ms"] = one.timings["search"];
        made.text += one.text + u'\n';
        analyses.push_back(std::move(one.fields));
        answers.push_back(std::move(*answer));
    }
    made.fields["analyses"] = std::move(analyses);
    made.fields["left_out"] = std::move(left);
    made.method = {{"project", words.project}};
    made.findings = opened.project.findings;
    made.timings["search"] = watch.lap();
    addTimings(opened, made);
    if (words.out.empty())
        return made;
    if (auto written = writeOut(words.out, answers, task); !written)
        return tl::unexpected(written.error());
    made.timings["write"] = watch.lap();
    return made;
}

Result<Answer> run(const Words& words, const Common& common, const TaskContext& task)
{
    const auto texts = textsOf(words);
    if (!texts)
        return tl::unexpected(texts.error());
    const auto opened = open(words, common, task);
    if (!opened)
        return tl::unexpected(opened.error());
    if (words.list)
        return analysisListAnswer(opened->inputs.layers, shippedStandards(), opened->profiles);
    if (words.analysis == "all")
        return runAll(words, *opened, *texts, common, task);
    auto answer = answerOf(*opened, words.analysis, *texts, common.threads, task);
    if (!answer)
        return tl::unexpected(answer.error());
    const auto& findings = opened->project.findings;
    answer->findings.insert(answer->findings.begin(), findings.begin(), findings.end());
    Answer made = analysisAnswer(*answer);
    if (words.finish)
        words.finish(*answer, made);
    addTimings(*opened, made);
    if (words.out.empty())
        return made;
    Stopwatch watch;
    if (auto written = writeOut(words.out, {&*answer, 1}, task); !written)
        return tl::unexpected(written.error());
    made.timings["write"] = watch.lap();
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
    auto* const analysis =
        parser->add_option("--analysis", words->analysis, "id of the analysis, or all");
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
