// SPDX-License-Identifier: GPL-3.0-or-later
// Raw files into the document, by an import plan.
#pragma once

#include "base/task_context.h"
#include "intake/carry_out.h"
#include "intake/plan_import.h"
#include "project/contents.h"

#include <QStringList>

namespace yimi {

/// What came out of raw files. One bad layer does not keep the others out.
struct Imported
{
    std::vector<DocumentLayer> layers;
    std::vector<ChangedTable> changed; ///< layers of the project that tables were put onto
    std::vector<Finding> findings;     ///< what was guessed, repaired, left out
    std::vector<Error> errors;         ///< layers and files that could not be read
};

/// How a plan for this project is made: its CRS, where it lies, its streets, the layers that tables
/// may be about.
[[nodiscard]] PlanOptions planOptionsFor(const ProjectContents& contents);

/// A plan carried out as layers for the document, in the plan's order. Errors: as carryOut.
[[nodiscard]] Result<Imported> importPlanned(const ImportPlan& plan, const TaskContext& task = {});

/// Plans and carries out at once, for those who want to correct nothing. `paths`: files, folders
/// and zips. Errors: the first of the files' own when nothing at all could be read; Cancelled.
[[nodiscard]] Result<Imported> importFiles(const QStringList& paths,
                                           const PlanOptions& options = {},
                                           const TaskContext& task = {});

/// The contents with what came in, each layer where its theme is drawn. Their ids come from their
/// tables' names, so that the same files give the same project.
[[nodiscard]] ProjectContents withImported(ProjectContents contents, Imported imported);

} // namespace yimi
