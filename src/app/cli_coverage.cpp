// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coverage_layers.h"
#include "analysis/coverage_words.h"
#include "app/cli_commands.h"
#include "app/cli_coverage_answer.h"
#include "app/cli_inputs.h"
#include "base/stopwatch.h"
#include "io/write.h"
#include "project/project_file.h"
#include "project/study_inputs.h"
#include "stylefile/style_files.h"

#include <algorithm>
#include <array>

namespace yimi::cli {

namespace {

struct Words
{
    TravelWords travel{.profile = "caregiver"};
    std::string facilities;
    std::string communities;
    std::string demand;
    std::string demandWeight = "as-found";
    std::vector<std::string> entrances;
    std::string residentialLand;
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

Result<DemandWeight> weightOf(const std::string& word)
{
    constexpr std::array<std::pair<std::string_view, DemandWeight>, 6> kWeights{
        {{"as-found", DemandWeight::AsFound},
         {"households", DemandWeight::Households},
         {"people", DemandWeight::People},
         {"dwelling-area", DemandWeight::DwellingArea},
         {"floor-area", DemandWeight::FloorArea},
         {"equal", DemandWeight::Equal}}};
    for (const auto& [name, weight] : kWeights) {
        if (name == word)
            return weight;
    }
    return failure(
        {.code = ErrorCode::ParameterInvalid,
         .field = "demand-weight",
         .detail = word + " ∉ {as-found, households, people, dwelling-area, floor-area, equal}"});
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
    auto streets = readStreets(words.travel, common.threads, task);
    if (!streets)
        return tl::unexpected(streets.error());
    Prepared prepared{.options = std::move(*options),
                      .crs = streets->crs,
                      .readMs = streets->readMs,
                      .buildMs = streets->buildMs};
    std::vector<Finding> findings = streets->findings;
    Stopwatch watch;
    const auto weight = weightOf(words.demandWeight);
    if (!weight)
        return tl::unexpected(weight.error());
    StudyTables tables{.idField = words.travel.idField, .weight = *weight};
    const auto read = [&](const std::string& source,
                          std::shared_ptr<const FeatureTable>& table) -> Result<void> {
        auto layer = readInto(source, streets->crs, words.travel, task);
        if (!layer)
            return tl::unexpected(layer.error());
        findings.insert(findings.end(), layer->findings.begin(), layer->findings.end());
        table = std::make_shared<const FeatureTable>(std::move(layer->table));
        return {};
    };
    for (const auto& [source, table] :
         {std::pair(&words.facilities, &tables.facilities),
          std::pair(&words.communities, &tables.communities),
          std::pair(&words.demand, &tables.residences),
          std::pair(&words.residentialLand, &tables.residentialLand)}) {
        if (source->empty())
            continue;
        if (auto outcome = read(*source, *table); !outcome)
            return tl::unexpected(outcome.error());
    }
    for (const std::string& source : words.entrances) {
        if (auto outcome = read(source, tables.entrances.emplace_back()); !outcome)
            return tl::unexpected(outcome.error());
    }
    auto transit = readTransit(words.travel, streets->crs, findings, task);
    if (!transit)
        return tl::unexpected(transit.error());
    prepared.options.transit = *transit;
    prepared.readMs += watch.lap();
    auto study = prepareStudy(tables, streets->network, task);
    if (!study)
        return tl::unexpected(study.error());
    prepared.buildMs += watch.lap();
    prepared.study = std::move(*study);
    prepared.study.crs = streets->crsName;
    prepared.study.findings.insert(
        prepared.study.findings.begin(), findings.begin(), findings.end());
    return prepared;
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

/// What must be there, which the parser cannot say because a project stands for all of it.
void requireSources(const Words& words)
{
    if (!words.project.empty())
        return;
    for (const auto& [name, value] : {std::pair("--roads", &words.travel.roads),
                                      std::pair("--facilities", &words.facilities),
                                      std::pair("--communities", &words.communities)}) {
        if (value->empty())
            throw CLI::RequiredError(name);
    }
}

} // namespace

Command coverageCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser = app.add_subcommand("coverage", "coverage and gaps by community");
    addTravelOptions(*parser, words->travel, true);
    parser->get_option("--roads")->required(false);
    parser->add_option("--facilities", words->facilities, "childcare sites (SOURCE)");
    parser->add_option(
        "--communities", words->communities, "communities with children by age (SOURCE)");
    parser->add_option("--demand",
                       words->demand,
                       "residences (SOURCE); without: cells of 100 m inside the communities");
    parser
        ->add_option("--demand-weight",
                     words->demandWeight,
                     "by what a community's children are spread over its residences: as-found, "
                     "households, people, dwelling-area, floor-area, equal")
        ->capture_default_str();
    parser->add_option("--residential-land",
                       words->residentialLand,
                       "areas people live in (SOURCE): cells stay inside them");
    parser->add_option("--entrances",
                       words->entrances,
                       "entrances of the facilities (SOURCE, repeatable), by of_id or nearness");
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
    parser->final_callback([words] { requireSources(*words); });
    return {parser, [words](const Common& common, const TaskContext& task) {
                return run(*words, common, task);
            }};
}

} // namespace yimi::cli
