// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "intake/import_plan.h"
#include "table/feature_table.h"

#include <memory>

namespace yimi {

/// A layer as it came in.
struct ImportedTable
{
    std::shared_ptr<const FeatureTable> table; ///< in the project's CRS; its name is unique
    Theme theme = Theme::Backdrop;
    std::string source; ///< for the method sheet: file, layer, system, encoding

    bool operator==(const ImportedTable&) const = default;
};

/// A layer of the project with the columns that tables brought.
struct JoinedTable
{
    std::string id; ///< of the layer
    std::shared_ptr<const FeatureTable> before;
    std::shared_ptr<const FeatureTable> after;
    std::string source; ///< of the tables, for the method sheet: begins with « + »

    bool operator==(const JoinedTable&) const = default;
};

struct ImportOutcome
{
    std::vector<ImportedTable> layers; ///< in the plan's order; joined tables are in their layers
    std::vector<JoinedTable> joined;   ///< layers of the project that tables were put onto
    std::vector<Finding> findings;
    std::vector<Error> errors; ///< layers that could not be brought in, and those of the plan
};

/// Reads all layers that are taken. A layer comes in whole or not at all; one that cannot be read
/// keeps no other out. Errors: Cancelled; the first error when nothing at all came in.
[[nodiscard]] Result<ImportOutcome> carryOut(const ImportPlan& plan, const TaskContext& task = {});

} // namespace yimi
