// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces that coverage_json is put together from. Reading keeps defaults for what is missing.
#pragma once

#include "analysis/coverage.h"

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

} // namespace yimi
