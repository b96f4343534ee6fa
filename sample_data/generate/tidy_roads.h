// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "road.h"

namespace yimi::sample {

/// Junctions (of noded roads) that surveyors would draw as one become one: those that a few metres
/// part, and, up to `across` metres, side streets that meet a street from its two sides. The more
/// important road keeps its place. Roads must be noded again after.
void mergeJunctions(Roads& roads, double across);

/// Leads ends that stop within `reach` metres of a road of their level to it, and takes away lanes
/// that end at nothing within `shortest` metres. Roads must be noded again after.
void settleFreeEnds(Roads& roads, double reach, double shortest);

/// Where two roads of a level share a piece between two vertices, the less important one loses it.
void dropDoubles(Roads& roads);

} // namespace yimi::sample
