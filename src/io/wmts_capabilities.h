// SPDX-License-Identifier: GPL-3.0-or-later
// What a WMTS service says of itself, made usable. Only .cpp files of io include this.
#pragma once

#include <string>
#include <vector>

namespace yimi {

/// The address of a WMTS service, taken apart. Its key, if it has one, is in it.
struct WmtsAddress
{
    std::string capabilities; ///< where its description is
    std::string extras;       ///< "tk=…": what goes with every request, the key for one
    std::string layer;        ///< wanted; empty: the first
    std::string grid;         ///< wanted set of tiles; empty: GDAL's choice
};

/// Takes the address of the description, of the bare service, or of one of its tiles.
[[nodiscard]] WmtsAddress wmtsAddress(const std::string& url);

struct WmtsCapabilities
{
    std::vector<std::string> layers; ///< empty: the text was no description of a WMTS service
    std::string xml;
};

/// The description as GDAL takes it. Mended is what services in wide use (天地图 before all) write
/// amiss: corners of the world with north before east, scales of screens with 96 dots an inch
/// where dots of 0.28 mm are meant, boxes in metres where degrees belong, a system that has a
/// newer number. Requests for tiles get the address's extras, and are no less encrypted than it.
[[nodiscard]] WmtsCapabilities usableCapabilities(const std::string& xml,
                                                  const WmtsAddress& address);

} // namespace yimi
