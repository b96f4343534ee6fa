// SPDX-License-Identifier: GPL-3.0-or-later
// The method sheet of travel commands as JSON.
#include "app/cli_inputs.h"
#include "network/profile_changes.h"

namespace yimi::cli {

Json travelMethod(const TravelWords& words, const TravelProfile& profile, const std::string& crs)
{
    Json method = {{"crs", crs},
                   {"profile", profile.id},
                   {"speed_kmh", profile.speed.value * 3.6},
                   {"speed_source", profile.source},
                   {"direction", words.direction},
                   {"snap_metres", words.snapMetres},
                   {"connectors", !words.noConnectors},
                   {"roads", shownSource(words.roads)}};
    if (Json changes = profileChangesJson(profile); !changes.empty())
        method["profile_changes"] = std::move(changes);
    method.update(buildMethod(words));
    return method;
}

Json profileChangesJson(const TravelProfile& profile)
{
    Json list = Json::array();
    for (const ProfileChange& change : profileChanges(profile)) {
        Json one{{"figure", profileFigureId(change.figure)}};
        if (change.figure == ProfileFigure::ClassFactor)
            one["class"] = roadClassId(change.roadClass);
        one["standard"] = change.standard;
        one["value"] = change.value;
        list.push_back(std::move(one));
    }
    return list;
}

} // namespace yimi::cli
