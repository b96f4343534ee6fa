// SPDX-License-Identifier: GPL-3.0-or-later
// Layers for other people's programs.
#pragma once

#include "base/finding.h"
#include "io/write.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

enum class ExportFormat { GeoPackage, Shapefile, GeoJson, FlatGeobuf, Kml, Dxf, Xlsx, Csv };

/// "gpkg", "shp", "geojson", "fgb", "kml", "dxf", "xlsx", "csv": also the files' endings.
[[nodiscard]] std::string_view exportFormatId(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatFromId(std::string_view id);

struct Exported
{
    std::vector<std::string> files; ///< all that were written, the chief one first
    /// Shapefile only: names that had to be shortened, as (long, short).
    std::vector<std::pair<std::string, std::string>> shortened = {};
    /// What the format cannot hold: TextCut, NulInText, GeometryLeftOut, AttributesLeftOut,
    /// NameChanged, FieldNameShortened, WrittenInWgs84, CrsNotWritten. Ids are feature ids.
    std::vector<Finding> findings = {};
};

/// How the table of long and short field names is called after the shapefile it stands beside.
inline constexpr std::string_view kNamesEnding = "_字段对照表.csv";

struct ExportOptions
{
    /// Of a shapefile's names and texts, by the name that iconv and the .cpg give it: "CP936" for
    /// programs that take every .dbf for GBK.
    std::string encoding = "UTF-8";
    /// Of a GeoPackage, which is the only format here that keeps one.
    std::optional<LayerLook> look = {};
};

/// Writes one layer, whole or not at all. GeoJSON and KML are in WGS 84, as their readers expect;
/// everything else stays in the table's CRS. Shapefile: with .cpg, field names of at most ten
/// bytes, and «NAME_字段对照表.csv» where some were shortened. DXF: shapes only, on a layer of the
/// table's name, in the code page of Chinese CAD. XLSX and CSV (with byte order mark): columns,
/// points as x and y. Errors: FileUnwritable, DiskFull, GeometryWrongType (DXF, KML without
/// geometry), TransformFailed, ParameterInvalid (an encoding that is not known, or lacks a
/// character of the layer), Cancelled.
[[nodiscard]] Result<Exported> exportLayer(const FeatureTable& table,
                                           ExportFormat format,
                                           const std::string& path,
                                           const TaskContext& task = {},
                                           const ExportOptions& options = {});

/// What exportLayer would list, before anything is written. Errors: those of it that do not come
/// from writing.
[[nodiscard]] Result<std::vector<Finding>>
exportFindings(const FeatureTable& table, ExportFormat format, const ExportOptions& options = {});

} // namespace yimi
