// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import_plan.h"

#include "intake/join_tables.h"

#include <array>
#include <cassert>

namespace yimi {

namespace {

void put(JoinChoice& join, std::size_t row, std::optional<std::size_t> place)
{
    std::vector<RowMatch>& matches = join.matches;
    if (!place) {
        matches[row] = {MatchKind::Nobody, {}, matches[row].candidates};
        return;
    }
    for (RowMatch& other : matches) {
        if (other.place == place)
            other = {MatchKind::Repeated, {}, {{*place, 1.0}}};
    }
    matches[row] = {MatchKind::Confirmed, place, matches[row].candidates};
}

} // namespace

std::string_view plannedKindId(PlannedKind kind)
{
    constexpr std::array<std::string_view, 4> kIds = {"features", "sheet", "table", "raster"};
    return kIds[static_cast<std::size_t>(kind)];
}

const std::string& joinTarget(const ImportPlan& plan, const JoinChoice& join)
{
    return join.existing ? plan.existing[join.onto].name : plan.layers[join.onto].name;
}

bool joinStands(const ImportPlan& plan, const JoinChoice& join)
{
    if (join.existing)
        return join.onto < plan.existing.size();
    return join.onto < plan.layers.size() && plan.layers[join.onto].take;
}

ImportPlan
withMatch(ImportPlan plan, std::size_t layer, std::size_t row, std::optional<std::size_t> place)
{
    PlannedLayer& table = plan.layers[layer];
    assert(table.join && row < table.join->matches.size());
    put(*table.join, row, place);
    std::erase_if(table.findings, isJoinFinding);
    const auto findings = joinFindings(*table.join, table.name, joinTarget(plan, *table.join));
    table.findings.insert(table.findings.end(), findings.begin(), findings.end());
    return plan;
}

} // namespace yimi
