// SPDX-License-Identifier: GPL-3.0-or-later
// From table rows to the domain's places. Rows that cannot be used are listed in the findings,
// never dropped in silence. Results are in natural order of their ids (then position), whatever the
// order of the rows.
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "city/places.h"
#include "table/feature_table.h"

#include <string_view>

namespace yimi {

struct FacilitiesRead
{
    std::vector<Facility> facilities;
    std::vector<Finding> findings;
};

/// Points (or polygons, reached at a point inside, with a FacilityWithoutEntrance finding). Known
/// fields: id, name, capacity (places, capacity, seats, 托位, 托位数, 学位), enrolled, inclusive
/// (普惠), host_type. `idField` empty: "id", else the feature id. Errors: NoFacilities,
/// FieldMissing (idField), GeometryWrongType.
[[nodiscard]] Result<FacilitiesRead> facilitiesFromTable(const FeatureTable& table,
                                                         std::string_view idField = {});

struct CommunitiesRead
{
    std::vector<Community> communities;
    std::vector<Finding> findings;
};

/// Polygons. Known fields: id, name (名称), town, town_id, district, population (人口), A0_2 …
/// A15_17. Negative or missing numbers of children count as 0 and are listed. Errors: LayerEmpty,
/// GeometryWrongType.
[[nodiscard]] Result<CommunitiesRead> communitiesFromTable(const FeatureTable& table);

/// The id of a row: the field's text, else the feature id.
[[nodiscard]] std::string rowId(const FeatureTable& table, const Column* idColumn, std::size_t row);

/// Field names under which ages, ids and names are looked for.
[[nodiscard]] const Column* idColumn(const FeatureTable& table);
[[nodiscard]] const Column* nameColumn(const FeatureTable& table);
/// Places that a facility offers: places, capacity, seats, 托位, 托位数, 学位, 学位数.
[[nodiscard]] const Column* capacityColumn(const FeatureTable& table);

} // namespace yimi
