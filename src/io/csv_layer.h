// SPDX-License-Identifier: GPL-3.0-or-later
// How GDAL is to read CSV, and what it takes for numbers and is none: «007»,
// «320402001001000002». Private to io.
#pragma once

#include "base/task_context.h"
#include "io/gdal_session.h"
#include "io/read.h"

namespace yimi {

[[nodiscard]] bool isCsv(GDALDataset& dataset);

/// Open options: points from columns of coordinates, types of columns from their cells.
[[nodiscard]] std::vector<std::string> csvOptions(bool guessTypes);

/// Digits that name something instead of counting it: with a leading zero, or more than fifteen,
/// which a double does not hold.
[[nodiscard]] bool isCode(std::string_view text);

/// Columns of a CSV file that the driver took for numbers and that hold a code in any row of the
/// file become texts, as they stand there. `table`: some of the file's rows, in its order, and all
/// its columns. `maxRows`: how far to look; 0: to the end. Errors: Cancelled, FileDamaged.
[[nodiscard]] Result<void> keepCsvCodes(FeatureTable& table,
                                        const std::string& path,
                                        std::size_t maxRows,
                                        GdalSession& session,
                                        const TaskContext& task);

} // namespace yimi
