// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of .xlsx, .xls and .ods. Only .cpp files of io include this.
#pragma once

#include "io/sheet.h"

namespace yimi {

/// What a file of sheets is, by its first bytes rather than its ending.
enum class SheetFormat { Text, Xlsx, Xls, Ods };

/// Errors: FileNotFound, FileUnreadable, FileEmpty, FileEncrypted, FormatUnsupported (a web page
/// that calls itself .xls), ArchiveTooLarge, FileDamaged (an .xlsx that is no whole zip).
[[nodiscard]] Result<SheetFormat> sheetFormatOf(const std::string& path);

/// Names of the sheets. Errors: FileDamaged, FileEncrypted.
[[nodiscard]] Result<std::vector<std::string>> listWorkbookSheets(const std::string& path,
                                                                  SheetFormat format);

/// Rows of one sheet. Errors: LayerNotFound, FileDamaged, Cancelled.
[[nodiscard]] Result<SheetNotes> readWorkbookSheet(const Source& source,
                                                   SheetFormat format,
                                                   const SheetOptions& options,
                                                   const SheetVisitor& visit,
                                                   const TaskContext& task);

} // namespace yimi
