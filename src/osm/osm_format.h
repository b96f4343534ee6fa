// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace yimi {

/// How an OpenStreetMap file is written, by its first bytes and else by its ending, in libosmium's
/// words: "pbf", "osm", "osm.gz", "osm.bz2". Nothing: neither says that it is one.
[[nodiscard]] std::optional<std::string> osmFormat(const std::string& path);

} // namespace yimi
