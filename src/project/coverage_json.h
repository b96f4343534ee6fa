// SPDX-License-Identifier: GPL-3.0-or-later
// An answer as it is kept in a project, so that reopening shows the same numbers without computing.
#pragma once

#include "analysis/coverage.h"

#include <QJsonObject>

namespace yimi {

/// threads is left out: it is the machine's affair and changes nothing.
[[nodiscard]] QJsonObject coverageOptionsJson(const CoverageOptions& options);
[[nodiscard]] CoverageOptions coverageOptionsFromJson(const QJsonObject& json);

/// All of it but `demand`, which has one entry a residence and serves only as a step on the way.
[[nodiscard]] QJsonObject coverageJson(const Coverage& coverage);
[[nodiscard]] Coverage coverageFromJson(const QJsonObject& json);

} // namespace yimi
