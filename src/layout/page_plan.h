// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page.h"

namespace yimi {

/// One item of a layout at its place.
struct PlannedItem
{
    std::size_t item = 0;   ///< of layout.items
    QRectF rect;            ///< page units
    double density = 1;     ///< below 1 its lines are set closer and smaller
    bool ruleAbove = false; ///< a thin line parts it from the item above it
    double scale = 0;       ///< of a map: its denominator
    MapView view;           ///< of a map, px at 96 dpi of the real sheet
};

/// Where the parts of a page are, in page units.
struct PagePlan
{
    Layout layout;                  ///< on the page's paper
    double unit = 1;                ///< millimetres per page unit
    QSizeF size;                    ///< of the sheet
    std::vector<PlannedItem> items; ///< in the order they are painted; maps first
    double symbolScale = 1;
    QRectF map;       ///< the first map's frame; null without one
    double scale = 0; ///< its denominator
    MapView view;
};

/// Nothing when the page has no or an absurd size. Measures text: needs a QGuiApplication.
[[nodiscard]] std::optional<PagePlan> planPage(const Page& page);

/// The next scale denominator, not smaller than `needed`, that people can read: 1, 1.2, 1.5,
/// 2, 2.5, 3, 4, 5, 6, 8 times a power of ten.
[[nodiscard]] double roundScale(double needed);

} // namespace yimi
