// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of tables as text with commas, or a .zip of one, such as a GTFS feed.
#pragma once

#include "base/result.h"
#include "base/task_context.h"
#include "table/feature_table.h"

#include <string>
#include <vector>

namespace yimi {

class TableFolder
{
public:
    /// A .zip may hold the tables at its top or in the one folder that has `typicalFile`.
    /// Errors: FileNotFound, FileUnreadable, FileDamaged (no readable zip), NotAVectorFile (neither
    /// folder nor zip).
    [[nodiscard]] static Result<TableFolder> open(const std::string& path,
                                                  const std::string& typicalFile);

    [[nodiscard]] bool has(const std::string& file) const;

    /// The rows of a table with those of `columns` that it has, all as text: «001» stays «001».
    /// UTF-8 with or without byte order mark, else as guessed. A table without rows is empty, not
    /// an error. Errors: FileNotFound, FileDamaged, Cancelled.
    [[nodiscard]] Result<FeatureTable> read(const std::string& file,
                                            const std::vector<std::string>& columns,
                                            const TaskContext& task = {}) const;

private:
    std::string m_path;   ///< as it was given, for errors
    std::string m_folder; ///< as GDAL takes it
};

} // namespace yimi
