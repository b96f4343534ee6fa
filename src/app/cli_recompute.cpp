// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_recompute.h"

#include "base/stopwatch.h"
#include "project/analysed_city.h"
#include "project/analysis_layers.h"
#include "project/analysis_presets.h"
#include "project/service_area_run.h"
#include "project/standards_file.h"
#include "project/study_inputs.h"

#include <QCoreApplication>

namespace yimi::cli {

namespace {

Json themesJson(const std::vector<Theme>& themes)
{
    Json names = Json::array();
    for (const Theme theme : themes)
        names.push_back(themeId(theme));
    return names;
}

bool isFresh(const Document& document, const std::string& id)
{
    const auto before = document.analyses().find(id);
    return before != document.analyses().end() && !outdated(before->second, document.contents());
}

Result<void> recomputeAnalysis(Document& document,
                               const AnalysedCity& city,
                               const std::string& id,
                               unsigned threads,
                               Answer& answer,
                               const TaskContext& task)
{
    auto result = analyse(*city.base,
                          *city.book,
                          {.analysis = id,
                           .set = {},
                           .standards = shippedStandards(),
                           .profiles = profilesOf(document.settings()),
                           .threads = threads,
                           .project = projectParameters(document.settings(), id)},
                          task);
    if (!result)
        return tl::unexpected(result.error());
    answer.findings.insert(answer.findings.end(), result->findings.begin(), result->findings.end());
    document.putAnalysis(*result, analysisMade(document.contents(), id), {});
    return {};
}

} // namespace

Result<void> recomputeCoverage(
    Document& document, Recompute which, unsigned threads, Answer& answer, const TaskContext& task)
{
    const StudyInputs inputs = childcareInputs(document.contents());
    const auto& before = document.coverage();
    const bool fresh = before && !outdated(*before, document.contents());
    if (!inputs.complete() || (which == Recompute::Outdated && fresh))
        return {};
    Stopwatch watch;
    const auto study = prepareStudy(inputs.tables, {}, task);
    if (!study)
        return tl::unexpected(study.error());
    answer.timings["build"] = watch.lap();
    auto options = coverageOptionsOf(inputs, document.settings(), answer.findings);
    if (!options)
        return tl::unexpected(options.error());
    options->threads = threads;
    auto result = coverage(*study, *options, task);
    if (!result)
        return tl::unexpected(result.error());
    answer.timings["search"] += watch.lap();
    answer.findings.insert(answer.findings.end(), result->findings.begin(), result->findings.end());
    auto table = std::make_shared<const FeatureTable>(
        coverageTable(*study, *result, document.settings().crs));
    document.putCoverage(std::make_shared<const Coverage>(std::move(*result)),
                         std::move(table),
                         inputs.layers,
                         QCoreApplication::translate("cli", "托育覆盖"),
                         {});
    return {};
}

Result<void>
recomputeServiceAreas(Document& document, Recompute which, Answer& answer, const TaskContext& task)
{
    const ServiceAreaInputs inputs = serviceAreaInputs(document.contents());
    const DocumentSettings& settings = document.settings();
    const auto& before = document.serviceAreas();
    const bool fresh = before && !outdated(*before, document.contents());
    if (!inputs.complete(settings.serviceAreas) || (which == Recompute::Outdated && fresh))
        return {};
    NetworkCache networks;
    Stopwatch watch;
    const auto found = searchServiceAreas(inputs, settings, networks, task);
    if (!found)
        return tl::unexpected(found.error());
    answer.timings["search"] += watch.lap();
    auto shaped = shapeAnswer(**found, settings, task);
    if (!shaped)
        return tl::unexpected(shaped.error());
    answer.timings["polygons"] = watch.lap();
    const auto& findings = shaped->summary->findings;
    answer.findings.insert(answer.findings.end(), findings.begin(), findings.end());
    document.putServiceAreas({.summary = shaped->summary,
                              .settings = settings.serviceAreas,
                              .areas = {},
                              .streets = {},
                              .inputs = inputs.layers,
                              .madeAt = {}},
                             {shaped->areas,
                              QCoreApplication::translate("cli", "等时圈"),
                              shaped->streets,
                              QCoreApplication::translate("cli", "等时圈街道")},
                             {});
    return {};
}

Result<void> recomputeAnalyses(Document& document,
                               const std::string& id,
                               Recompute which,
                               unsigned threads,
                               Answer& answer,
                               const TaskContext& task)
{
    const CityInputs inputs = cityInputs(document.contents());
    std::vector<std::string> wanted;
    Json left = Json::array();
    for (const AnalysisSpec& spec : analysisSpecs()) {
        if (!id.empty() && spec.id != id)
            continue;
        const auto missing = missingThemes(spec, inputs.layers);
        if (missing.empty())
            wanted.emplace_back(spec.id);
        else
            left.push_back({{"analysis", spec.id}, {"missing", themesJson(missing)}});
    }
    answer.fields["left_out"] = std::move(left);
    if (which == Recompute::Outdated)
        std::erase_if(wanted, [&](const std::string& one) { return isFresh(document, one); });
    if (wanted.empty())
        return {};
    NetworkCache networks;
    Stopwatch watch;
    const auto city = analysedCity(inputs, networks, threads, task);
    if (!city)
        return tl::unexpected(city.error());
    answer.timings["build"] += watch.lap();
    for (const std::string& one : wanted) {
        if (auto done = recomputeAnalysis(document, **city, one, threads, answer, task); !done)
            return done;
    }
    answer.timings["search"] += watch.lap();
    return {};
}

} // namespace yimi::cli
