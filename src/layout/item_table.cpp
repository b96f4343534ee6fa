// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/item_setting.h"

#include <algorithm>
#include <numeric>

namespace yimi {

namespace {

constexpr double kTableRow = 5;
constexpr double kCellGap = 2.5;
constexpr double kTablePoints = 8;
constexpr std::size_t kMeasuredRows = 200;
constexpr double kSmallestText = 0.85;
constexpr double kBarsShare = 0.34; ///< of the width, where rows have bars

bool isNumeric(const PageTable& table, std::size_t column)
{
    return column < table.numeric.size() && table.numeric[column];
}

struct Columns
{
    std::vector<double> widths;
    double size = 1; ///< of all its text, against that of a table with room
};

/// As wide as their widest cell of the first `rows` rows.
std::vector<double>
widestCells(const ItemSetting& setting, const PageTable& table, std::size_t rows)
{
    const TextLook look = setting.text(kTablePoints);
    std::vector<double> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        double widest = setting.sheet.textWidth(table.columns[c], look);
        for (std::size_t r = 0; r < rows; ++r) {
            if (c < table.rows[r].size())
                widest = std::max(widest, setting.sheet.textWidth(table.rows[r][c], look));
        }
        widths.push_back(widest + (c + 1 < table.columns.size() ? kCellGap : 0));
    }
    return widths;
}

/// Those that fit below `top`, and no more than are measured while there is no end.
std::size_t rowsShown(const ItemSetting& setting, const PageTable& table, double top, double row)
{
    const double room = std::max(0.0, (setting.bottom() - top) / row);
    const std::size_t most = std::min(table.rows.size(), kMeasuredRows);
    return room < static_cast<double>(most) ? static_cast<std::size_t>(room) : most;
}

/// As wide as their widest cell where there is room; else all text is a little smaller, and where
/// that is not enough, figures keep their width and words are narrowed.
Columns
columnsOf(const ItemSetting& setting, const PageTable& table, double width, std::size_t rows)
{
    std::vector<double> widths = widestCells(setting, table, rows);
    const double wanted = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double size = wanted > width ? std::max(width / wanted, kSmallestText) : 1.0;
    for (double& one : widths)
        one *= size;
    const double all = wanted * size;
    const double over = all - width;
    double words = 0;
    for (std::size_t c = 0; c < widths.size(); ++c)
        words += isNumeric(table, c) ? 0 : widths[c];
    const double least = words * 0.3;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        if (over > 0 && words - over < least)
            widths[c] *= width / all;
        else if (!isNumeric(table, c) && words > 0)
            widths[c] *= (words - over) / words;
    }
    return {std::move(widths), size};
}

void setRow(const ItemSetting& setting,
            const PageTable& table,
            const std::vector<QString>& cells,
            const std::vector<double>& widths,
            double middle,
            TextLook look)
{
    double left = setting.left();
    for (std::size_t c = 0; c < widths.size(); ++c) {
        if (c < cells.size()) {
            look.align = isNumeric(table, c) ? Qt::AlignRight : Qt::AlignLeft;
            const double gap = c + 1 < widths.size() ? kCellGap : 0;
            setting.sheet.textLine(left, left + widths[c] - gap, middle, cells[c], look);
        }
        left += widths[c];
    }
}

/// The bar of a row with its number, in the room that is left of the columns.
void setRowBar(
    const ItemSetting& setting, const PageBar& bar, double left, double numbers, double middle)
{
    if (bar.value.isEmpty())
        return;
    const double half = 0.9 * setting.enlarged(kTablePoints);
    const double end = setting.right() - numbers;
    setBar(setting.sheet, bar.fraction, bar.mark, {left, middle - half, end - left, 2 * half});
    setting.sheet.textLine(end,
                           setting.right(),
                           middle,
                           bar.value,
                           aligned(setting.text(kTablePoints), Qt::AlignRight));
}

double numbersWidth(const ItemSetting& setting, const PageTable& table)
{
    double widest = 0;
    for (const PageBar& bar : table.bars)
        widest = std::max(widest, setting.sheet.textWidth(bar.value, setting.text(kTablePoints)));
    return widest + kCellGap;
}

} // namespace

double setTable(const ItemSetting& setting)
{
    const auto at = static_cast<std::size_t>(setting.item.content);
    if (at >= setting.page.tables.size() || setting.page.tables[at].rows.empty())
        return setting.rect.top();
    const PageTable& table = setting.page.tables[at];
    const double forBars = table.bars.empty() ? 0 : setting.rect.width() * kBarsShare;
    const double columns = setting.rect.width() - forBars;
    const double barsLeft = setting.left() + columns + kCellGap;
    const double numbers = numbersWidth(setting, table);
    const double row = kTableRow * setting.density * setting.enlarged(kTablePoints);
    double y = setHeading(setting, table.heading);
    const auto [widths, size] =
        columnsOf(setting, table, columns, rowsShown(setting, table, y + row, row));
    TextLook head = setting.text(kTablePoints, {.colour = Ink::secondary});
    head.points *= size;
    setRow(setting, table, table.columns, widths, y + row / 2, head);
    if (forBars > 0)
        setting.sheet.textLine(barsLeft,
                               setting.right(),
                               y + row / 2,
                               table.barsHeading,
                               aligned(head, Qt::AlignLeft));
    y += row;
    setting.sheet.line({setting.left(), y}, {setting.right(), y}, Ink::frame, 0.2);
    TextLook body = setting.text(kTablePoints);
    body.points *= size;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const bool last = r + 1 == table.rows.size();
        if (y + row * (last ? 1 : 2) > setting.bottom()) {
            if (y + row <= setting.bottom())
                setMore(setting, y, row, static_cast<std::int64_t>(table.rows.size() - r));
            return y + row;
        }
        setRow(setting, table, table.rows[r], widths, y + row / 2, body);
        if (r < table.bars.size())
            setRowBar(setting, table.bars[r], barsLeft, numbers, y + row / 2);
        y += row;
        setting.sheet.line({setting.left(), y}, {setting.right(), y}, Ink::line, 0.15);
    }
    return y;
}

} // namespace yimi
