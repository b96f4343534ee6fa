// SPDX-License-Identifier: GPL-3.0-or-later
// What GDAL does not tell of a workbook's cells: which are merged, which formulas were never
// calculated. Only .cpp files of io include this.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yimi {

struct WorkbookMarks
{
    std::size_t mergedRanges = 0;
    std::size_t formulasWithoutValue = 0;
};

/// Of a worksheet's XML (.xlsx).
[[nodiscard]] WorkbookMarks marksOfWorksheet(std::string_view xml);

/// Of a spreadsheet's content.xml (.ods), the table of this name.
[[nodiscard]] WorkbookMarks marksOfSpreadsheet(std::string_view xml, const std::string& table);

/// Reads the part of a workbook (/vsizip/{…}/xl/…); empty when there is none or it is over 512 MB.
[[nodiscard]] std::string workbookPart(const std::string& workbook, const std::string& part);

/// The part that holds a sheet of an .xlsx: «xl/worksheets/sheet2.xml»; empty when not found.
[[nodiscard]] std::string worksheetPart(const std::string& workbook, const std::string& sheet);

} // namespace yimi
