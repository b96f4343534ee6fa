// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import_plan.h"

#include <array>
#include <cassert>

namespace yimi {

std::string_view plannedKindId(PlannedKind kind)
{
    constexpr std::array<std::string_view, 4> kIds = {"features", "sheet", "table", "raster"};
    return kIds[static_cast<std::size_t>(kind)];
}

ImportPlan
withMatch(ImportPlan plan, std::size_t layer, std::size_t row, std::optional<std::size_t> place)
{
    assert(plan.layers[layer].join && row < plan.layers[layer].join->matches.size());
    std::vector<RowMatch>& matches = plan.layers[layer].join->matches;
    if (!place) {
        matches[row] = {MatchKind::Nobody, {}, matches[row].candidates};
        return plan;
    }
    for (RowMatch& other : matches) {
        if (other.place == place)
            other = {MatchKind::Repeated, {}, {{*place, 1.0}}};
    }
    matches[row] = {MatchKind::Confirmed, place, matches[row].candidates};
    return plan;
}

} // namespace yimi
