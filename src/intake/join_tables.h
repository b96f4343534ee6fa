// SPDX-License-Identifier: GPL-3.0-or-later
// Tables without coordinates put onto the places they are about.
#pragma once

#include "base/task_context.h"
#include "intake/import_plan.h"
#include "table/feature_table.h"

namespace yimi {

/// The rows as they are matched: of a population table one a place, with children by age.
/// `findings`: of the gathering.
[[nodiscard]] FeatureTable
rowsToJoin(const FeatureTable& table, bool population, std::vector<Finding>& findings);

/// The columns by which the rows of a table and the features of a layer know each other, and the
/// matches; nothing when fewer than three in ten rows find a place. Errors: Cancelled.
[[nodiscard]] Result<std::optional<JoinChoice>>
proposeJoin(const FeatureTable& rows, const FeatureTable& places, const TaskContext& task = {});

/// False when the rows or the places are not those that the choice was made for.
[[nodiscard]] bool
fitsTables(const JoinChoice& choice, const FeatureTable& rows, const FeatureTable& places);

/// The places with the columns of the rows that were matched. Age groups that the places have
/// already are filled in where a row knows them; other columns of the same name get a number behind
/// it. Own values that differ and are replaced are listed (ValueReplaced).
[[nodiscard]] FeatureTable joined(FeatureTable places,
                                  const FeatureTable& rows,
                                  const JoinChoice& choice,
                                  std::vector<Finding>& findings);

/// What has to be said of the matches: JoinByName, JoinReview, JoinUnmatched, JoinAmbiguous,
/// JoinRepeated, FeatureWithoutRow.
[[nodiscard]] std::vector<Finding>
joinFindings(const JoinChoice& choice, const std::string& table, const std::string& layer);

/// Whether a finding is one of those.
[[nodiscard]] bool isJoinFinding(const Finding& finding);

} // namespace yimi
