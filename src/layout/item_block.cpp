// SPDX-License-Identifier: GPL-3.0-or-later
// 图签 and 图框.
#include "layout/item_setting.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr double kRow = 6.4;
constexpr double kFrameGap = 1.6;
constexpr double kWidestLabel = 22;

struct BlockLine
{
    QString label;
    QString value;
};

std::vector<BlockLine> blockLines(const Page& page)
{
    std::vector<BlockLine> lines;
    for (const BlockLine& line : {BlockLine{page.unitLabel, page.unit},
                                  BlockLine{page.numberLabel, page.number},
                                  BlockLine{page.dateLabel, page.date},
                                  BlockLine{page.reviewerLabel, page.reviewer}}) {
        if (!line.label.isEmpty())
            lines.push_back(line);
    }
    return lines;
}

void setLine(const ItemSetting& setting, const BlockLine& line, double split, double y, double row)
{
    const Sheet& sheet = setting.sheet;
    const double size = std::min(row / kRow, 1.4);
    sheet.line({setting.left(), y}, {setting.right(), y}, Ink::frame, 0.2);
    sheet.textLine(setting.left() + 2,
                   split - 2,
                   y + row / 2,
                   line.label,
                   {.points = 8 * size, .colour = Ink::secondary, .align = Qt::AlignHCenter});
    sheet.textLine(split + 3, setting.right() - 3, y + row / 2, line.value, {.points = 8.5 * size});
}

} // namespace

/// A table as high and wide as its rectangle.
double setTitleBlock(const ItemSetting& setting)
{
    const std::vector<BlockLine> lines = blockLines(setting.page);
    if (lines.empty())
        return setting.rect.top();
    const bool headed = !setting.page.titleBlockHeading.isEmpty() && setting.item.look.heading;
    const double rows = static_cast<double>(lines.size()) + (headed ? 1 : 0);
    const double row = setting.sheet.measuring() ? kRow : setting.rect.height() / rows;
    const double split = setting.left() + std::min(kWidestLabel, setting.rect.width() * 0.3);
    double y = setting.rect.top();
    if (headed) {
        setting.sheet.textLine(setting.left(),
                               setting.right(),
                               y + row / 2,
                               setting.page.titleBlockHeading,
                               {.points = 8, .bold = true, .align = Qt::AlignHCenter});
        y += row;
    }
    const double first = y;
    for (const BlockLine& line : lines) {
        setLine(setting, line, split, y, row);
        y += row;
    }
    setting.sheet.line({split, first}, {split, y}, Ink::frame, 0.2);
    setting.sheet.line({setting.left(), setting.rect.top()},
                       {setting.right(), setting.rect.top()},
                       Ink::frame,
                       0.3);
    return y;
}

double setFrame(const ItemSetting& setting)
{
    setting.sheet.frame(setting.rect, Ink::frame, 1.0);
    setting.sheet.frame(
        setting.rect.adjusted(kFrameGap, kFrameGap, -kFrameGap, -kFrameGap), Ink::frame, 0.3);
    return setting.rect.bottom();
}

} // namespace yimi
