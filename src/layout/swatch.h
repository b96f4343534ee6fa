// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page.h"
#include "layout/sheet.h"

namespace yimi {

/// The sample of a legend line, drawn by the same hands as the map. `scale`: page units per styled
/// px. A marker that stands for a number is as wide as on the map, where a px is `onMap` page
/// units, and may reach over the box.
void paintSwatch(const Sheet& sheet,
                 const LegendEntry& entry,
                 const QRectF& box,
                 double scale,
                 double onMap);

} // namespace yimi
