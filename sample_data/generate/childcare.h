// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "people.h"

namespace yimi::sample {

struct ChildcareSite
{
    Coordinate at;
    std::size_t community = 0;
    std::int64_t places = 0;
    std::int64_t enrolled = 0;
    bool inclusive = false; ///< 普惠
    std::string host;       ///< kindergarten, community, enterprise or standalone
    std::string level;
};

/// Sites beside dwellings: about 52 % of the communities have an inclusive one, denser communities
/// sooner, with about 4.3 places per thousand people in all.
[[nodiscard]] std::vector<ChildcareSite> placeChildcare(const People& people, std::uint64_t seed);

} // namespace yimi::sample
