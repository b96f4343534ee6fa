// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of a ready-made analysis as a document keeps it.
#pragma once

#include "assessment/answer.h"
#include "transit/travel_graph.h"

#include <QString>

#include <memory>

namespace yimi {

/// A layer that was read, as it was then.
struct AnalysisInput
{
    QString layer;                             ///< id
    std::shared_ptr<const FeatureTable> table; ///< null: not what the document has of that id

    bool operator==(const AnalysisInput&) const = default;
};

/// What an answer was, or would be, made from.
struct AnalysisMade
{
    ParameterTexts set;                  ///< what differs from the presets
    ParameterTexts project;              ///< what the project's own settings said instead of them
    std::vector<TravelProfile> profiles; ///< of the parameters that name one
    std::vector<AnalysisInput> inputs;
    TransitRules transit;
    std::string timetable; ///< source and edition of a GTFS feed; empty: none

    bool operator==(const AnalysisMade&) const = default;
};

struct AnalysisResult
{
    std::shared_ptr<const AnalysisAnswer> answer;
    AnalysisMade made;
    std::vector<QString> layers; ///< layers[i] shows answer->tables[i]; empty: none does
    QString madeAt;              ///< ISO 8601, local time

    bool operator==(const AnalysisResult&) const = default;
};

/// A table of an answer, shared with it.
[[nodiscard]] inline std::shared_ptr<const FeatureTable>
answerTable(const std::shared_ptr<const AnalysisAnswer>& answer, std::size_t table)
{
    return {answer, &answer->tables[table].table};
}

} // namespace yimi
