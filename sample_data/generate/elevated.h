// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "road.h"

namespace yimi::sample {

/// An elevated road (level 2) with its two carriageways on the ground, each one-way on its right.
/// Where the road ends on nothing, it comes down and the carriageways meet; where it ends on one of
/// `others`, both are led to it.
void addElevated(Roads& roads,
                 const std::string& name,
                 const LineString& line,
                 const std::vector<LineString>& others);

/// Ramps (level 1, one-way, not walked on): pairs of them every two kilometres between elevated
/// roads and the carriageways beside them, and four where an expressway crosses a main or county
/// road, not nearer than five kilometres to each other. They meet at vertices that are put into
/// both lines, so lines must not be thinned after.
void addRamps(Roads& roads);

} // namespace yimi::sample
