// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/crossing_gain.h"

#include "assessment/road_names.h"

#include <algorithm>
#include <map>
#include <set>

namespace yimi {

std::vector<CrossingGain> crossingGains(std::span<const SchoolWay> ways)
{
    std::map<NodeId, CrossingGain> at;
    for (const SchoolWay& way : ways) {
        const auto& safe = way.safest->way.crossings;
        const std::set<NodeId> crossed(safe.begin(), safe.end());
        for (const NodeId junction : crossed)
            at[junction].crossing += way.pupils.children;
        std::set<NodeId> avoided(way.shortest->way.crossings.begin(),
                                 way.shortest->way.crossings.end());
        std::erase_if(avoided, [&](NodeId junction) { return crossed.contains(junction); });
        const double detour = way.safest->length.value - way.shortest->length.value;
        for (const NodeId junction : avoided) {
            at[junction].avoiding += way.pupils.children;
            at[junction].detourMetres += static_cast<double>(way.pupils.children)
                                         * std::max(0.0, detour)
                                         / static_cast<double>(avoided.size());
        }
    }
    std::vector<CrossingGain> gains;
    for (auto& [junction, gain] : at) {
        gain.junction = junction;
        gains.push_back(gain);
    }
    std::ranges::stable_sort(gains, [](const CrossingGain& a, const CrossingGain& b) {
        const std::int64_t usersOfA = a.crossing + a.avoiding;
        const std::int64_t usersOfB = b.crossing + b.avoiding;
        return usersOfA != usersOfB ? usersOfA > usersOfB : a.detourMetres > b.detourMetres;
    });
    return gains;
}

FeatureTable crossingGainTable(const CityBase& city, std::span<const CrossingGain> gains)
{
    FeatureTable table;
    table.name = "crossings";
    table.crs = city.crs;
    for (const char* field : {"id", "road"})
        table.addColumn(field, FieldType::Text);
    for (const char* field : {"children", "crossing_children", "avoiding_children"})
        table.addColumn(field, FieldType::Integer);
    table.addColumn("detour_metres", FieldType::Real);
    std::vector<NodeId> junctions;
    for (const CrossingGain& gain : gains)
        junctions.push_back(gain.junction);
    const auto roads = RoadNames(city).mainRoadsAt(*city.network, junctions);
    for (std::size_t i = 0; i < gains.size(); ++i) {
        const auto number = static_cast<std::int64_t>(i) + 1;
        appendRow(table,
                  number,
                  Points{city.network->node(gains[i].junction)},
                  {std::to_string(number),
                   roads[i],
                   gains[i].crossing + gains[i].avoiding,
                   gains[i].crossing,
                   gains[i].avoiding,
                   gains[i].detourMetres});
    }
    return table;
}

} // namespace yimi
