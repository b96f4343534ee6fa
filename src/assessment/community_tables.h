// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of communities, towns and districts whose numbers add up exactly. Private to assessment.
#pragma once

#include "assessment/answer.h"
#include "assessment/city_base.h"

#include <span>

namespace yimi {

/// One row a community, in their order; one a town and one a district in order of first mention.
/// Communities without a town (district) are in none.
class CommunityTables
{
public:
    /// Fields id, name, town, district, and the area; towns and districts: name, district,
    /// communities.
    explicit CommunityTables(const CityBase& city);

    /// Further columns for tables of a coverage: the last three that addCoverageTables has added
    /// before "facilities". Taken out of the answer until `moveInto`.
    CommunityTables(const CityBase& city, const std::string& prefix, AnalysisAnswer& answer);

    /// A column of whole numbers; its sums over towns and districts.
    void addCount(const std::string& field, std::span<const std::int64_t> byCommunity);

    /// factor × Σ numerator / Σ denominator over the community, town, district; NULL where the
    /// denominator is 0.
    void addRatio(const std::string& field,
                  std::span<const double> numerator,
                  std::span<const std::int64_t> denominator,
                  double factor = 1.0);

    /// A column of the communities alone; "" becomes NULL.
    void addText(const std::string& field, std::span<const std::string> byCommunity);

    /// Puts the tables into the answer as prefix + "communities", "towns", "districts".
    void moveInto(const std::string& prefix,
                  TableLook look,
                  const std::string& lookField,
                  AnalysisAnswer& answer);

private:
    void findRows(const CityBase& city);

    FeatureTable m_communities;
    FeatureTable m_towns;
    FeatureTable m_districts;
    std::vector<std::optional<std::size_t>> m_townOf; ///< row of the towns, per community
    std::vector<std::optional<std::size_t>> m_districtOf;
};

/// Sums of demand points, by community. `byDemand`: per demand point.
[[nodiscard]] std::vector<std::int64_t> sumByCommunity(const CityBase& city,
                                                       std::span<const std::int64_t> byDemand);

} // namespace yimi
