// SPDX-License-Identifier: GPL-3.0-or-later
// Demand points: where the children of each community live.
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "city/places.h"
#include "geometry/box_index.h"
#include "table/feature_table.h"

#include <optional>
#include <span>

namespace yimi {

/// Which community a point is in. Built once, asked often.
class CommunityLocator
{
public:
    explicit CommunityLocator(std::span<const Community> communities);

    /// The community containing the point (boundary included; the first in order where two do).
    [[nodiscard]] std::optional<CommunityId> find(Coordinate point) const;

private:
    std::span<const Community> m_communities;
    BoxIndex m_index;
};

struct DemandRead
{
    std::vector<DemandPoint> points; ///< by community, then id
    std::vector<Finding> findings;
};

struct DemandOptions
{
    double cellSize = 100.0; ///< metres, for communities without residences
};

/// Demand of communities. With `residences` (points; fields A0_2 … or households or population as
/// weight) the community's children are spread over its residences by largest remainder, per age
/// group; a community whose own children are not known takes the sum of its residences. Communities
/// without residences get cells of `cellSize` inside their area, the last resort is one point
/// inside; both are listed. Σ points = community, exactly, per age group. Errors: GeometryWrongType
/// (residences not points), NoDemand (no children anywhere).
[[nodiscard]] Result<DemandRead> demandOf(std::span<const Community> communities,
                                          const FeatureTable* residences,
                                          const DemandOptions& options = {});

} // namespace yimi
