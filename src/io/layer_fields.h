// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "table/feature_table.h"

#include <string>

namespace yimi {

/// A layer's fields as a table without rows, in its own CRS: what is left of a layer that was
/// emptied, or that nothing was drawn into yet. Errors: as openVector, LayerNotFound.
[[nodiscard]] Result<FeatureTable> fieldsOfLayer(const std::string& path, const std::string& layer);

} // namespace yimi
