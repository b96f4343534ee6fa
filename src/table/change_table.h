// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a table as other tables: nothing is changed in place.
#pragma once

#include "table/expression.h"

#include <span>

namespace yimi {

struct CellChange
{
    std::size_t row = 0;
    std::size_t column = 0;
    Value value; ///< as valueFrom gives it
};

/// What people typed, as a value of a field: blanks are NULL in number fields. Nothing where it is
/// none, such as «abc» or 1.5 in a field of whole numbers.
[[nodiscard]] std::optional<Value> valueFrom(std::string_view typed, FieldType type);

/// Preconditions: rows and columns of the table, values of the columns' types.
[[nodiscard]] FeatureTable withCells(FeatureTable table, std::span<const CellChange> changes);

/// An empty field behind the others. Errors: ParameterInvalid for a name that is empty or taken
/// (field: the name).
[[nodiscard]] Result<FeatureTable>
withField(FeatureTable table, const std::string& name, FieldType type);
/// Errors: as withField.
[[nodiscard]] Result<FeatureTable>
withFieldRenamed(FeatureTable table, std::size_t column, const std::string& name);
[[nodiscard]] FeatureTable withoutField(FeatureTable table, std::size_t column);

/// Cells of a field computed for some rows. `unfit`: how many results the field cannot hold; these
/// cells become NULL.
struct ComputedField
{
    FeatureTable table;
    std::size_t unfit = 0;
};

/// `expression`: of this table. Errors: Cancelled.
[[nodiscard]] Result<ComputedField> withComputed(FeatureTable table,
                                                 std::size_t column,
                                                 const Expression& expression,
                                                 std::span<const std::uint32_t> rows,
                                                 const TaskContext& task = {});

} // namespace yimi
