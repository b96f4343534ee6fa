// SPDX-License-Identifier: GPL-3.0-or-later
// Who reaches which nature place, by which mode. Private to assessment.
#pragma once

#include "assessment/nature_places.h"

namespace yimi {

/// So many places are told apart: «5 or more».
inline constexpr std::size_t kPlacesCounted = 5;

struct ModeReach
{
    std::string mode; ///< id of its profile
    WayRules rules;
    std::shared_ptr<const SetWays> ways; ///< to the nearest place, without limit
    std::shared_ptr<const FewWays> few;  ///< kPlacesCounted within the largest ring

    /// Of the way to the nearest place; kNoCost: there is none.
    [[nodiscard]] Cost cost(std::size_t demand) const { return ways->nearest[demand].label.cost; }
};

/// The best of the chosen modes.
struct BestWay
{
    Cost cost = kNoCost;
    std::uint32_t place = 0;
    std::uint32_t mode = 0; ///< of equally good ones the first chosen
    bool located = false;   ///< by any mode
};

struct NatureReach
{
    std::vector<ModeReach> modes;               ///< in order of choice
    std::vector<BestWay> best;                  ///< per demand point
    std::vector<std::vector<NearFacility>> few; ///< per demand point, over all modes
    std::vector<Finding> findings; ///< modes left out, lines and places off the streets

    /// Of a mode in modes; modes.size() for «together», and where the mode was not chosen.
    [[nodiscard]] std::size_t position(const std::string& mode) const;

    /// The way by one mode, or the best of all for modes.size().
    [[nodiscard]] BestWay way(std::size_t mode, std::size_t demand) const;

    /// Nature places within a cost, at most kPlacesCounted.
    [[nodiscard]] std::size_t placesWithin(std::size_t demand, Cost limit) const;
};

/// `largest`: the largest ring. Searches only what the book has not yet found. Errors: NoTransit
/// (lines are the only mode and there are none), Cancelled.
[[nodiscard]] Result<NatureReach> natureReach(const AnalysisContext& context,
                                              const NaturePlaces& places,
                                              Cost largest,
                                              const TaskContext& task);

/// Coverage by one mode, or of all together (modes.size()), for a cutoff: communities, gaps and
/// demand points.
[[nodiscard]] Coverage natureCoverage(const AnalysisContext& context,
                                      const Study& study,
                                      const NatureReach& reach,
                                      std::size_t mode,
                                      const Cutoff& cutoff);

} // namespace yimi
