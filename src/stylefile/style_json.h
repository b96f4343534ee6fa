// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

#include <QJsonObject>

namespace yimi {

[[nodiscard]] QJsonObject styleJson(const LayerStyle& style);
/// What is missing keeps its default.
[[nodiscard]] LayerStyle styleFromJson(const QJsonObject& json);

} // namespace yimi
