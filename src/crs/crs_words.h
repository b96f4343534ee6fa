// SPDX-License-Identifier: GPL-3.0-or-later
// A coordinate reference system in the words of other programs' files.
#pragma once

#include "crs/crs.h"

namespace yimi {

/// Well-known text of the first kind, on one line, which every GIS reads. Errors: CrsMissing,
/// CrsUnknown, also for a system that it has no words for.
[[nodiscard]] Result<std::string> wellKnownText(const Crs& crs);

/// The system of longitudes and latitudes on the same datum; itself when it is one. Errors:
/// CrsMissing, CrsUnknown, also for a system without one.
[[nodiscard]] Result<Crs> geographicBase(const Crs& crs);

} // namespace yimi
