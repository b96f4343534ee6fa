// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "road.h"

namespace yimi::sample {

struct MergeReach
{
    double together = 9.0; ///< metres: junctions nearer than this are one
    double across = 22.0;  ///< side streets that meet a street from its two sides, nearer than this
};

/// Junctions (of noded roads) on the ground that surveyors would draw as one become one. The more
/// important road keeps its place. Roads must be noded again after.
void mergeJunctions(Roads& roads, const MergeReach& reach);

/// Leads ends that stop within `reach` metres of a road of their level to it, and takes away lanes
/// that end at nothing within `shortest` metres. Roads must be noded again after.
void settleFreeEnds(Roads& roads, double reach, double shortest);

/// Takes away the last stretch of roads that still end within `reach` metres of another.
void dropNearMisses(Roads& roads, double reach);

/// Takes away bridges and underpasses that lead to nothing, and what ends at them.
void dropDeadBridges(Roads& roads);

/// Cuts roads (noded) where they come back to a place of their own.
void splitAtTouches(Roads& roads);

/// Opens roads that lead from a junction back to the same junction, by leaving out the last metres;
/// very small ones vanish.
void openLoops(Roads& roads);

/// Where two roads of a level share a piece between two vertices, the less important one loses it.
void dropDoubles(Roads& roads);

} // namespace yimi::sample
