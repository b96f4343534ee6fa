// SPDX-License-Identifier: GPL-3.0-or-later
// A cost table from three tables of rows: pairs (from_id, to_id, cost), demand and supply (id,
// amount each). What cannot be true is refused with the row it stands in; what can be gone on with
// is listed.
#pragma once

#include "access/cost_table.h"
#include "base/finding.h"
#include "base/task_context.h"
#include "table/feature_table.h"

namespace yimi {

/// A table and the file it was read from, for errors.
struct RowsOf
{
    const FeatureTable& rows;
    std::string file;
};

struct CostRows
{
    RowsOf pairs;
    RowsOf demand;
    RowsOf supply;
};

struct CostRowOptions
{
    CostKind kind = CostKind::Time;
    double costUnit = 60'000.0; ///< how many AccessCosts a 1 in the cost column is
    std::string costField = "cost";
    std::string demandField = "amount";
    std::string supplyField = "amount";
};

struct CostTableRead
{
    CostTable table;                     ///< places in natural order of their ids
    std::vector<std::size_t> demandRows; ///< by demand place: its row in the table of demand
    /// PairWithoutCost (no cost given: no way), SupplyAmountMissing and ValueMissing (empty amounts
    /// of supply and demand: 0), IdMissing (the feature id instead).
    std::vector<Finding> findings;
};

/// The order of the rows does not matter. Blanks around ids do not count. Errors: FieldMissing,
/// NoDemand, NoFacilities (a table without rows), LayerEmpty (no pairs), IdUnknown (a pair of a
/// place that its table does not have), RowRepeated (an id or a pair twice), ValueUnusable (a cost
/// or amount that is no number, negative or not finite), Cancelled.
[[nodiscard]] Result<CostTableRead> costTableFromRows(const CostRows& rows,
                                                      const CostRowOptions& options,
                                                      const TaskContext& task = {});

} // namespace yimi
