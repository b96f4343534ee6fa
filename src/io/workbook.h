// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of .xlsx, .xls and .ods. Only .cpp files of io include this.
#pragma once

#include "io/gdal_session.h"
#include "io/sheet.h"

namespace yimi {

/// What a file of sheets is, by its first bytes rather than its ending.
enum class SheetFormat { Text, Xlsx, Xls, Ods };

/// Errors: FileNotFound, FileUnreadable, FileEmpty, FileEncrypted, FormatUnsupported (a web page
/// that calls itself .xls), ArchiveTooLarge, FileDamaged (an .xlsx that is no whole zip).
[[nodiscard]] Result<SheetFormat> sheetFormatOf(const std::string& path);

/// Opened so that every cell is text and no row is taken for a header. Errors: FileDamaged.
[[nodiscard]] Result<Dataset>
openWorkbook(const std::string& path, SheetFormat format, GdalSession& session);

/// Rows of one sheet. Errors: LayerNotFound, FileDamaged, Cancelled.
[[nodiscard]] Result<SheetNotes> readWorkbookSheet(const Source& source,
                                                   SheetFormat format,
                                                   const SheetOptions& options,
                                                   const SheetVisitor& visit,
                                                   const TaskContext& task);

} // namespace yimi
