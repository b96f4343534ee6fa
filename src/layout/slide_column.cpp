// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/column.h"
#include "layout/swatch.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr double kSlidePadding = 10;

void paintSlideBar(
    const PageIndicator& one, const Sheet& sheet, double left, double right, double y)
{
    const double width = right - left;
    sheet.fill({left, y, width, 3}, Ink::track, 1.5);
    sheet.fill(
        {left, y, std::max(width * std::clamp(one.fraction, 0.0, 1.0), 3.0), 3}, Ink::accent, 1.5);
    if (one.targetFraction) {
        const double x = left + width * std::clamp(*one.targetFraction, 0.0, 1.0);
        sheet.line({x, y - 1.2},
                   {x, y + 4.2},
                   one.fraction >= *one.targetFraction ? Ink::text : Ink::warm,
                   0.8);
    }
}

double
paintSlideNumber(const PageIndicator& one, const Sheet& sheet, double left, double right, double y)
{
    sheet.textLine(
        left, right, y + 11, one.value, {.points = 52, .bold = true, .colour = Ink::accent});
    y += 24;
    if (one.hasBar)
        paintSlideBar(one, sheet, left, right, y);
    y += 5.5;
    y = sheet.paragraph(left, right, y, one.label, {.points = 13, .bold = true});
    return sheet.paragraph(left, right, y, one.target, {.points = 11, .colour = Ink::secondary});
}

} // namespace

void paintSlideColumn(const Page& page, const PagePlan& plan, const Sheet& sheet)
{
    sheet.fill(plan.column, Ink::paper);
    const double left = plan.column.left() + kSlidePadding;
    const double right = plan.column.right() - kSlidePadding;
    double y =
        sheet.paragraph(left, right, kSlidePadding + 2, page.title, {.points = 26, .bold = true});
    y = sheet.paragraph(left, right, y + 1, page.subtitle, {.points = 12, .colour = Ink::secondary})
        + 3;
    sheet.fill({left, y, 18, 1.2}, Ink::accent);
    y += 5;
    if (!page.indicators.empty())
        y = paintSlideNumber(page.indicators.front(), sheet, left, right, y) + 5;
    const double foot = plan.size.height() - kSlidePadding - 9;
    for (const LegendGroup& group : page.legend) {
        for (const LegendEntry& entry : group.entries) {
            if (y + 7 > foot - 4)
                break;
            paintSwatch(sheet, entry, {left, y + 1, 9, 4.4}, 0.26);
            sheet.textLine(left + 13, right - 16, y + 3.2, entry.label, {.points = 12});
            sheet.textLine(
                right - 20, right, y + 3.2, entry.count, {.points = 12, .align = Qt::AlignRight});
            y += 7.4;
        }
        y += 1.5;
    }
    QStringList credits{page.source, page.date, page.unit, page.sampleMark};
    credits.removeAll(QString());
    sheet.paragraph(left,
                    right,
                    foot,
                    credits.join(QStringLiteral(" · ")),
                    {.points = 8.5, .colour = Ink::secondary});
}

} // namespace yimi
