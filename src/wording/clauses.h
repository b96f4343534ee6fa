// SPDX-License-Identifier: GPL-3.0-or-later
// Clauses that several method sheets share. Private to wording.
#pragma once

#include "base/quantity.h"

#include <QString>

#include <string>

namespace yimi {

[[nodiscard]] QString connectorClause(Metres snapLimit, bool connectors);
[[nodiscard]] QString softwareClause(const std::string& crs, const std::string& version);

} // namespace yimi
