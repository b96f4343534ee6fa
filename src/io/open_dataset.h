// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crs/crs.h"
#include "io/gdal_session.h"

#include <vector>

namespace yimi {

/// Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Result<void> checkReadable(const std::string& path);

/// Opens a file or connection for reading vector layers. `openOptions` as GDAL takes them
/// ("ENCODING="). Errors: FileNotFound, FileUnreadable, NotAVectorFile, FileDamaged.
[[nodiscard]] Result<Dataset> openVector(const std::string& path,
                                         GdalSession& session,
                                         const std::vector<std::string>& openOptions = {});

/// Layers of a dataset that are data: not the project's own tables, not styles.
[[nodiscard]] std::vector<OGRLayer*> dataLayers(GDALDataset& dataset);

/// The CRS of a layer; unknown when it has none.
[[nodiscard]] Crs crsOf(const OGRSpatialReference* reference);

/// How the layer's text is encoded, and who says so.
struct EncodingClaim
{
    std::string encoding; ///< empty: nobody says
    std::string source;   ///< "declared", "cpg", "ldid", "dwgcodepage", ""
};

[[nodiscard]] EncodingClaim encodingClaim(GDALDataset& dataset, OGRLayer& layer);

} // namespace yimi
