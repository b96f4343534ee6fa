// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facility_facts.h"
#include "settlement.h"
#include "site_ground.h"

#include <array>

namespace yimi::sample {

enum class SchoolStage : std::uint8_t { Kindergarten, Primary, Middle, High, Special };

inline constexpr std::array kSchoolStages{SchoolStage::Kindergarten,
                                          SchoolStage::Primary,
                                          SchoolStage::Middle,
                                          SchoolStage::High,
                                          SchoolStage::Special};

struct School
{
    SchoolStage stage = SchoolStage::Primary;
    std::string name;
    bool real = false; ///< named by the gazetteer
    Site site;
    Points gates; ///< on the site's edge; the first one is the main one
    std::int64_t classes = 0;
    std::int64_t seats = 0;
    std::int64_t enrolled = 0;
    std::int64_t newSeats = 0; ///< of the seats, added in 2023 to 2025
    int opened = 0;            ///< year
    bool isPublic = true;
    bool inclusive = true; ///< 普惠: public, or private at a set price
    bool childFriendly = false;
};

/// What schools are laid out by.
struct SchoolInputs
{
    const Facts& facts;
    const FacilityFacts& facilities;
    const People& people;
    const Settlement& settlement;
    std::uint64_t seed;
};

/// Kindergartens (about 450 in the whole city), primary (230), middle (130), high (45) and special
/// schools: the gazetteer's by name near their place, the others where most children of the stage
/// have none yet; every town has a kindergarten, a primary and a middle school. Seats follow the
/// children around: too few in new districts, more than enough in the old town.
[[nodiscard]] std::vector<School> layOutSchools(const SchoolInputs& inputs, SiteGround& ground);

} // namespace yimi::sample
