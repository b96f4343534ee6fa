// SPDX-License-Identifier: GPL-3.0-or-later
// Who may use which facility: 学区. Children of a zone go to the facilities of their zone only.
#pragma once

#include "analysis/reach_sets.h"
#include "base/quantity.h"

#include <optional>
#include <span>
#include <vector>

namespace yimi {

struct Admission
{
    std::vector<std::vector<FacilityId>> zones;       ///< facilities of each zone, ascending
    std::vector<std::optional<std::uint32_t>> zoneOf; ///< per demand point; nothing: may use all
    /// How far along the streets a zone's nearest facility is looked for.
    Metres lookWithin;

    bool operator==(const Admission&) const = default;

    [[nodiscard]] bool admits(std::size_t demand, FacilityId facility) const;
};

/// Leaves those within reach who may use the facility. `supply`: the facility each set is of.
void keepAdmitted(std::vector<std::vector<Reach>>& reach,
                  std::span<const FacilityId> supply,
                  const Admission& admission);

/// The nearest facility that each demand point may use: of points in a zone from `reach` (costs in
/// millimetres; only facilities they may use), kNoCost where none is that near; of others as it
/// was. Of equally near ones the first.
[[nodiscard]] std::vector<FacilityWay> nearestAdmitted(std::span<const FacilityWay> nearest,
                                                       const std::vector<std::vector<Reach>>& reach,
                                                       const Admission& admission);

} // namespace yimi
