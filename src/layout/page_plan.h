// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page.h"

namespace yimi {

/// Where the parts of a page are, in page units.
struct PagePlan
{
    double unit = 1;     ///< millimetres per page unit
    QSizeF size;         ///< of the sheet
    bool slide = false;  ///< wide screen: text left, map right, no frame
    QRectF outer, inner; ///< the two lines of the frame; null on slides
    QRectF map;
    QRectF column;    ///< all that is not map
    double scale = 0; ///< denominator
    MapView view;     ///< of the map, px at 96 dpi of the real sheet
    double symbolScale = 1;
};

/// Nothing when the page has no or an absurd size.
[[nodiscard]] std::optional<PagePlan> planPage(const Page& page);

/// The next scale denominator, not smaller than `needed`, that people can read: 1, 1.2, 1.5,
/// 2, 2.5, 3, 4, 5, 6, 8 times a power of ten.
[[nodiscard]] double roundScale(double needed);

} // namespace yimi
