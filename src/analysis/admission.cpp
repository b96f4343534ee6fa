// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/admission.h"

#include <algorithm>

namespace yimi {

bool Admission::admits(std::size_t demand, FacilityId facility) const
{
    const auto& zone = zoneOf[demand];
    return !zone || std::ranges::binary_search(zones[*zone], facility);
}

void keepAdmitted(std::vector<std::vector<Reach>>& reach,
                  std::span<const FacilityId> supply,
                  const Admission& admission)
{
    for (std::size_t f = 0; f < reach.size(); ++f)
        std::erase_if(reach[f], [&](const Reach& one) {
            return !admission.admits(one.demand.value, supply[f]);
        });
}

std::vector<FacilityWay> nearestAdmitted(std::span<const FacilityWay> nearest,
                                         const std::vector<std::vector<Reach>>& reach,
                                         const Admission& admission)
{
    std::vector<FacilityWay> admitted(nearest.begin(), nearest.end());
    for (std::size_t i = 0; i < admitted.size(); ++i) {
        if (admission.zoneOf[i])
            admitted[i] = {};
    }
    for (std::uint32_t f = 0; f < reach.size(); ++f) {
        for (const Reach& one : reach[f]) {
            const std::size_t i = one.demand.value;
            const Label label{one.cost, f, one.cost};
            if (admission.zoneOf[i] && label < admitted[i].label)
                admitted[i].label = label;
        }
    }
    return admitted;
}

} // namespace yimi
