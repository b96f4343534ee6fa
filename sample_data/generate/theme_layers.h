// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city.h"

namespace yimi::sample {

[[nodiscard]] const TownFact& townOfCommunity(const City& city, std::size_t community);

/// "PS017": the 17th primary school.
[[nodiscard]] std::string schoolId(const City& city, std::size_t school);

[[nodiscard]] SampleLayer kindergartenLayer(const City& city);
[[nodiscard]] SampleLayer primarySchoolLayer(const City& city);
[[nodiscard]] SampleLayer middleSchoolLayer(const City& city);
[[nodiscard]] SampleLayer highSchoolLayer(const City& city);
[[nodiscard]] SampleLayer specialSchoolLayer(const City& city);
[[nodiscard]] SampleLayer schoolSiteLayer(const City& city);
[[nodiscard]] SampleLayer schoolGateLayer(const City& city);
[[nodiscard]] SampleLayer schoolDistrictLayer(const City& city);

[[nodiscard]] SampleLayer hospitalLayer(const City& city);
[[nodiscard]] SampleLayer clinicLayer(const City& city);
[[nodiscard]] SampleLayer libraryLayer(const City& city);
[[nodiscard]] SampleLayer museumLayer(const City& city);
[[nodiscard]] SampleLayer sportsVenueLayer(const City& city);
[[nodiscard]] SampleLayer activityBaseLayer(const City& city);
[[nodiscard]] SampleLayer protectionStationLayer(const City& city);
[[nodiscard]] SampleLayer familyEducationLayer(const City& city);
[[nodiscard]] SampleLayer publicPlaceLayer(const City& city);
[[nodiscard]] SampleLayer nursingRoomLayer(const City& city);

[[nodiscard]] SampleLayer metroLineLayer(const City& city);
[[nodiscard]] SampleLayer metroStationLayer(const City& city);
[[nodiscard]] SampleLayer metroEntranceLayer(const City& city);
[[nodiscard]] SampleLayer busRouteLayer(const City& city);
[[nodiscard]] SampleLayer busStopLayer(const City& city);

} // namespace yimi::sample
