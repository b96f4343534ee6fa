// SPDX-License-Identifier: GPL-3.0-or-later
// The table in which QGIS keeps how the layers of a GeoPackage look. Private to io.
#pragma once

#include "io/gdal_session.h"
#include "io/write.h"

namespace yimi {

/// Makes `layer_styles` in a dataset that already has these layers, with one row, used by default,
/// for each that has a look; nothing where none has. False when the driver refuses, in words that
/// the session knows.
[[nodiscard]] bool writeLayerStyles(GDALDataset& dataset, std::span<const LayerToWrite> layers);

} // namespace yimi
