// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/study.h"
#include "project/contents.h"

namespace yimi {

/// Which layers answer a 托育 question: the topmost of each theme.
struct StudyInputs
{
    StudyTables tables; ///< null where there is no such layer
    std::vector<LayerId>
        layers; ///< of those that are there: roads, facilities, communities, residences

    [[nodiscard]] bool complete() const
    {
        return tables.roads && tables.facilities && tables.communities;
    }
};

[[nodiscard]] StudyInputs childcareInputs(const std::vector<DocumentLayer>& layers);

/// The result was made with other parameters or from other layers than the document has now.
[[nodiscard]] bool outdated(const CoverageResult& result, const ProjectContents& contents);

} // namespace yimi
