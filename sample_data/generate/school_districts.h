// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schools.h"
#include "tiling.h"

namespace yimi::sample {

/// 学区 of a primary school: whole communities, in one piece.
struct SchoolDistrict
{
    std::vector<std::size_t> schools; ///< indices; several when they stand in one community
    Polygons shape;
};

/// What school districts are drawn from.
struct DistrictingInputs
{
    const Facts& facts;
    const People& people;
    const std::vector<Border>& borders; ///< of the communities
    const std::vector<School>& schools;
};

/// School districts of the primary schools in 天宁区 and 钟楼区: each community goes to the school
/// that is nearest over neighbouring communities of its district.
[[nodiscard]] std::vector<SchoolDistrict> drawSchoolDistricts(const DistrictingInputs& inputs);

} // namespace yimi::sample
