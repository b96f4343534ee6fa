// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/page.h"
#include "project/contents.h"

namespace yimi {

/// What is on the map, in reading order: result, facilities, ground; each visible layer with its
/// count.
[[nodiscard]] std::vector<LegendGroup> pageLegend(const ProjectContents& contents);

} // namespace yimi
