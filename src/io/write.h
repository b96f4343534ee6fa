// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "table/feature_table.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yimi {

/// How a layer looks in other programs, as text that io does not read.
struct LayerLook
{
    std::string name; ///< of the style, for people
    std::string qml;  ///< as QGIS reads it
    std::string sld;  ///< as OGC has it

    bool operator==(const LayerLook&) const = default;
};

/// One layer to write. The geometry type in the file is the multi type of `kind`.
struct LayerToWrite
{
    const FeatureTable* table = nullptr;
    GeometryKind kind = GeometryKind::None; ///< None: a table without geometry
    std::string description = {};           ///< goes into the file's layer metadata
    bool spatialIndex = true;               ///< half of the time of writing many small features
    std::optional<LayerLook> look = {};     ///< goes into the table layer_styles
};

/// Writes a GeoPackage with these layers, whole or not at all: a temporary file in the same folder
/// is renamed over `path` only when complete. The same input gives the same content. Feature ids
/// are kept. Layers with a look get a row in `layer_styles`, where QGIS finds it. Errors:
/// FileUnwritable, DiskFull, Cancelled.
[[nodiscard]] Result<void> writeGeoPackage(const std::string& path,
                                           std::span<const LayerToWrite> layers,
                                           const TaskContext& task = {});

/// Who reads a CSV: Excel takes Chinese for the local code page unless the file begins with a byte
/// order mark; scripts would take the mark for a part of the first field's name.
enum class CsvReader { Excel, Script };

/// Writes rows as CSV (UTF-8), whole or not at all.
/// Points get columns x and y when `kind` of the table is Point and `withCoordinates`.
[[nodiscard]] Result<void> writeCsv(const std::string& path,
                                    const FeatureTable& table,
                                    bool withCoordinates = false,
                                    CsvReader reader = CsvReader::Excel);

/// Writes text or bytes to a file, whole or not at all.
[[nodiscard]] Result<void> writeFile(const std::string& path, std::string_view content);

} // namespace yimi
