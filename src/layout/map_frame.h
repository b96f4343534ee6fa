// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page_plan.h"
#include "layout/sheet.h"

namespace yimi {

/// A map in its frame, cut cleanly at it, whatever the painter can do about clipping. A map without
/// anything to show says so. False when stopped.
bool paintMapFrame(const Page& page,
                   const PagePlan& plan,
                   const PlannedItem& planned,
                   const Sheet& sheet,
                   const TaskContext& task);

/// The whole city, with the extent of the first map; nothing where that map shows all of the city.
/// False when stopped.
bool paintInset(const Page& page,
                const PagePlan& plan,
                const PlannedItem& planned,
                const Sheet& sheet,
                const TaskContext& task);

} // namespace yimi
