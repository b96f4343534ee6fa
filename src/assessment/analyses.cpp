// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/analyses.h"

#include "assessment/ready_made.h"
#include "base/stopwatch.h"

#include <algorithm>

namespace yimi {

namespace {

/// The project's own presets that nothing set goes before.
ParameterTexts projectTexts(const AnalysisQuestion& question)
{
    const bool cutoffSet = question.set.contains("minutes") || question.set.contains("metres");
    ParameterTexts own;
    for (const auto& [key, text] : question.project) {
        const bool cutoff = key == "minutes" || key == "metres";
        if (!question.set.contains(key) && !(cutoff && cutoffSet))
            own.emplace(key, text);
    }
    return own;
}

/// Which parameters are as the project has them, where that is not as preset.
std::optional<MethodLine> projectLine(const ParameterTexts& own, const Parameters& parameters)
{
    std::string keys;
    for (const Parameters::Entry& entry : parameters.entries()) {
        if (entry.customised && own.contains(entry.spec.key))
            keys.append(keys.empty() ? "" : "+").append(entry.spec.key);
    }
    if (keys.empty())
        return std::nullopt;
    return MethodLine{.key = "project_settings", .value = std::move(keys)};
}

} // namespace

std::span<const AnalysisSpec> analysisSpecs()
{
    static const std::vector<AnalysisSpec> kSpecs{childcareAnalysis(),
                                                  natureRingAnalysis(),
                                                  nursingRoomsAnalysis(),
                                                  busAnalysis(),
                                                  schoolsAnalysis(),
                                                  servicesAnalysis(),
                                                  lifeCircleAnalysis(),
                                                  safeRoutesAnalysis(),
                                                  accessAnalysis(),
                                                  equityAnalysis()};
    return kSpecs;
}

const AnalysisSpec* analysisSpec(std::string_view id)
{
    const auto specs = analysisSpecs();
    const auto found = std::ranges::find(specs, id, &AnalysisSpec::id);
    return found != specs.end() ? &*found : nullptr;
}

std::vector<Theme> missingThemes(const AnalysisSpec& spec, const CityLayers& layers)
{
    std::vector<Theme> missing;
    std::ranges::copy_if(spec.needs, std::back_inserter(missing), [&](Theme theme) {
        return layers.first(theme) == nullptr;
    });
    const auto there = [&](Theme theme) { return layers.first(theme) != nullptr; };
    if (!spec.anyOf.empty() && std::ranges::none_of(spec.anyOf, there))
        missing.insert(missing.end(), spec.anyOf.begin(), spec.anyOf.end());
    return missing;
}

Result<Parameters> parametersOf(const AnalysisQuestion& question)
{
    const AnalysisSpec* const spec = analysisSpec(question.analysis);
    if (spec == nullptr) {
        std::string ids;
        for (const AnalysisSpec& other : analysisSpecs())
            ids.append(ids.empty() ? "" : ", ").append(other.id);
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "analysis",
                        .detail = question.analysis + " ∉ {" + ids + "}"});
    }
    const ParameterTexts own = projectTexts(question);
    ParameterTexts texts = question.set;
    texts.insert(own.begin(), own.end());
    return Parameters::read(spec->parameters, texts, question.standards, question.profiles);
}

Result<AnalysisAnswer> analyse(const CityBase& city,
                               ReachBook& book,
                               const AnalysisQuestion& question,
                               const TaskContext& task)
{
    const auto parameters = parametersOf(question);
    if (!parameters)
        return tl::unexpected(parameters.error());
    const AnalysisSpec* const spec = analysisSpec(question.analysis);
    if (const auto missing = missingThemes(*spec, city.layers); !missing.empty()) {
        std::string themes;
        for (const Theme theme : missing)
            themes.append(themes.empty() ? "" : ", ").append(themeId(theme));
        return failure({.code = ErrorCode::NoFacilities, .detail = themes});
    }
    Stopwatch watch;
    const AnalysisContext context{
        city, book, *parameters, question.standards, question.profiles, question.threads};
    auto answer = spec->run(context, task);
    if (!answer)
        return tl::unexpected(answer.error());
    if (task.cancelled())
        return cancelledError();
    answer->analysis = question.analysis;
    answer->findings.insert(answer->findings.begin(), city.findings.begin(), city.findings.end());
    if (auto line = projectLine(projectTexts(question), *parameters))
        answer->method.push_back(std::move(*line));
    answer->timings["search"] = watch.lap();
    return answer;
}

} // namespace yimi
