// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of people by age, in either shape, as one row a place with A0_2 … A15_17.
#pragma once

#include "base/finding.h"
#include "city/age_band.h"
#include "table/feature_table.h"

#include <optional>
#include <string>
#include <vector>

namespace yimi {

/// How a table tells ages.
struct PopulationShape
{
    /// Wide: a column for each band. bands[i] belongs to column bandColumns[i].
    std::vector<std::size_t> bandColumns;
    std::vector<AgeBand> bands;
    /// Long: a row for each place and band.
    std::optional<std::size_t> ageColumn;
    std::optional<std::size_t> sexColumn;
    std::optional<std::size_t> countColumn;

    [[nodiscard]] bool isLong() const { return ageColumn.has_value(); }
};

/// Nothing when the table has no ages of children. Wide: at least two bands below 18 years (or
/// one, written as A0_2); long: a column most of whose cells are bands, and one of numbers.
[[nodiscard]] std::optional<PopulationShape> populationShape(const FeatureTable& table);

struct PopulationRead
{
    FeatureTable table;            ///< the other columns, then A0_2 … A15_17, empty where unknown
    std::vector<Finding> findings; ///< AgeBandsSplit, ValueNotNumeric, ValueNegative, ValueMissing
};

/// One row a place. Long tables are gathered by name, code and what the place lies in; the other
/// columns are those of a place's first row, and rows stand in the order of it.
[[nodiscard]] PopulationRead childrenByPlace(const FeatureTable& table,
                                             const PopulationShape& shape);

} // namespace yimi
