// SPDX-License-Identifier: GPL-3.0-or-later
// Reading vector layers. GDAL does the work behind this header; its types never leave io.
#pragma once

#include "base/finding.h"
#include "base/task_context.h"
#include "io/source.h"
#include "table/feature_table.h"

#include <optional>
#include <span>
#include <vector>

namespace yimi {

struct ReadOptions
{
    /// Wanted CRS. Geometries are transformed into it, and a CrsReprojected finding says so.
    std::optional<Crs> targetCrs = {};
    /// Used when the layer carries none; a CrsAssumed finding says so. Without it a layer without
    /// CRS fails with CrsMissing when targetCrs is set.
    std::optional<Crs> assumedCrs = {};
    /// Encoding of text, such as "GB18030"; empty: as the file declares, or guessed.
    std::string encoding = {};
    /// Invalid polygons are repaired (GeometryRepaired) or, when nothing is left, kept as NULL
    /// geometry (GeometryUnrepairable).
    bool repairPolygons = true;
    /// Whether columns of CSV files whose cells are all numbers become numbers. Where one of them is
    /// a code («007», more than fifteen digits), the column stays text, as it stands in the file.
    bool guessTypes = true;
    /// Only the first rows; 0: all.
    std::size_t maxRows = 0;
};

struct LayerRead
{
    FeatureTable table;
    std::vector<Finding> findings; ///< what had to be repaired, guessed or left out
    std::string encoding;          ///< "UTF-8", "GB18030", …
    std::string encodingSource;    ///< "declared", "cpg", "ldid", "guessed"
};

/// Reads one whole layer. Every feature of the layer is a row (features with NULL, empty,
/// non-finite or unrepairable geometry keep their row with a NULL geometry and are listed in the
/// findings). Z and M are dropped (HeightDropped), curves are stroked (GeometryCurved). Errors:
/// FileNotFound, FileUnreadable, NotAVectorFile, FileDamaged, LayerNotFound (detail: the layers
/// there are), LayerEmpty, ExpressionInvalid, CrsMissing, CrsUnknown, Cancelled.
[[nodiscard]] Result<LayerRead>
readLayer(const Source& source, const ReadOptions& options = {}, const TaskContext& task = {});

/// What a file offers without reading its features.
struct LayerSummary
{
    std::string path;
    std::string layer;
    std::string driver; ///< GDAL's short name, "GPKG"
    std::int64_t featureCount = 0;
    std::string geometryType; ///< "Point", "MultiPolygon", "None", "Unknown"
    Crs crs;
    Box extent; ///< in the layer's CRS; empty when not known
    std::string encoding;
    std::string encodingSource;
    std::vector<std::string> fieldNames;
    /// Of a shapefile: names that fill the 10 bytes of the .dbf and may have been longer.
    std::vector<std::string> cutFieldNames;
};

/// Layers of a file, or only the one of this name. Errors: FileNotFound, FileUnreadable,
/// NotAVectorFile, FileDamaged, LayerNotFound.
[[nodiscard]] Result<std::vector<LayerSummary>> listLayers(const std::string& path,
                                                           const std::string& only = {});

/// How many features of a layer each WHERE expression selects, found in one pass. Errors: as
/// readLayer, ExpressionInvalid.
[[nodiscard]] Result<std::vector<std::int64_t>> countFeatures(const std::string& path,
                                                              const std::string& layer,
                                                              std::span<const std::string> subsets,
                                                              const TaskContext& task = {});

} // namespace yimi
