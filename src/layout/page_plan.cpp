// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/page_plan.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

constexpr double kPixelsPerMillimetre = 96.0 / 25.4;
constexpr double kLeastSide = 60;  // mm: less has no room for a map and its numbers
constexpr double kMostSide = 5000; // mm: longer than any plotter's paper is a slip of the pen
constexpr double kColumn = 78;
constexpr double kMargin = 10;
constexpr double kFrameGap = 1.6;
constexpr double kSymbolsOnPaper = 0.82;
constexpr double kMapMargin = 4;

bool sensible(QSizeF size)
{
    return std::isfinite(size.width()) && std::isfinite(size.height()) && size.width() >= kLeastSide
           && size.height() >= kLeastSide && size.width() <= kMostSide
           && size.height() <= kMostSide;
}

// Text of a sheet half as large is not read from half as far: small sheets shrink less than their
// paper.
double unitOf(QSizeF millimetres, bool slide)
{
    const double shorter = std::min(millimetres.width(), millimetres.height());
    return slide ? shorter / 190.5 : std::max(shorter / 297.0, 0.74);
}

void planSheet(PagePlan& plan)
{
    const QRectF all({0, 0}, plan.size);
    plan.outer = all.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    plan.inner = plan.outer.adjusted(kFrameGap, kFrameGap, -kFrameGap, -kFrameGap);
    const double width = std::min(kColumn, plan.inner.width() * 0.4);
    plan.column = plan.inner;
    plan.column.setLeft(plan.inner.right() - width);
    plan.map = plan.inner;
    plan.map.setRight(plan.column.left());
}

void planSlide(PagePlan& plan)
{
    const double third = plan.size.width() / 3;
    plan.map = QRectF(third, 0, plan.size.width() - third, plan.size.height());
    plan.column = QRectF(0, 0, third, plan.size.height());
}

void planView(PagePlan& plan, const Box& extent)
{
    const QSizeF millimetres = plan.map.size() * plan.unit;
    plan.view.size = millimetres * kPixelsPerMillimetre;
    plan.symbolScale = kSymbolsOnPaper * plan.unit;
    if (extent.empty())
        return;
    const double margin = 2 * kMapMargin * plan.unit;
    const double wide = extent.width() / std::max(millimetres.width() - margin, 1.0);
    const double high = extent.height() / std::max(millimetres.height() - margin, 1.0);
    plan.scale = roundScale(std::max(wide, high) * 1000);
    plan.view.centre = extent.centre();
    plan.view.metresPerPixel = plan.scale / 1000 / kPixelsPerMillimetre;
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
    if (!sensible(page.sizeMillimetres))
        return std::nullopt;
    PagePlan plan;
    plan.slide = page.sizeMillimetres.width() / page.sizeMillimetres.height() > 1.6;
    plan.unit = unitOf(page.sizeMillimetres, plan.slide);
    plan.size = page.sizeMillimetres / plan.unit;
    if (plan.slide)
        planSlide(plan);
    else
        planSheet(plan);
    planView(plan, page.extent);
    return plan;
}

double pageScale(const Page& page)
{
    const auto plan = planPage(page);
    return plan ? plan->scale : 0;
}

} // namespace yimi
