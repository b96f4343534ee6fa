// SPDX-License-Identifier: GPL-3.0-or-later
// All results of a project as tables for people.
#pragma once

#include "project/contents.h"

namespace yimi {

struct ResultTable
{
    QString fileName;   ///< without ending; unique, good for any system
    FeatureTable table; ///< headings and codes in the reader's words
};

/// Of 托育覆盖 communities, towns and districts; of 等时圈 the areas; of each ready-made analysis
/// its tables and its gap list. What is empty is left out.
[[nodiscard]] std::vector<ResultTable> resultTables(const ProjectContents& contents);

} // namespace yimi
