// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/service_area_parts.h"

#include <QJsonObject>

namespace yimi {

[[nodiscard]] QJsonObject serviceAreaSettingsJson(const ServiceAreaSettings& settings);
/// What is missing keeps its default.
[[nodiscard]] ServiceAreaSettings serviceAreaSettingsFromJson(const QJsonObject& json);

[[nodiscard]] QJsonObject serviceAreaResultJson(const ServiceAreaResult& result);
[[nodiscard]] ServiceAreaResult serviceAreaResultFromJson(const QJsonObject& json);

} // namespace yimi
