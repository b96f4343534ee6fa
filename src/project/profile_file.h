// SPDX-License-Identifier: GPL-3.0-or-later
// 自定义 travel profiles as people edit and exchange them.
#pragma once

#include "base/result.h"
#include "network/travel_profile.h"

#include <QString>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace yimi {

struct DocumentSettings;

/// A name that none of these profiles and no shipped one has: «慢走», else «慢走 2», …
[[nodiscard]] std::string freshProfileId(const std::string& wish,
                                         const std::vector<TravelProfile>& taken);

/// A copy to be edited; `name` is for people.
[[nodiscard]] TravelProfile editableCopy(const TravelProfile& profile,
                                         const QString& name,
                                         const std::vector<TravelProfile>& taken);

/// All figures as the standard has them; name and base stay.
[[nodiscard]] TravelProfile resetToStandard(const TravelProfile& profile);

/// What a file of `yimi-cli profiles --out` holds, to be added to `own`: shipped profiles with
/// their own figures are left out, with other figures they become copies of fresh names, for the
/// shipped ones never change. `copyName` makes the wished name of such a copy. Errors: as readFile
/// and profilesFromJson.
[[nodiscard]] Result<std::vector<TravelProfile>>
importProfiles(const std::string& path,
               const std::vector<TravelProfile>& own,
               const std::function<QString(const TravelProfile&)>& copyName);

/// Errors: as writeFile.
[[nodiscard]] Result<void> exportProfiles(const std::string& path,
                                          const std::vector<TravelProfile>& profiles);

/// Names that changed, old to new; "" where the profile was removed.
using RenamedProfiles = std::map<std::string, std::string>;

/// Settings whose analyses use these profiles from now on: an analysis that used a profile of the
/// same name, or of the name before, takes its new figures, one whose profile is gone keeps its old
/// ones, under a name of its own where another profile has taken the name.
void putProfiles(DocumentSettings& settings,
                 std::vector<TravelProfile> profiles,
                 const RenamedProfiles& renamed = {});

} // namespace yimi
