// SPDX-License-Identifier: GPL-3.0-or-later
// The two doors of `access`: a network, or a matrix that somebody else made.
#pragma once

#include "analysis/study_costs.h"
#include "app/cli_access_words.h"

namespace yimi::cli {

/// Demand places by the value of one field.
struct Grouping
{
    std::string name;                ///< "district", "town", or the field
    std::vector<std::string> groups; ///< by demand place
};

struct AccessInputs
{
    AccessOptions options;
    StudyCosts costs;           ///< from a matrix: the table and the findings only
    std::optional<Study> study; ///< from a network
    Crs crs;                    ///< of the study
    std::vector<Grouping> groupings;
    TableLayers layers; ///< for findings
    Json method;        ///< where the costs come from
    std::map<std::string, double> timings;
};

/// Errors: as readLayer, costTableFromRows, readStudy and studyCosts, ParameterInvalid.
[[nodiscard]] Result<AccessInputs>
accessInputs(const AccessWords& words, const Common& common, const TaskContext& task);

} // namespace yimi::cli
