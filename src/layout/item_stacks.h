// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page_plan.h"

namespace yimi {

/// Puts the items of each stack of a plan at their places: as high as what stands in them, hanging
/// from the top of their column or standing on its foot, closer where they would meet. Items with
/// nothing to show take no room and are left out of the plan.
void planStacks(PagePlan& plan, const Page& page);

} // namespace yimi
