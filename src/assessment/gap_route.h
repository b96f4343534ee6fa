// SPDX-License-Identifier: GPL-3.0-or-later
// What a map draws of one gap: the way that is too long, and what it goes around.
#pragma once

#include "assessment/analyses.h"

namespace yimi {

struct GapRoute
{
    LineString way; ///< from the home that speaks for the gap to the nearest facility; empty: none
    std::optional<Metres> length; ///< of the way
    /// From the same home to the facility nearest as the crow flies, where the gap names a detour.
    std::optional<std::pair<Coordinate, Coordinate>> straight;

    bool operator==(const GapRoute&) const = default;
};

/// The way that the gap's sentence speaks of, searched anew under the question's profile, direction
/// and snapping. A gap without a nearest facility has none. Errors: those of parametersOf,
/// facilitySet and nearest, Cancelled.
[[nodiscard]] Result<GapRoute> gapRoute(const CityBase& city,
                                        const Gap& gap,
                                        const AnalysisQuestion& question,
                                        const TaskContext& task = {});

} // namespace yimi
