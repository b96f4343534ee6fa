// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/travel_profile.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace yimi {

/// The fields of travel_profile_json.
[[nodiscard]] QJsonArray profilesJson(const std::vector<TravelProfile>& profiles);
/// Profiles that a person made unusable in the file are left out.
[[nodiscard]] std::vector<TravelProfile> profilesFromJson(const QJsonArray& json);

/// A profile that something was made with, by id and, when edited, with all its figures.
void putProfile(QJsonObject& json, const TravelProfile& profile);
/// `fallback`: the id of the shipped profile taken when there is none.
[[nodiscard]] TravelProfile takeProfile(const QJsonObject& json, const char* fallback);

} // namespace yimi
