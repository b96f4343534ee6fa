// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/item_setting.h"
#include "layout/map_frame.h"
#include "render/picture_marks.h"

#include <QPainter>

#include <algorithm>

namespace yimi {

namespace {

constexpr double kLeastDensity = 0.5;

/// An item that stays in its rectangle is set closer until its content has room there.
double fittingDensity(const ItemSetting& setting)
{
    if (!setting.item.stack.name.isEmpty())
        return setting.density;
    const Sheet ruler(nullptr, setting.sheet.unit(), setting.sheet.vector());
    double density = 1;
    const auto high = [&] {
        return setItem({setting.page, setting.plan, setting.item, ruler, setting.rect, density});
    };
    while (density > kLeastDensity && high() > setting.rect.bottom() + 0.05)
        density -= 0.05;
    return density;
}

bool paintItem(const Page& page,
               const PagePlan& plan,
               const PlannedItem& planned,
               const Sheet& sheet,
               const TaskContext& task)
{
    const LayoutItem& item = plan.layout.items[planned.item];
    if (sheet.marks() != nullptr)
        sheet.marks()->beginLayer(sheet.painter(), page.words.furniture);
    if (item.look.ground && item.kind != ItemKind::ScaleBar)
        sheet.fill(planned.rect, *item.look.ground);
    if (planned.ruleAbove)
        sheet.line({planned.rect.left(), planned.rect.top() - 2 * planned.density},
                   {planned.rect.right(), planned.rect.top() - 2 * planned.density},
                   Ink::line,
                   0.25);
    bool whole = true;
    if (item.kind == ItemKind::Map)
        whole = paintMapFrame(page, plan, planned, sheet, task);
    else if (item.kind == ItemKind::Inset)
        whole = paintInset(page, plan, planned, sheet, task);
    else {
        ItemSetting setting{page, plan, item, sheet, planned.rect, planned.density};
        setting.density = fittingDensity(setting);
        setItem(setting);
    }
    if (sheet.marks() != nullptr) // a map was of layers of its own
        sheet.marks()->beginLayer(sheet.painter(), page.words.furniture);
    if (item.look.outline)
        sheet.frame(planned.rect, Ink::frame, 0.3);
    if (sheet.marks() != nullptr)
        sheet.marks()->endLayer(sheet.painter());
    return whole && !task.cancelled();
}

struct Canvas
{
    QPainter& painter;
    double unitsPerMillimetre;
    bool vector;
    PictureMarks* marks;
};

bool paintOn(const Canvas& canvas, const Page& page, const TaskContext& task)
{
    const auto plan = planPage(page);
    if (!plan)
        return true;
    QPainter& painter = canvas.painter;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Sheet sheet(
        &painter, canvas.unitsPerMillimetre * plan->unit, canvas.vector, canvas.marks);
    sheet.fill(QRectF({0, 0}, plan->size), Ink::paper);
    const bool whole = std::ranges::all_of(plan->items, [&](const PlannedItem& planned) {
        return paintItem(page, *plan, planned, sheet, task);
    });
    painter.restore();
    return whole;
}

} // namespace

bool paintPage(const Page& page,
               QPainter& painter,
               double unitsPerMillimetre,
               bool vector,
               const TaskContext& task)
{
    return paintOn({painter, unitsPerMillimetre, vector, nullptr}, page, task);
}

bool paintMarkedPage(const Page& page,
                     QPainter& painter,
                     double unitsPerMillimetre,
                     PictureMarks& marks,
                     const TaskContext& task)
{
    return paintOn({painter, unitsPerMillimetre, true, &marks}, page, task);
}

} // namespace yimi
