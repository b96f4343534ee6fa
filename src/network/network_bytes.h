// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crs/crs.h"
#include "network/street_network.h"

#include <string>
#include <string_view>

namespace yimi {

/// A network with the CRS it is in.
struct SavedNetwork
{
    StreetNetwork network;
    Crs crs;
};

/// The network as bytes: a versioned head with sizes and a checksum, then the arrays as they are in
/// memory (little-endian).
[[nodiscard]] std::string networkToBytes(const StreetNetwork& network, const Crs& crs);

/// True when the bytes begin like a saved network.
[[nodiscard]] bool looksLikeNetwork(std::string_view bytes);

/// Errors: FileDamaged (cut off, changed, or no network at all), ProjectVersionUnknown (another
/// version of the format).
[[nodiscard]] Result<SavedNetwork> networkFromBytes(std::string_view bytes);

} // namespace yimi
