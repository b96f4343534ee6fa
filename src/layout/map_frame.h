// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page_plan.h"
#include "layout/sheet.h"

namespace yimi {

/// The map in its frame, cut cleanly at it, whatever the painter can do about clipping. False when
/// stopped.
bool paintMap(const Page& page, const PagePlan& plan, const Sheet& sheet, const TaskContext& task);

/// Scale bar with its numbers, north arrow and the inset of the whole city. False when stopped.
bool paintMapFurniture(const Page& page,
                       const PagePlan& plan,
                       const Sheet& sheet,
                       const TaskContext& task);

/// «1:120 000» with thin spaces between the thousands.
[[nodiscard]] QString scaleText(double denominator);

} // namespace yimi
