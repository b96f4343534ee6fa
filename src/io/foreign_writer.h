// SPDX-License-Identifier: GPL-3.0-or-later
// One layer through a driver of GDAL. Only .cpp files of io include this.
#pragma once

#include "io/export_layer.h"

namespace yimi {

struct ForeignFile
{
    ExportFormat format = ExportFormat::Shapefile;
    std::string path;
    std::string encoding;           ///< of a shapefile
    std::vector<std::string> names; ///< of the fields, one a column
};

/// Writes into files that are not yet where they belong: what is there after a failure is no
/// whole layer. Errors: FileUnwritable, DiskFull, LibraryFailed (no such driver), Cancelled.
[[nodiscard]] Result<void>
writeForeign(const FeatureTable& table, const ForeignFile& file, const TaskContext& task);

} // namespace yimi
