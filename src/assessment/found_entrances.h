// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/facility_set.h"
#include "base/task_context.h"
#include "network/entrances.h"

namespace yimi {

/// Entrances of those areas of a set that no layer of entrances names: points of such layers that
/// lie at the boundary and name nobody, else where streets walked on the ground meet it, else along
/// an open boundary, else a point inside, with a finding (FacilityWithoutEntrance). Errors: as
/// entrancesOf.
[[nodiscard]] Result<EntrancesFound>
entrancesByRule(const CityBase& city, const FacilitySet& set, const TaskContext& task = {});

/// Gives the set's areas their entrances by rule. Errors: as entrancesOf.
[[nodiscard]] Result<void>
findEntrances(const CityBase& city, FacilitySet& set, const TaskContext& task = {});

} // namespace yimi
