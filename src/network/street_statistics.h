// SPDX-License-Identifier: GPL-3.0-or-later
// What a street network looks like from above, in figures by which towns are compared.
#pragma once

#include "base/task_context.h"
#include "network/street_network.h"

#include <array>
#include <cstdint>
#include <optional>

namespace yimi {

struct StreetStatisticsOptions
{
    std::optional<Box> window; ///< what lies outside is not counted, but ways may lead through it
    std::size_t pairs = 500;   ///< of junctions, for the detour
    double pairsApart = 200;   ///< metres: pairs nearer than this say little
    std::uint64_t seed = 1;    ///< of the pairs
};

/// Junctions are places where streets open to the profile end or at least three meet; a segment is
/// what lies between two of them. Only the profile's largest component counts.
struct StreetStatistics
{
    double squareKilometres = 0; ///< of the window, or of the network's extent
    double kilometres = 0;       ///< of streets
    std::size_t segments = 0;
    double meanSegment = 0;   ///< metres
    double medianSegment = 0; ///< metres
    std::size_t junctions = 0;
    std::array<std::size_t, 7> byDegree{}; ///< junctions with so many ends of streets; last: ≥ 6
    std::size_t pairs = 0;                 ///< that a way was found for
    double detour = 0; ///< mean of way / straight line over them (circuity); 0 without pairs

    [[nodiscard]] double deadEndShare() const;
    [[nodiscard]] double crossingsPerSquareKilometre() const; ///< junctions of three and more
    [[nodiscard]] double kilometresPerSquareKilometre() const;
};

/// Cars keep to one-way streets, others need not. Errors: Cancelled.
[[nodiscard]] Result<StreetStatistics> streetStatistics(const StreetNetwork& network,
                                                        const TravelProfile& profile,
                                                        const StreetStatisticsOptions& options = {},
                                                        const TaskContext& task = {});

} // namespace yimi
