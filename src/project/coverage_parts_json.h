// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces that results are put together from. Reading keeps defaults for what is missing.
#pragma once

#include "analysis/coverage.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yimi {

[[nodiscard]] QJsonObject demandMethodJson(const DemandMethod& method);
/// What is missing keeps its default.
[[nodiscard]] DemandMethod demandMethodFromJson(const QJsonObject& json);

[[nodiscard]] QJsonObject childrenJson(const ChildrenByState& children);
[[nodiscard]] ChildrenByState childrenFromJson(const QJsonObject& json);

[[nodiscard]] QJsonObject meanWayJson(const MeanWay& way);
[[nodiscard]] MeanWay meanWayFromJson(const QJsonObject& json);

[[nodiscard]] QJsonObject communityJson(const CommunityCoverage& community);
[[nodiscard]] CommunityCoverage communityFromJson(const QJsonObject& json);

[[nodiscard]] QJsonObject areaJson(const AreaCoverage& area);
[[nodiscard]] AreaCoverage areaFromJson(const QJsonObject& json);

[[nodiscard]] QJsonObject facilityJson(const FacilityCoverage& facility);
[[nodiscard]] FacilityCoverage facilityFromJson(const QJsonObject& json);

[[nodiscard]] QJsonObject indicatorJson(const Indicator& indicator);
[[nodiscard]] Indicator indicatorFromJson(const QJsonObject& json);

[[nodiscard]] QJsonObject findingJson(const Finding& finding);
[[nodiscard]] Finding findingFromJson(const QJsonObject& json);

[[nodiscard]] QString gapReasonText(GapReason reason);
[[nodiscard]] GapReason gapReasonFromText(const QString& text);

/// Minutes or metres as a field of the object.
void putCutoff(QJsonObject& json, const Cutoff& cutoff);
[[nodiscard]] Cutoff cutoffFromJson(const QJsonObject& json);

[[nodiscard]] QJsonArray pointJson(Coordinate at);
[[nodiscard]] Coordinate pointFromJson(const QJsonValue& json);

} // namespace yimi
