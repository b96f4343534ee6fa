// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facility_facts.h"
#include "site_ground.h"

namespace yimi::sample {

/// Ground for a place of the gazetteer, in its district, as near to where the gazetteer has it as
/// there is room. Nothing when the district is not in the sample. `wish.near` and `wish.allowed`
/// are set here.
[[nodiscard]] std::optional<Site> takeNamed(SiteGround& ground,
                                            const People& people,
                                            const Facts& facts,
                                            const NamedPlace& place,
                                            SiteWish wish,
                                            Random& random);

/// "示例小学 017".
[[nodiscard]] std::string numberedName(std::string_view title, std::size_t number);

} // namespace yimi::sample
