// SPDX-License-Identifier: GPL-3.0-or-later
// Travel profiles as text that people may edit.
#pragma once

#include "network/travel_profile.h"

#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// {"profiles": [{"id", "base" (of edited copies), "mode", "speed_kmh", "connector_kmh",
/// "avoids_steps", "main_roads", "main_road_seconds", "stairs_factor", "no_pavement_factor",
/// "class_factors": {class: factor}, "minds_slope", "uses_lines", "source"}]}, indented.
[[nodiscard]] std::string profilesToJson(std::span<const TravelProfile> profiles);

/// What profilesToJson wrote, perhaps edited. Fields left out have the values of the shipped
/// profile named by "base", else of that of the id, else of plain walking; "id" and, for a new
/// profile without base, "speed_kmh" are needed. Errors: FileDamaged (no JSON of this shape),
/// ParameterInvalid (an unknown field or value, with the profile).
[[nodiscard]] Result<std::vector<TravelProfile>> profilesFromJson(std::string_view text);

} // namespace yimi
