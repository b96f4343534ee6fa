// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schools.h"

namespace yimi::sample {

/// Classes, seats and enrolment of the schools of one stage, whose children are the age group
/// `group`: from the children to whom each school is the nearest one.
void fillSeats(std::vector<School>& schools, std::size_t group, const SchoolInputs& inputs);

/// A second gate where another street passes a side of the site.
void openGates(std::vector<School>& schools, const SiteGround& ground);

} // namespace yimi::sample
