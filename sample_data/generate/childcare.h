// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schools.h"

namespace yimi::sample {

struct ChildcareSite
{
    Coordinate at;
    std::size_t community = 0;
    std::int64_t places = 0;
    std::int64_t enrolled = 0;
    bool inclusive = false;            ///< 普惠
    std::string host;                  ///< kindergarten, community, enterprise or standalone
    std::optional<std::size_t> school; ///< index of the kindergarten that hosts it
    std::string level;                 ///< 示范, 省级普惠, 合格 or 备案
    int opened = 0;                    ///< year
};

/// About 420 sites in the whole city, with about 4.3 places per thousand people in all, 60 % of
/// them taken. Every town has an inclusive one; the others go where most children under three are
/// without one, with a good deal of chance, so that about half of the communities are within 15
/// minutes. Those hosted by kindergartens stand in one of `schools`.
[[nodiscard]] std::vector<ChildcareSite> placeChildcare(const People& people,
                                                        const std::vector<School>& schools,
                                                        SiteGround& ground,
                                                        std::uint64_t seed);

} // namespace yimi::sample
