// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sheet_shape.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace yimi {

namespace {

std::size_t filledCells(const SheetRow& row)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(row, [](const std::string& cell) { return !trimmed(cell).empty(); }));
}

std::size_t numericCells(const SheetRow& row)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        row, [](const std::string& cell) { return !numberText(cell).empty(); }));
}

std::string cellOf(const SheetRow& row, std::size_t column)
{
    return column < row.size() ? trimmed(row[column]) : std::string();
}

/// As wide as most rows are: a title is narrower.
std::size_t widthOf(std::span<const SheetRow> rows)
{
    std::size_t widest = 0;
    for (const SheetRow& row : rows)
        widest = std::max(widest, filledCells(row));
    return widest;
}

std::size_t findHeader(std::span<const SheetRow> rows)
{
    const std::size_t width = widthOf(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t filled = filledCells(rows[i]);
        if (filled == 0 || filled * 10 < width * 6)
            continue;
        return numericCells(rows[i]) * 10 <= filled * 3 ? i + 1 : 0;
    }
    return 0;
}

/// Groups above names: the second row fills what merged cells left empty in the first, has no
/// numbers itself, and numbers follow.
bool hasSecondRow(std::span<const SheetRow> rows, std::size_t header)
{
    if (header + 1 >= rows.size())
        return false;
    const SheetRow& top = rows[header - 1];
    const SheetRow& below = rows[header];
    if (filledCells(below) == 0 || numericCells(below) > 0 || numericCells(rows[header + 1]) == 0)
        return false;
    std::size_t filledIn = 0;
    for (std::size_t i = 0; i < below.size(); ++i)
        filledIn += !cellOf(below, i).empty() && cellOf(top, i).empty() ? 1U : 0U;
    return filledIn > 0;
}

/// In one line and half-width.
std::string fieldName(const std::string& cell)
{
    std::string name = halfWidth(trimmed(cell));
    std::erase_if(name, [](char c) { return c == '\n' || c == '\r' || c == '\t'; });
    return name;
}

std::vector<std::string> headerNames(std::span<const SheetRow> rows, const SheetShape& shape)
{
    const SheetRow& top = rows[shape.headerRow - 1];
    std::vector<std::string> names;
    if (shape.headerRows == 1) {
        for (const std::string& cell : top)
            names.push_back(fieldName(cell));
        return names;
    }
    const SheetRow& below = rows[shape.headerRow];
    std::string group;
    for (std::size_t i = 0; i < std::max(top.size(), below.size()); ++i) {
        const std::string name = fieldName(cellOf(below, i));
        if (const std::string own = fieldName(cellOf(top, i)); !own.empty() || name.empty())
            group = own;
        names.push_back(name.empty() || name == group ? group : group + name);
    }
    return names;
}

/// Every column has a name of its own.
void completeNames(std::vector<std::string>& names, std::size_t columns)
{
    names.resize(std::max(names.size(), columns));
    std::set<std::string> taken;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty())
            names[i] = "column_" + std::to_string(i + 1);
        const std::string wanted = names[i];
        for (int n = 2; !taken.insert(names[i]).second; ++n)
            names[i] = wanted + "_" + std::to_string(n);
    }
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// «1,234,567.8» has its commas where thousands end.
bool isGrouped(std::string_view text)
{
    const std::string_view whole = text.substr(0, text.find('.'));
    std::size_t at = whole.rfind(',');
    std::size_t end = whole.size();
    while (at != std::string_view::npos) {
        if (end - at != 4 || !allDigits(whole.substr(at + 1, 3)))
            return false;
        end = at;
        at = at == 0 ? std::string_view::npos : whole.rfind(',', at - 1);
    }
    return true;
}

} // namespace

std::string numberText(std::string_view cell)
{
    std::string text = halfWidth(trimmed(cell));
    if (text.starts_with('+'))
        text.erase(0, 1);
    if (text.find(',') != std::string::npos) {
        if (!isGrouped(text))
            return {};
        std::erase(text, ',');
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool words = text.find_first_of("nN") != std::string::npos; // nan, inf
    return error == std::errc() && end == text.data() + text.size() && !words ? text
                                                                              : std::string();
}

bool isNoRecord(const SheetRow& cells)
{
    static constexpr std::array<std::string_view, 4> kTotals = {"合计", "总计", "小计", "总和"};
    static constexpr std::array<std::string_view, 9> kRemarks = {
        "注:", "注：", "备注", "说明", "填表", "制表", "审核", "数据来源", "单位:"};
    const auto first =
        std::ranges::find_if(cells, [](const std::string& cell) { return !trimmed(cell).empty(); });
    if (first == cells.end())
        return true;
    const std::string text = halfWidth(trimmed(*first));
    std::string closed = text;
    std::erase(closed, ' ');
    if (std::ranges::find(kTotals, closed) != kTotals.end())
        return true;
    return filledCells(cells) <= 2 && std::ranges::any_of(kRemarks, [&](std::string_view word) {
               return text.starts_with(word);
           });
}

SheetShape shapeOfSheet(std::span<const SheetRow> firstRows, std::size_t headerRow)
{
    SheetShape shape;
    shape.headerRow =
        headerRow > 0 && headerRow <= firstRows.size() ? headerRow : findHeader(firstRows);
    std::size_t columns = 0;
    for (const SheetRow& row : firstRows)
        columns = std::max(columns, row.size());
    if (shape.headerRow > 0) {
        shape.headerRows = hasSecondRow(firstRows, shape.headerRow) ? 2 : 1;
        shape.names = headerNames(firstRows, shape);
        for (std::size_t i = 0; i + 1 < shape.headerRow; ++i) {
            for (const std::string& cell : firstRows[i]) {
                if (const std::string text = trimmed(cell); !text.empty())
                    shape.title += (shape.title.empty() ? "" : " ") + text;
            }
        }
    }
    completeNames(shape.names, columns);
    return shape;
}

} // namespace yimi
