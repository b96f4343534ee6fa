// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/raster_reader.h"

namespace yimi {

/// What GDAL opens for an address: files as they are, tile addresses as a description of the
/// service, other network addresses as a WMTS service. Holds the key: not for people.
[[nodiscard]] std::string openable(const std::string& address, const RasterOptions& options);

/// A library's words without the key.
[[nodiscard]] std::string withoutKey(std::string text, const std::string& key);

} // namespace yimi
