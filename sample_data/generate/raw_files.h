// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city_sample.h"

namespace yimi::sample {

/// Writes the city as it would arrive: shapefiles, a drawing, workbooks and a CSV, in the folders,
/// encodings and systems of the offices they come from (sample_data/README.md lists them). Errors:
/// as rawTables and exportLayer, FileUnwritable.
[[nodiscard]] Result<void> writeRawFiles(const std::vector<SampleLayer>& layers,
                                         const std::string& folder);

} // namespace yimi::sample
