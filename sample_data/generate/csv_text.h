// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yimi::sample {

/// One row of a gazetteer, by column name.
using CsvRow = std::map<std::string, std::string, std::less<>>;

/// Rows of a comma-separated text with a heading line; quotes and a byte order mark are understood.
[[nodiscard]] std::vector<CsvRow> rowsOfCsv(std::string_view text);

/// A cell, or "" when the row has no such column.
[[nodiscard]] const std::string& cell(const CsvRow& row, std::string_view column);

/// The first number in a text, or 0.
[[nodiscard]] double numberIn(std::string_view text);

/// All numbers in a text, in order.
[[nodiscard]] std::vector<double> numbersIn(std::string_view text);

} // namespace yimi::sample
