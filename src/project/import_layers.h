// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "project/contents.h"

#include <QStringList>

namespace yimi {

/// What came out of raw files. One bad layer does not keep the others out.
struct Imported
{
    std::vector<DocumentLayer> layers;
    std::vector<Finding> findings; ///< what was guessed, repaired, left out
    std::vector<Error> errors;     ///< layers and files that could not be read
};

/// The vector files in these files and folders (folders are searched through), sorted by name.
[[nodiscard]] QStringList vectorFiles(const QStringList& paths);

/// Reads every layer of these files into `crs` and guesses its theme. A layer without CRS is taken
/// to be in `crs`, or in degrees where its extent says so, and a finding tells. Errors: the first
/// of the files' own when nothing at all could be read; Cancelled.
[[nodiscard]] Result<Imported>
importFiles(const QStringList& files, const Crs& crs, const TaskContext& task = {});

} // namespace yimi
