// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/gap.h"

#include <QJsonObject>

namespace yimi {

[[nodiscard]] QJsonObject gapJson(const Gap& gap);
/// What is missing keeps its default.
[[nodiscard]] Gap gapFromJson(const QJsonObject& json);

} // namespace yimi
