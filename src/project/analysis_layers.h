// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of ready-made analyses as layers of the document.
#pragma once

#include "project/contents.h"

namespace yimi {

/// What an analysis would be made from now: its parameters, the profiles that they name, and the
/// layers it may read, which are the topmost of each theme and all entrances and obstacles.
/// Precondition: there is an analysis of this id.
[[nodiscard]] AnalysisMade analysisMade(const ProjectContents& contents, const std::string& id);

/// The answer was made with other parameters or from other layers than the document has now.
[[nodiscard]] bool outdated(const AnalysisResult& result, const ProjectContents& contents);

/// Puts an answer with its layers on top of all results, in place of the one before it, whose
/// visibility, titles and styles stay; its parameters become the document's. Without one before it
/// the chief layer is the only area of a result that is seen. The first few tables become layers at
/// once, others when they are asked for.
void takeAnalysis(ProjectContents& contents, const AnalysisAnswer& answer, AnalysisMade made);

/// The table wants to be drawn and has something to draw.
[[nodiscard]] bool isDrawable(const AnswerTable& table);

/// Of the layers of an answer only that of this table is seen, made on top of all where there was
/// none; nothing: no layer of it is seen.
void showTable(ProjectContents& contents, const std::string& id, std::optional<std::size_t> table);

/// The layers of an answer that its page shows: those seen on the screen, else the chief one.
[[nodiscard]] std::vector<LayerId> shownResultLayers(const ProjectContents& contents,
                                                     const AnalysisResult& result);

/// The answer with its layers.
void dropAnalysis(ProjectContents& contents, const std::string& id);

/// A layer is gone: the answer it shows goes with its last layer.
void leaveAnalyses(ProjectContents& contents, const LayerId& layer);

/// Where a table of an answer stands.
struct AnswerTablePlace
{
    std::string analysis;
    std::size_t table = 0;

    bool operator==(const AnswerTablePlace&) const = default;
};

/// Tables of answers that no layer shows, by analysis.
[[nodiscard]] std::vector<AnswerTablePlace> tablesWithoutLayer(const ProjectContents& contents);

/// All that has a table to be kept in a file: the layers, then the tables that no layer shows.
[[nodiscard]] std::vector<DocumentLayer> layersToKeep(const ProjectContents& contents);

} // namespace yimi
