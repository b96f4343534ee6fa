// SPDX-License-Identifier: GPL-3.0-or-later
// The ready-made analyses: which there are, what may be set about them, and how they are run.
#pragma once

#include "analysis/reach_book.h"
#include "assessment/answer.h"

namespace yimi {

/// Everything an analysis is made from.
struct AnalysisContext
{
    const CityBase& city;
    ReachBook& book; ///< of the city's network and demand
    const Parameters& parameters;
    std::span<const Standard> standards;
    std::span<const TravelProfile> profiles;
    unsigned threads = 0; ///< 0: all cores; results do not depend on it
};

struct AnalysisSpec
{
    std::string_view id;      ///< as in CLI.md: "childcare", "nature-ring", …
    std::vector<Theme> needs; ///< cannot be run without any of these
    std::vector<Theme> anyOf; ///< cannot be run without at least one of these; may be empty
    std::vector<ParameterSpec> parameters;
    Result<AnalysisAnswer> (*run)(const AnalysisContext& context,
                                  const TaskContext& task) = nullptr;
};

/// In the order they are shown.
[[nodiscard]] std::span<const AnalysisSpec> analysisSpecs();

/// Null when there is none of this id.
[[nodiscard]] const AnalysisSpec* analysisSpec(std::string_view id);

/// Themes that are missing for an analysis; empty: it can be run.
[[nodiscard]] std::vector<Theme> missingThemes(const AnalysisSpec& spec, const CityLayers& layers);

struct AnalysisQuestion
{
    std::string analysis;
    ParameterTexts set; ///< what differs from the presets
    std::span<const Standard> standards;
    std::span<const TravelProfile> profiles;
    unsigned threads = 0;
    /// Presets of the project's own, in place of the analysis's; what is set goes before them. A
    /// cutoff is one thing: minutes or metres that are set replace both of the project's.
    ParameterTexts project = {};
};

/// What a question asks with: what it sets, then what the project has set, then the presets.
/// Errors: ParameterInvalid (unknown analysis, those of Parameters::read).
[[nodiscard]] Result<Parameters> parametersOf(const AnalysisQuestion& question);

/// Runs one. Same output for every thread count and every order of input rows. Searches only what
/// the book has not yet found. Errors: ParameterInvalid (unknown analysis, those of
/// Parameters::read), NoFacilities (a theme it needs is missing), those of coverageOf, Cancelled.
[[nodiscard]] Result<AnalysisAnswer> analyse(const CityBase& city,
                                             ReachBook& book,
                                             const AnalysisQuestion& question,
                                             const TaskContext& task = {});

} // namespace yimi
