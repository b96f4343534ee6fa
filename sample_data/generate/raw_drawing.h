// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "table/feature_table.h"

#include <string>

namespace yimi::sample {

/// The centre lines of roads as a drawing of AutoCAD 2000 on a Chinese Windows: texts in GBK, as
/// its $DWGCODEPAGE says; a drawing layer for each class of road, and their names as texts.
/// `roads`: with 道路等级 and 道路名称. Errors: ParameterInvalid (a name that GBK cannot hold).
[[nodiscard]] Result<std::string> roadDrawing(const FeatureTable& roads);

} // namespace yimi::sample
