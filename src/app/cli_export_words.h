// SPDX-License-Identifier: GPL-3.0-or-later
// What `export` is asked for, from the words of its command line.
#pragma once

#include "project/atlas.h"

#include <string>

namespace yimi::cli {

/// What is written on the command line.
struct ExportWords
{
    std::string project;
    std::string page = "coverage";
    std::string out;
    std::string size; ///< empty: the page's own
    bool portrait = false;
    std::string layout;                ///< name of one, or a file; empty: the one for the page
    std::string community;             ///< id
    std::vector<std::string> compared; ///< names of results; empty: as the page has it
    int dpi = 200;
    int quality = 90;
    bool geo = false;
    bool worldFile = false;
    bool layers = false;
    std::string atlas;  ///< level; empty: one page
    std::string format; ///< of an atlas of many files
    bool list = false;
};

/// What is asked for, checked before anything is read.
struct ExportAsked
{
    PageOutput output;
    std::optional<QSizeF> size;
    std::optional<AtlasLevel> atlas;
    std::optional<Layout> layout; ///< of a file
};

/// Into many files: `--out` is a folder.
[[nodiscard]] bool intoFolder(const ExportWords& words);

/// Errors: ParameterInvalid with what is allowed, PageUnknown with the pages there are; of a layout
/// that is a file those of readLayout.
[[nodiscard]] Result<ExportAsked> exportAsked(const ExportWords& words);

/// The layouts of the program and of the project, by their names; by its title where it has none.
[[nodiscard]] std::vector<std::pair<QString, Layout>> namedLayouts(const ProjectContents& contents);

/// The page as asked of this project, its title block from the settings. Errors: ParameterInvalid
/// for a layout that there is not, with those there are.
[[nodiscard]] Result<PageRequest>
exportRequest(const ExportWords& words, const ExportAsked& asked, const ProjectContents& contents);

/// The results that a page is made from, by their names: itself, or what it compares.
[[nodiscard]] std::vector<std::string> exportResults(const ExportWords& words);

} // namespace yimi::cli
