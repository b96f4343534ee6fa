// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/raster_reader.h"

namespace yimi {

/// An address with its key in it: not for people.
[[nodiscard]] std::string withKey(std::string address, const RasterOptions& options);

/// What GDAL opens for the address of a file or of tiles: files as they are, tiles as a description
/// of the service. Holds the key: not for people.
[[nodiscard]] std::string openable(const std::string& address, const RasterOptions& options);

/// The part of a description, of tiles or of a WMTS service, that says how it is asked.
[[nodiscard]] std::string requestElements(const RasterOptions& options);

/// `content` as text of an element.
[[nodiscard]] std::string textElement(const std::string& name, const std::string& content);

/// What a service did wrong: "HTTP 403", "HTTP 200" for an answer that is none, or a library's
/// words on why there was no answer. Without the address that was asked, and without the key.
[[nodiscard]] std::string serviceWords(const std::string& message, const std::string& key);

} // namespace yimi
