// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city.h"

namespace yimi::sample {

/// Stages that need roads, parks, communities and people as they are in the end, in this order.
[[nodiscard]] Result<void> makeFacilityGround(City& city);
[[nodiscard]] Result<void> makeSchools(City& city);
[[nodiscard]] Result<void> makeChildcare(City& city);
[[nodiscard]] Result<void> makeVenues(City& city);
[[nodiscard]] Result<void> makeMetro(City& city);
[[nodiscard]] Result<void> makeBuses(City& city);

} // namespace yimi::sample
