// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/column.h"
#include "layout/map_frame.h"

#include <QPainter>

namespace yimi {

namespace {

void paintFrame(const PagePlan& plan, const Sheet& sheet)
{
    if (plan.slide)
        return;
    sheet.frame(plan.outer, Ink::frame, 1.0);
    sheet.frame(plan.inner, Ink::frame, 0.3);
}

} // namespace

bool paintPage(const Page& page,
               QPainter& painter,
               double unitsPerMillimetre,
               bool vector,
               const TaskContext& task)
{
    const auto plan = planPage(page);
    if (!plan)
        return true;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Sheet sheet(&painter, unitsPerMillimetre * plan->unit, vector);
    sheet.fill(QRectF({0, 0}, plan->size), Ink::paper);
    const bool whole = paintMap(page, *plan, sheet, task);
    if (whole) {
        if (plan->slide)
            paintSlideColumn(page, *plan, sheet);
        else
            paintColumn(page, *plan, sheet);
        paintFrame(*plan, sheet);
    }
    const bool furnished = whole && paintMapFurniture(page, *plan, sheet, task);
    painter.restore();
    return furnished;
}

} // namespace yimi
