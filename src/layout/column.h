// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page_plan.h"
#include "layout/sheet.h"

namespace yimi {

/// The column of a sheet: title, legend, indicators and bars from the top; method, source and title
/// block from the bottom. Long contents are set closer before they would meet.
void paintColumn(const Page& page, const PagePlan& plan, const Sheet& sheet);

/// The left third of a slide: title, one large number, legend, source and date.
void paintSlideColumn(const Page& page, const PagePlan& plan, const Sheet& sheet);

} // namespace yimi
