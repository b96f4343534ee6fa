// SPDX-License-Identifier: GPL-3.0-or-later
// Counts by community that towns, districts and the city are the exact sums of.
#pragma once

#include "assessment/city_base.h"

#include <functional>
#include <string>
#include <vector>

namespace yimi {

struct CountColumn
{
    std::string name;
    std::vector<std::int64_t> ofCommunity; ///< same order as the communities
};

/// One count as a share of another: empty where that is 0.
struct ShareColumn
{
    std::string name;
    std::string part;
    std::string whole;
};

struct AreaFigures
{
    std::vector<CountColumn> counts;
    std::vector<ShareColumn> shares; ///< of counts above

    /// Over all communities. Precondition: there is a count of this name.
    [[nodiscard]] std::int64_t sum(std::string_view name) const;
};

/// Children of the ages by community; where they have no place, too.
[[nodiscard]] std::vector<std::int64_t> childrenOfCommunities(const CityBase& city,
                                                              const AgeGroups& ages);

/// Children of those demand points that a test accepts, by community.
[[nodiscard]] std::vector<std::int64_t>
childrenWhere(const CityBase& city,
              const AgeGroups& ages,
              const std::function<bool(std::size_t demand)>& accepts);

/// Puts the figures behind the columns of a table of communities, one row each in their order.
void addFigures(FeatureTable& table, const AreaFigures& figures);

/// name, district, communities, then the figures; in order of first mention.
[[nodiscard]] FeatureTable townFigures(const CityBase& city, const AreaFigures& figures);
/// name, communities, then the figures.
[[nodiscard]] FeatureTable districtFigures(const CityBase& city, const AreaFigures& figures);

/// Areas of communities with id, name, town, district, without rows' figures yet.
[[nodiscard]] FeatureTable communityTable(const CityBase& city);

} // namespace yimi
