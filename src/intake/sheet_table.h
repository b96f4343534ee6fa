// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "intake/sheet_shape.h"
#include "io/sheet.h"
#include "table/feature_table.h"

namespace yimi {

struct SheetTableOptions
{
    std::string encoding = {}; ///< of text; empty: as guessed
    std::size_t headerRow = 0; ///< 0: as found
    std::size_t keepRows = 0;  ///< records to keep in the table; 0: all. Types and count see all
};

/// A sheet as a table without geometry.
struct SheetTable
{
    FeatureTable table;          ///< feature ids are the rows' numbers in the sheet
    std::size_t recordCount = 0; ///< all of them, also those not kept
    SheetShape shape;
    SheetNotes notes;
    std::vector<Finding> findings; ///< CellsMerged, RowsLeftOut, FormulaWithoutValue, NulInText,
                                   ///< TextGarbled, RowTooLong, ColumnsLeftOut, EncodingGuessed
};

/// Reads a sheet twice: for the types of its columns, then for the records, so that a large file
/// takes no more memory than its table. A column is of numbers when all its cells are, without
/// leading zeros («001» stays text); no cell is ever turned into a number it does not say. Columns
/// without any cell are left out, and those beyond 1,900. Errors: as readSheet, LayerEmpty (no
/// record).
[[nodiscard]] Result<SheetTable> readSheetTable(const Source& source,
                                                const SheetTableOptions& options = {},
                                                const TaskContext& task = {});

} // namespace yimi
