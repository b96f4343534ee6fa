// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_text.h"

#include <charconv>

namespace yimi::sample {

namespace {

/// Reads one record and leaves `text` behind it.
std::vector<std::string> takeRecord(std::string_view& text)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else if (c == '\n' && !quoted)
            break;
        else if (c != '\r')
            cells.back() += c;
    }
    text.remove_prefix(i < text.size() ? i + 1 : i);
    return cells;
}

bool startsNumber(std::string_view text, std::size_t i)
{
    const bool digit = text[i] >= '0' && text[i] <= '9';
    return digit
           || (text[i] == '-' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9');
}

} // namespace

std::vector<CsvRow> rowsOfCsv(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const std::vector<std::string> names = takeRecord(text);
    std::vector<CsvRow> rows;
    while (!text.empty()) {
        const std::vector<std::string> cells = takeRecord(text);
        if (cells.size() != names.size())
            continue;
        CsvRow& row = rows.emplace_back();
        for (std::size_t i = 0; i < names.size(); ++i)
            row[names[i]] = cells[i];
    }
    return rows;
}

const std::string& cell(const CsvRow& row, std::string_view column)
{
    static const std::string kNothing;
    const auto found = row.find(column);
    return found == row.end() ? kNothing : found->second;
}

std::vector<double> numbersIn(std::string_view text)
{
    std::vector<double> numbers;
    for (std::size_t i = 0; i < text.size();) {
        if (!startsNumber(text, i)) {
            ++i;
            continue;
        }
        double value = 0.0;
        const auto end = std::from_chars(text.data() + i, text.data() + text.size(), value);
        numbers.push_back(value);
        i = static_cast<std::size_t>(end.ptr - text.data());
    }
    return numbers;
}

double numberIn(std::string_view text)
{
    const std::vector<double> numbers = numbersIn(text);
    return numbers.empty() ? 0.0 : numbers.front();
}

} // namespace yimi::sample
