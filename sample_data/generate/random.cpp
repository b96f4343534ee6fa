// SPDX-License-Identifier: GPL-3.0-or-later
#include "random.h"

#include <algorithm>

namespace yimi::sample {

std::size_t drawn(const std::vector<double>& runningSums, Random& random)
{
    const double mark = random.uniform() * runningSums.back();
    const auto place = std::upper_bound(runningSums.begin(), runningSums.end(), mark);
    return std::min(static_cast<std::size_t>(place - runningSums.begin()), runningSums.size() - 1);
}

} // namespace yimi::sample
