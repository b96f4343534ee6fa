// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
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

/// Every profile with figures of its own that something in this JSON was made with can be read:
/// with other figures it would be something else. Errors: FileDamaged.
[[nodiscard]] Result<void> checkProfiles(const QJsonValue& json);

} // namespace yimi
