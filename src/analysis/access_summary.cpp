// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/access_summary.h"

#include "analysis/coverage_words.h"
#include "analysis/result_table.h"
#include "base/compensated_sum.h"

namespace yimi {

namespace {

Value cell(const std::optional<double>& value)
{
    return value ? Value{*value} : Value{};
}

} // namespace

std::vector<CommunityAccess>
accessByCommunity(const Study& study, const CostTable& table, const AccessResult& result)
{
    struct Sums
    {
        CompensatedSum children;
        CompensatedSum unreached;
        CompensatedSum valued;
        CompensatedSum good;
    };

    std::vector<Sums> sums(study.communities.size());
    for (std::size_t i = 0; i < study.demand.size(); ++i) {
        Sums& own = sums[study.demand[i].community.value];
        const double weight = table.demand[i].weight;
        own.children.add(weight);
        (result.values[i] ? own.valued : own.unreached).add(weight);
        own.good.add(weight * result.values[i].value_or(0.0));
    }
    std::vector<CommunityAccess> communities;
    for (const Sums& own : sums) {
        CommunityAccess community{own.children.value(), own.unreached.value(), {}};
        if (own.valued.value() > 0)
            community.value = own.good.value() / own.valued.value();
        communities.push_back(community);
    }
    return communities;
}

std::vector<std::string> districtsOfDemand(const Study& study)
{
    std::vector<std::string> names;
    for (const DemandPoint& point : study.demand)
        names.push_back(study.communities[point.community.value].district);
    return names;
}

std::vector<std::string> townsOfDemand(const Study& study)
{
    std::vector<std::string> names;
    for (const DemandPoint& point : study.demand) {
        const Community& community = study.communities[point.community.value];
        names.push_back(community.district.empty() ? community.town
                                                   : community.district + " " + community.town);
    }
    return names;
}

ReachState accessState(const StudyCosts& costs, const AccessResult& result, std::size_t demandPlace)
{
    if (result.inReach[demandPlace].places > 0)
        return ReachState::Reached;
    // The search may have gone farther than the limit of the measure.
    const ReachState searched = costs.reach[demandPlace];
    return searched == ReachState::Reached ? ReachState::BeyondCutoff : searched;
}

FeatureTable communityAccessLayer(const Study& study,
                                  const CostTable& table,
                                  const AccessResult& result,
                                  const Crs& crs)
{
    using enum FieldType;
    FeatureTable layer = resultTable("community",
                                     crs,
                                     {{"id", Text},
                                      {"name", Text},
                                      {"town", Text},
                                      {"district", Text},
                                      {"children", Real},
                                      {"unreached", Real},
                                      {"value", Real}});
    const auto communities = accessByCommunity(study, table, result);
    for (std::size_t c = 0; c < communities.size(); ++c) {
        const Community& place = study.communities[c];
        addResultRow(layer,
                     place.area,
                     {place.id,
                      place.name,
                      place.town,
                      place.district,
                      communities[c].children,
                      communities[c].unreached,
                      cell(communities[c].value)});
    }
    return layer;
}

FeatureTable demandAccessLayer(const Study& study,
                               const StudyCosts& costs,
                               const AccessResult& result,
                               const Crs& crs)
{
    using enum FieldType;
    FeatureTable layer = resultTable("demand",
                                     crs,
                                     {{"id", Text},
                                      {"community_id", Text},
                                      {"children", Real},
                                      {"value", Real},
                                      {"state", Text},
                                      {"supply_count", Integer},
                                      {"supply_amount", Real},
                                      {"mean_nearest", Real}});
    for (std::size_t i = 0; i < study.demand.size(); ++i) {
        const DemandPoint& point = study.demand[i];
        addResultRow(layer,
                     Points{point.position},
                     {point.id,
                      study.communities[point.community.value].id,
                      costs.table.demand[i].weight,
                      cell(result.values[i]),
                      std::string(reachId(accessState(costs, result, i))),
                      static_cast<std::int64_t>(result.inReach[i].count),
                      result.inReach[i].amount,
                      result.means.empty() ? Value{} : cell(result.means[i])});
    }
    return layer;
}

FeatureTable supplyLayer(const Study& study, const StudyCosts& costs, const Crs& crs)
{
    using enum FieldType;
    FeatureTable layer =
        resultTable("supply", crs, {{"id", Text}, {"name", Text}, {"amount", Real}});
    for (std::size_t j = 0; j < costs.supply.size(); ++j) {
        const Facility& facility = study.facilities[costs.supply[j].value];
        addResultRow(layer,
                     Points{facility.position},
                     {facility.id, facility.name, costs.table.supply[j].amount});
    }
    return layer;
}

} // namespace yimi
