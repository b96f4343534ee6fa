// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of text without a fixed shape: CSV and its kin, and the sheets of workbooks. Rows come as
// they stand, titles and blank lines included; what they mean is decided above.
#pragma once

#include "base/task_context.h"
#include "io/source.h"

#include <functional>
#include <string>
#include <vector>

namespace yimi {

/// What a sheet is and how it was read.
struct SheetNotes
{
    std::string name;           ///< of the sheet; of the file without ending where there is but one
    std::string driver;         ///< "CSV", "XLSX", "XLS", "ODS"
    std::string encoding;       ///< "UTF-8", "GB18030", "UTF-16LE", …
    std::string encodingSource; ///< "declared" (workbooks), "bom", "guessed", "option"
    char delimiter = ',';       ///< of text
    std::size_t mergedRanges = 0;
    std::size_t formulasWithoutValue = 0; ///< cells
    std::vector<std::size_t> rowsWithNul; ///< row numbers, from 1
    std::vector<std::size_t> garbledRows; ///< that held bytes the encoding has no characters for

    bool operator==(const SheetNotes&) const = default;
};

struct SheetOptions
{
    std::string encoding = {}; ///< of text; empty: as guessed from the whole file
    std::size_t maxRows = 0;   ///< 0: all
};

/// Gets one row: its number in the sheet from 1, and its cells, which it may take. False stops.
using SheetVisitor = std::function<bool(std::size_t number, std::vector<std::string>& cells)>;

/// True for files that are read as sheets: .csv, .txt, .tsv, .xlsx, .xls, .ods and what they are
/// inside.
[[nodiscard]] bool isSheetFile(const std::string& path);

/// Names of the sheets, in their order. `path` as GDAL takes it (/vsizip/… too).
/// Errors: FileNotFound, FileUnreadable, FileEmpty, FileEncrypted, FileDamaged, FormatUnsupported,
/// ArchiveTooLarge (a workbook is a zip).
[[nodiscard]] Result<std::vector<std::string>> listSheets(const std::string& path);

/// Rows of one sheet (`source.layer`; the only one when empty), read in pieces: memory does not
/// grow with a text file. Errors: as listSheets, LayerNotFound, ParameterInvalid (encoding),
/// Cancelled.
[[nodiscard]] Result<SheetNotes> readSheet(const Source& source,
                                           const SheetOptions& options,
                                           const SheetVisitor& visit,
                                           const TaskContext& task = {});

} // namespace yimi
