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

/// By what the children of a community are spread over its residences.
enum class DemandWeight {
    AsFound, ///< children by age, else households, people, floor area, whichever field there is
    Households,
    People,
    DwellingArea,
    FloorArea,
    Equal, ///< each residence the same
};

/// How the demand was made, for the method sheet.
struct DemandMethod
{
    std::string weightField; ///< of the residences; empty: each the same, or by their own children
    double cellSize = 0;     ///< metres, of communities without residences
    bool cellsInResidentialLand = false; ///< somewhere
    std::size_t byResidences = 0;        ///< communities
    std::size_t byCells = 0;
    std::size_t byPoint = 0;

    bool operator==(const DemandMethod&) const = default;
};

struct DemandRead
{
    std::vector<DemandPoint> points; ///< by community, then id
    std::vector<Finding> findings;
    DemandMethod method;
};

struct DemandOptions
{
    double cellSize = 100.0; ///< metres, at most 100, for communities without residences
    DemandWeight weight = DemandWeight::AsFound;
    /// Areas that people live in; cells of a community stay inside them, unless it has none.
    const FeatureTable* residentialLand = nullptr;
};

/// Demand of communities. With `residences` (points; fields A0_2 … or households or population as
/// weight) the community's children are spread over its residences by largest remainder, per age
/// group; a community whose own children are not known takes the sum of its residences. Communities
/// without residences get cells of `cellSize` inside their residential land, else inside their
/// area; the last resort is one point inside; both are listed. Σ points = community, exactly, per
/// age group. Errors: GeometryWrongType (residences not points), FieldMissing (of the weight asked
/// for), ParameterInvalid (cell size), NoDemand (no children anywhere).
[[nodiscard]] Result<DemandRead> demandOf(std::span<const Community> communities,
                                          const FeatureTable* residences,
                                          const DemandOptions& options = {});

} // namespace yimi
