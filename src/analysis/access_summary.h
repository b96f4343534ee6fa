// SPDX-License-Identifier: GPL-3.0-or-later
// An access measured at a study's demand points, by community, town and district, and as layers.
#pragma once

#include "access/measure_access.h"
#include "analysis/study_costs.h"

namespace yimi {

/// Mean of a community's children who have a value.
struct CommunityAccess
{
    double children = 0;
    double unreached = 0;        ///< of them, without a value (nearest only)
    std::optional<double> value; ///< nothing where no child has one

    bool operator==(const CommunityAccess&) const = default;
};

/// By study.communities. Precondition, here and below: the result is of the costs' table, and they
/// are of the study.
[[nodiscard]] std::vector<CommunityAccess>
accessByCommunity(const Study& study, const CostTable& table, const AccessResult& result);

/// The name of each demand point's district, or of its town with the district before it.
[[nodiscard]] std::vector<std::string> districtsOfDemand(const Study& study);
[[nodiscard]] std::vector<std::string> townsOfDemand(const Study& study);

/// How one demand place stands: "reached" when it reaches any supply place within the limit.
[[nodiscard]] ReachState
accessState(const StudyCosts& costs, const AccessResult& result, std::size_t demandPlace);

/// Communities with id, name, town, district, children, unreached, value.
[[nodiscard]] FeatureTable communityAccessLayer(const Study& study,
                                                const CostTable& table,
                                                const AccessResult& result,
                                                const Crs& crs);

/// Demand points with id, community_id, children, value, state, supply_count, supply_amount,
/// mean_nearest (of the nearest only).
[[nodiscard]] FeatureTable demandAccessLayer(const Study& study,
                                             const StudyCosts& costs,
                                             const AccessResult& result,
                                             const Crs& crs);

/// Facilities that count with id, name, amount.
[[nodiscard]] FeatureTable supplyLayer(const Study& study, const StudyCosts& costs, const Crs& crs);

} // namespace yimi
