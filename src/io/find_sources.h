// SPDX-License-Identifier: GPL-3.0-or-later
// From what was dropped on the window to the files that can be read.
#pragma once

#include "base/finding.h"
#include "base/task_context.h"

#include <string>
#include <vector>

namespace yimi {

enum class SourceKind {
    Vector, ///< layers of features (readLayer)
    Sheet,  ///< rows of text (readSheet)
    Raster, ///< a picture for the backdrop
};

/// One file (or FileGDB folder, or file inside a zip) that some reader takes.
struct FoundSource
{
    std::string path;  ///< as the readers take it
    std::string shown; ///< for people: «数据.zip/道路/道路.shp»
    SourceKind kind = SourceKind::Vector;
    std::string layer = {}; ///< of a connection: only this one; empty: all

    bool operator==(const FoundSource&) const = default;
};

struct SourcesFound
{
    std::vector<FoundSource> sources; ///< in the order given; within folders and zips by name
    std::vector<Error> errors;        ///< files that cannot be read at all
    std::vector<Finding> findings;    ///< FileSkipped, ArchiveNested, AttributesMissing
};

/// Looks through files, folders and zips; a connection may name its layer («PG:…|layername=x»).
/// Companions (.shx, .prj, …) go with their file; a file that is no data of a known kind is listed.
/// One bad file keeps no other out. Errors: Cancelled.
[[nodiscard]] Result<SourcesFound> findSources(const std::vector<std::string>& paths,
                                               const TaskContext& task = {});

} // namespace yimi
