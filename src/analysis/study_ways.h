// SPDX-License-Identifier: GPL-3.0-or-later
// A study's facilities and demand on the network, and the ways between them.
#pragma once

#include "analysis/reach_book.h"
#include "analysis/study.h"

namespace yimi {

struct StudyWays
{
    std::vector<FacilityId> supply;      ///< facilities that count, positions in study.facilities
    std::shared_ptr<const SetWays> ways; ///< of these, and of study.demand
};

/// Where ways are kept, and the name of the study's facilities there (empty: not kept).
struct WaysKept
{
    ReachBook& book;
    std::string setKey;
};

/// The ways of all demand points to the facilities that count, up to `limit`. What is not located,
/// or on an isolated piece of streets, and what is wrong with the lines goes to the findings.
/// Errors: as ReachBook::ways.
[[nodiscard]] Result<StudyWays> studyWays(const Study& study,
                                          bool inclusiveOnly,
                                          const WayRules& rules,
                                          Cost limit,
                                          const WaysKept& kept,
                                          std::vector<Finding>& findings,
                                          const TaskContext& task = {});

} // namespace yimi
