// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/indicator.h"

#include <algorithm>
#include <cassert>

namespace yimi {

const Indicator& indicatorById(const std::vector<Indicator>& indicators, const char* id)
{
    const auto found = std::ranges::find(indicators, id, &Indicator::id);
    assert(found != indicators.end());
    return *found;
}

} // namespace yimi
