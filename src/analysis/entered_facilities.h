// SPDX-License-Identifier: GPL-3.0-or-later
// Facilities and where people get into them: the one way that coverage, 等时圈 and the probe take.
#pragma once

#include "base/task_context.h"
#include "city/places_from_tables.h"
#include "city/theme.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace yimi {

struct FacilityTables
{
    const FeatureTable* facilities = nullptr; ///< points or polygons; required
    std::string_view idField = {};            ///< empty: "id", else feature id
    /// Entrances of others' facilities are not theirs; nothing: whosever they are.
    std::optional<Theme> theme = {};
    /// Points; each says whose it is, or lies at it.
    std::span<const std::shared_ptr<const FeatureTable>> entrances = {};
    const FeatureTable* roads = nullptr; ///< lines that areas are entered from; may be null
};

/// Facilities entered where the layers of entrances say. Areas that none knows are entered at
/// gates, where walkable streets meet their edge, or along an open edge: never in their middle.
/// Errors: those of facilitiesFromTable and entrancesOf.
[[nodiscard]] Result<FacilitiesRead> enteredFacilities(const FacilityTables& tables,
                                                       const TaskContext& task = {});

} // namespace yimi
