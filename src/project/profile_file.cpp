// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/profile_file.h"

#include "io/file.h"
#include "io/write.h"
#include "network/profile_changes.h"
#include "network/travel_profile_json.h"
#include "project/contents.h"

#include <algorithm>

namespace yimi {

namespace {

bool isTaken(const std::string& id, const std::vector<TravelProfile>& taken)
{
    return travelProfile(id).has_value()
           || std::ranges::find(taken, id, &TravelProfile::id) != taken.end();
}

} // namespace

std::string freshProfileId(const std::string& wish, const std::vector<TravelProfile>& taken)
{
    std::string id = wish;
    for (int n = 2; isTaken(id, taken); ++n)
        id = wish + " " + std::to_string(n);
    return id;
}

TravelProfile editableCopy(const TravelProfile& profile,
                           const QString& name,
                           const std::vector<TravelProfile>& taken)
{
    TravelProfile copy = profile;
    copy.base = standardOf(profile).id;
    copy.id = freshProfileId(name.toStdString(), taken);
    return copy;
}

TravelProfile resetToStandard(const TravelProfile& profile)
{
    TravelProfile standard = standardOf(profile);
    standard.base = standard.id;
    standard.id = profile.id;
    return standard;
}

Result<std::vector<TravelProfile>>
importProfiles(const std::string& path,
               const std::vector<TravelProfile>& own,
               const std::function<QString(const TravelProfile&)>& copyName)
{
    const auto text = readFile(path);
    if (!text)
        return failure(text.error());
    auto read = profilesFromJson(*text);
    if (!read) {
        read.error().file = path;
        return failure(read.error());
    }
    std::vector<TravelProfile> all = own;
    std::vector<TravelProfile> added;
    for (TravelProfile& profile : *read) {
        if (!isEdited(profile))
            continue;
        if (travelProfile(profile.id))
            profile = editableCopy(profile, copyName(profile), all);
        else
            profile.id = freshProfileId(profile.id, all);
        all.push_back(profile);
        added.push_back(std::move(profile));
    }
    return added;
}

Result<void> exportProfiles(const std::string& path, const std::vector<TravelProfile>& profiles)
{
    return writeFile(path, profilesToJson(profiles));
}

void putProfiles(DocumentSettings& settings,
                 std::vector<TravelProfile> profiles,
                 const RenamedProfiles& renamed)
{
    for (TravelProfile* used : {&settings.coverage.profile, &settings.serviceAreas.profile}) {
        const auto other = renamed.find(used->id);
        if (other != renamed.end() && other->second.empty()) {
            used->id = freshProfileId(used->id, profiles);
            continue;
        }
        const std::string& id = other == renamed.end() ? used->id : other->second;
        const auto now = std::ranges::find(profiles, id, &TravelProfile::id);
        if (now != profiles.end())
            *used = *now;
    }
    settings.profiles = std::move(profiles);
}

} // namespace yimi
