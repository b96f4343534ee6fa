// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/study.h"
#include "project/transit_inputs.h"

namespace yimi {

/// Which layers answer a 托育 question: the topmost of each theme.
struct StudyInputs
{
    StudyTables tables;    ///< null where there is no such layer
    TransitInputs transit; ///< empty where nobody rides
    /// Stamps of those that are there: roads, facilities, communities, residences, residential land
    /// or parcels, entrances, lines.
    std::vector<QString> layers;

    [[nodiscard]] bool complete() const
    {
        return tables.roads && tables.facilities && tables.communities;
    }
};

[[nodiscard]] StudyInputs childcareInputs(const ProjectContents& contents);

/// The parameters of a project with its lines, when its profile rides. Findings are added to.
/// Errors: those of transitServiceFrom.
[[nodiscard]] Result<CoverageOptions> coverageOptionsOf(const StudyInputs& inputs,
                                                        const DocumentSettings& settings,
                                                        std::vector<Finding>& findings);

/// The result was made with other parameters or from other layers than the document has now.
[[nodiscard]] bool outdated(const CoverageResult& result, const ProjectContents& contents);

} // namespace yimi
