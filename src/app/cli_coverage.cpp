// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coverage_layers.h"
#include "analysis/coverage_words.h"
#include "app/cli_commands.h"
#include "app/cli_coverage_answer.h"
#include "app/cli_study.h"
#include "base/stopwatch.h"
#include "io/write.h"
#include "project/project_file.h"
#include "project/study_inputs.h"
#include "stylefile/style_files.h"

#include <algorithm>

namespace yimi::cli {

namespace {

struct Words
{
    TravelWords travel{.profile = "caregiver"};
    StudyWords layers;
    std::string age = "A0_2";
    std::string assignment = "minimum-cost-flow";
    bool inclusiveOnly = false;
    double takeUp = 1.0;
    std::string project;
    std::string out;
};

Result<CoverageOptions> optionsOf(const Words& words, const Common& common)
{
    const auto profile = profileOf(words.travel);
    const auto direction = directionOf(words.travel);
    const auto cutoff = cutoffOf(words.travel);
    const auto ages = parseAgeGroups(words.age);
    if (!profile)
        return tl::unexpected(profile.error());
    if (!direction)
        return tl::unexpected(direction.error());
    if (!cutoff)
        return tl::unexpected(cutoff.error());
    if (!ages)
        return tl::unexpected(ages.error());
    if (words.assignment != "minimum-cost-flow" && words.assignment != "nearest-first") {
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "assignment",
                        .detail = words.assignment + " ∉ {minimum-cost-flow, nearest-first}"});
    }
    return CoverageOptions{.cutoff = cutoff->value_or(minutes(15)),
                           .profile = *profile,
                           .direction = *direction,
                           .ages = *ages,
                           .assignment = words.assignment == "nearest-first"
                                             ? AssignmentRule::NearestFirst
                                             : AssignmentRule::MinimumCostFlow,
                           .inclusiveOnly = words.inclusiveOnly,
                           .takeUp = words.takeUp,
                           .snapLimit = Metres(words.travel.snapMetres),
                           .connectors = !words.travel.noConnectors,
                           .threads = common.threads};
}

/// A study and how long its parts took to come by.
struct Prepared
{
    Study study;
    CoverageOptions options;
    Crs crs;
    double readMs = 0;
    double buildMs = 0;
};

Result<Prepared> fromSources(const Words& words, const Common& common, const TaskContext& task)
{
    auto options = optionsOf(words, common);
    if (!options)
        return tl::unexpected(options.error());
    auto read = readStudy(words.travel, words.layers, common.threads, task);
    if (!read)
        return tl::unexpected(read.error());
    options->transit = read->transit;
    return Prepared{.study = std::move(read->study),
                    .options = std::move(*options),
                    .crs = read->crs,
                    .readMs = read->readMs,
                    .buildMs = read->buildMs};
}

Result<Prepared> fromProject(const Words& words, const Common& common, const TaskContext& task)
{
    Stopwatch watch;
    const auto project = openProject(words.project, task);
    if (!project)
        return tl::unexpected(project.error());
    const StudyInputs inputs = childcareInputs(project->contents);
    std::vector<Finding> findings = project->findings;
    auto options = coverageOptionsOf(inputs, project->contents.settings, findings);
    if (!options)
        return tl::unexpected(options.error());
    Prepared prepared{.options = std::move(*options), .crs = project->contents.settings.crs};
    prepared.options.threads = common.threads;
    prepared.readMs = watch.lap();
    auto study = prepareStudy(inputs.tables, {}, task);
    if (!study)
        return tl::unexpected(study.error());
    prepared.buildMs = watch.lap();
    prepared.study = std::move(*study);
    prepared.study.findings.insert(
        prepared.study.findings.begin(), findings.begin(), findings.end());
    return prepared;
}

LayerToWrite withLook(const FeatureTable& table,
                      GeometryKind kind,
                      const LayerStyle& style,
                      bool spatialIndex = true)
{
    return {.table = &table,
            .kind = kind,
            .spatialIndex = spatialIndex,
            .look = lookOf(style, table, kind)};
}

Result<void> writeOut(const std::string& path,
                      const Prepared& prepared,
                      const Coverage& result,
                      const TaskContext& task)
{
    const FeatureTable communities = coverageTable(prepared.study, result, prepared.crs);
    if (path.ends_with(".csv"))
        return writeCsv(path, communities);
    if (!path.ends_with(".gpkg"))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "out",
                        .detail = path + " ∉ {*.gpkg, *.csv}"});
    const FeatureTable towns = areaTable("town", result.towns);
    const FeatureTable districts = areaTable("district", result.districts);
    const FeatureTable facilities = facilityLayer(prepared.study, result, prepared.crs);
    const FeatureTable demand = demandLayer(prepared.study, result, prepared.crs);
    const FeatureTable connectors = connectorLayer(prepared.study, result, prepared.crs);
    // Points and connectors are looked at, not searched: without a spatial index they are written
    // in half the time.
    const FeatureTable entrances = entranceLayer(prepared.study, prepared.crs);
    std::vector<LayerToWrite> layers{
        withLook(communities, GeometryKind::Polygon, coverageStyle()),
        withLook(facilities, GeometryKind::Point, themeStyle(Theme::Childcare)),
        withLook(demand, GeometryKind::Point, demandStyle(), false),
        withLook(connectors, GeometryKind::Line, connectorStyle(), false),
        LayerToWrite{.table = &towns},
        LayerToWrite{.table = &districts}};
    if (entrances.rowCount() > 0)
        layers.push_back(withLook(entrances, GeometryKind::Point, themeStyle(Theme::Entrance)));
    return writeGeoPackage(path, layers, task);
}

Result<Answer> run(const Words& words, const Common& common, const TaskContext& task)
{
    auto prepared =
        words.project.empty() ? fromSources(words, common, task) : fromProject(words, common, task);
    if (!prepared)
        return tl::unexpected(prepared.error());
    const auto result = coverage(prepared->study, prepared->options, task);
    if (!result)
        return tl::unexpected(result.error());
    Answer answer = coverageAnswer(prepared->study, *result);
    answer.timings = {{"read", prepared->readMs},
                      {"build", prepared->buildMs},
                      {"locate", result->timings.locate},
                      {"search", result->timings.search},
                      {"assign", result->timings.assign}};
    if (!words.out.empty()) {
        Stopwatch watch;
        if (auto written = writeOut(words.out, *prepared, *result, task); !written)
            return tl::unexpected(written.error());
        answer.timings["write"] = watch.lap();
    }
    return answer;
}

} // namespace

Command coverageCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser = app.add_subcommand("coverage", "coverage and gaps by community");
    addTravelOptions(*parser, words->travel, true);
    parser->get_option("--roads")->required(false);
    addStudyOptions(*parser, words->layers);
    addDemandOptions(*parser, words->layers);
    parser->add_option("--age", words->age, "age groups, joined with +")->capture_default_str();
    parser->add_option("--assignment", words->assignment, "minimum-cost-flow or nearest-first")
        ->capture_default_str();
    parser->add_flag("--inclusive-only", words->inclusiveOnly, "only 普惠 facilities count");
    parser
        ->add_option(
            "--take-up", words->takeUp, "share of the children who need a place, 0 < … ≤ 1")
        ->capture_default_str();
    parser->add_option(
        "--project", words->project, "take layers and parameters from a project instead");
    parser->add_option("--out", words->out, "result as .gpkg (layers) or .csv (communities)");
    parser->final_callback([words] {
        if (words->project.empty())
            requireStudySources(words->travel, words->layers);
    });
    return {parser, [words](const Common& common, const TaskContext& task) {
                return run(*words, common, task);
            }};
}

} // namespace yimi::cli
