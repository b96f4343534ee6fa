// SPDX-License-Identifier: GPL-3.0-or-later
// An atlas: one page per district, town or community.
#pragma once

#include "layout/export_page.h"
#include "project/atlas_page.h"

#include <QStringList>

namespace yimi {

struct AtlasRequest
{
    QString page; ///< of an offer
    AtlasLevel level = AtlasLevel::District;
    PageRequest request;
    PageOutput output;
    QString path;       ///< of the PDF; of the folder when there are many files
    bool files = false; ///< one file a unit; else one PDF
};

struct AtlasWritten
{
    QStringList files;     ///< in the order of the units
    std::size_t pages = 0; ///< of all units
    std::size_t kept = 0;  ///< of them, made before an earlier run was stopped
};

/// Names for the files of units, without ending: number, district, town, community. In order,
/// unique, and good for any system.
[[nodiscard]] QStringList atlasFileNames(const std::vector<AtlasUnit>& units);

/// Files that writing it would replace: those that are there and no pages of an earlier run that it
/// goes on with. Linear in the tables where there was such a run.
[[nodiscard]] QStringList filesReplaced(const ProjectContents& contents,
                                        const AtlasRequest& request);

/// Writes an atlas; into a PDF with a list of contents, or into files that are each whole or absent
/// (the folder is made). One that was stopped goes on where it was when the same is asked again of
/// the same content: what is done is kept beside it, hidden, until all is. Errors:
/// NothingUsable when there is no unit; ParameterInvalid for a PDF of pictures, and for the page of
/// a community for anything but each community; those of atlasUnits, atlasPage and writePage;
/// Cancelled.
[[nodiscard]] Result<AtlasWritten> writeAtlas(const ProjectContents& contents,
                                              const AtlasRequest& request,
                                              DisplayCache& cache,
                                              const TaskContext& task = {});

} // namespace yimi
