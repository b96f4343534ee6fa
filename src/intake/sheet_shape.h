// SPDX-License-Identifier: GPL-3.0-or-later
// Where the table is in a sheet: titles above, a header of one or two rows, records, totals.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

using SheetRow = std::vector<std::string>;

struct SheetShape
{
    std::size_t headerRow = 0;      ///< its number from 1; 0: there is none
    std::size_t headerRows = 1;     ///< 2: groups above, names below (men, women of an age)
    std::string title;              ///< what stands above the header, joined
    std::vector<std::string> names; ///< one a column, unique, never empty

    bool operator==(const SheetShape&) const = default;

    /// The number of the first row that may be a record.
    [[nodiscard]] std::size_t firstRecord() const
    {
        return headerRow == 0 ? 1 : headerRow + headerRows;
    }
};

/// Shape of a sheet by its first rows: the header is the first row that is nearly as wide as the
/// table and made of words. `headerRow` given: that row is it, whatever it looks like.
[[nodiscard]] SheetShape shapeOfSheet(std::span<const SheetRow> firstRows,
                                      std::size_t headerRow = 0);

/// Blank, a total, or a remark below the table.
[[nodiscard]] bool isNoRecord(const SheetRow& cells);

/// A number as sheets hold it: half- or full-width, thousands between commas. Nothing for other
/// text.
[[nodiscard]] std::string numberText(std::string_view cell);

} // namespace yimi
