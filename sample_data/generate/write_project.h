// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city_sample.h"

namespace yimi::sample {

/// The city as a project ready to open: layers with their themes, the parameters of 托育覆盖, and
/// the mark that the data are synthetic. Errors: FileUnwritable, DiskFull.
[[nodiscard]] Result<void> writeProject(const std::vector<SampleLayer>& layers,
                                        const std::string& path);

} // namespace yimi::sample
