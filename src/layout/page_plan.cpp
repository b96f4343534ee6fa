// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/page_plan.h"

#include "layout/item_stacks.h"
#include "layout/layout_file.h"
#include "layout/page_content.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

constexpr double kPixelsPerMillimetre = 96.0 / 25.4;
constexpr double kSymbolsOnPaper = 0.82;
constexpr double kMapMargin = 4;
constexpr double kSmallestRect = 0.01; // mm: what is narrower has no inside

/// The denominator at which a frame (mm) shows an extent.
double scaleFor(const Box& extent, QSizeF frame, double margin)
{
    const double wide = extent.width() / std::max(frame.width() - margin, 1.0);
    const double high = extent.height() / std::max(frame.height() - margin, 1.0);
    return roundScale(std::max(wide, high) * 1000);
}

void planMap(PlannedItem& planned, const LayoutItem& item, const Page& page, double unit)
{
    const QSizeF millimetres = item.rect.size();
    planned.view.size = millimetres * kPixelsPerMillimetre;
    const Box extent = item.extent.value_or(mapExtent(page, item.content));
    if (extent.empty())
        return;
    planned.scale =
        item.scale > 0 ? item.scale : scaleFor(extent, millimetres, 2 * kMapMargin * unit);
    planned.view.centre = extent.centre();
    planned.view.metresPerPixel = planned.scale / 1000 / kPixelsPerMillimetre;
}

/// Maps lie below everything else: their frames are cut clean by painting paper around them where a
/// painter cannot clip.
std::vector<std::size_t> paintingOrder(const std::vector<LayoutItem>& items)
{
    std::vector<std::size_t> order(items.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        order[i] = i;
    std::ranges::stable_partition(order,
                                  [&](std::size_t i) { return items[i].kind == ItemKind::Map; });
    return order;
}

void planItems(PagePlan& plan, const Page& page)
{
    for (const std::size_t i : paintingOrder(plan.layout.items)) {
        const LayoutItem& item = plan.layout.items[i];
        if (item.rect.width() < kSmallestRect || item.rect.height() < kSmallestRect)
            continue;
        PlannedItem planned;
        planned.item = i;
        planned.rect = {item.rect.topLeft() / plan.unit, item.rect.size() / plan.unit};
        if (item.kind == ItemKind::Map)
            planMap(planned, item, page, plan.unit);
        plan.items.push_back(planned);
    }
}

void noteFirstMap(PagePlan& plan)
{
    if (plan.items.empty() || plan.layout.items[plan.items.front().item].kind != ItemKind::Map)
        return;
    const PlannedItem& first = plan.items.front();
    plan.map = first.rect;
    plan.scale = first.scale;
    plan.view = first.view;
}

} // namespace

double roundScale(double needed)
{
    static constexpr std::array kSteps{1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
    const double wanted = std::max(needed, 100.0);
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    const auto* const step =
        std::ranges::find_if(kSteps, [&](double s) { return s * power >= wanted * (1 - 1e-9); });
    return std::round((step == kSteps.end() ? 10.0 : *step) * power);
}

std::optional<PagePlan> planPage(const Page& page)
{
    if (!sensiblePaper(page.sizeMillimetres))
        return std::nullopt;
    PagePlan plan;
    plan.layout =
        fitLayout(page.layout.items.empty() ? plainLayout(page.sizeMillimetres) : page.layout,
                  page.sizeMillimetres);
    plan.unit = plan.layout.unit;
    plan.size = page.sizeMillimetres / plan.unit;
    plan.symbolScale = kSymbolsOnPaper * plan.unit;
    planItems(plan, page);
    noteFirstMap(plan);
    planStacks(plan, page);
    return plan;
}

double pageScale(const Page& page)
{
    const auto plan = planPage(page);
    return plan ? plan->scale : 0;
}

} // namespace yimi
