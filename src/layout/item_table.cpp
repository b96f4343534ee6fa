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
constexpr double kBarsShare = 0.34; ///< of the width, where rows have bars

bool isNumeric(const PageTable& table, std::size_t column)
{
    return column < table.numeric.size() && table.numeric[column];
}

/// As wide as their widest cell where there is room; else figures keep theirs and words are
/// narrowed.
std::vector<double> columnWidths(const ItemSetting& setting, const PageTable& table, double width)
{
    const TextLook look = setting.text(kTablePoints);
    std::vector<double> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        double widest = setting.sheet.textWidth(table.columns[c], look);
        for (std::size_t r = 0; r < std::min(table.rows.size(), kMeasuredRows); ++r) {
            if (c < table.rows[r].size())
                widest = std::max(widest, setting.sheet.textWidth(table.rows[r][c], look));
        }
        widths.push_back(widest + (c + 1 < table.columns.size() ? kCellGap : 0));
    }
    const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
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
    return widths;
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
    const auto widths = columnWidths(setting, table, columns);
    const double barsLeft = setting.left() + columns + kCellGap;
    const double numbers = numbersWidth(setting, table);
    const double row = kTableRow * setting.density * setting.enlarged(kTablePoints);
    double y = setHeading(setting, table.heading);
    TextLook head = setting.text(kTablePoints, {.colour = Ink::secondary});
    setRow(setting, table, table.columns, widths, y + row / 2, head);
    if (forBars > 0)
        setting.sheet.textLine(barsLeft,
                               setting.right(),
                               y + row / 2,
                               table.barsHeading,
                               aligned(head, Qt::AlignLeft));
    y += row;
    setting.sheet.line({setting.left(), y}, {setting.right(), y}, Ink::frame, 0.2);
    const TextLook body = setting.text(kTablePoints);
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
