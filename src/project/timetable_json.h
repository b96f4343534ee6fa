// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transit/transit_lines.h"

#include <QJsonObject>

namespace yimi {

/// Lines of a timetable, so that a project needs its GTFS feed only once.
[[nodiscard]] QJsonObject timetableJson(const TransitLines& lines);
/// Patterns that name stops which are not there are left out.
[[nodiscard]] TransitLines timetableFromJson(const QJsonObject& json);

} // namespace yimi
