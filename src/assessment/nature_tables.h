// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of 山水体验圈. Private to assessment.
#pragma once

#include "assessment/area_figures.h"
#include "assessment/nature_reach.h"

namespace yimi {

/// Everything the tables are made from.
struct NatureFindings
{
    const AnalysisContext& context;
    const NaturePlaces& places;
    const NatureReach& reach;
    const Coverage& coverage;  ///< by the mode of "outside_by", for `minutesAsked`
    std::vector<double> bands; ///< minutes, rising; the one asked for among them
    double minutesAsked = 30;
    AgeGroups ages;
};

/// children; inside (all modes together), inside_walk …, inside_15_min … (the other bands),
/// two_places, five_places (so many within reach), children_A0_2, inside_A0_2 …; share.
[[nodiscard]] AreaFigures natureFigures(const NatureFindings& found);

/// One row a community: the figures; state and nearest place by the mode of "outside_by".
[[nodiscard]] FeatureTable natureCommunities(const NatureFindings& found,
                                             const AreaFigures& figures);

/// One row a mode ("together" for all) and band: mode, minutes, children, children_inside, share,
/// communities (most of whose children are inside).
[[nodiscard]] FeatureTable natureModes(const NatureFindings& found, const AreaFigures& figures);

/// One row a mode and age group for the minutes asked: mode, age, children, children_inside, share.
[[nodiscard]] FeatureTable natureAges(const NatureFindings& found);

/// One row a nature place: whom it is the nearest one to.
[[nodiscard]] FeatureTable naturePlaceTable(const NatureFindings& found);

/// Who goes where: community_id, place_id, place_name, kind, mode, children. Those who are inside.
[[nodiscard]] FeatureTable natureServes(const NatureFindings& found);

/// «inside_15_min».
[[nodiscard]] std::string insideWithin(double band);

} // namespace yimi
