// SPDX-License-Identifier: GPL-3.0-or-later
// Layers and results of a project for other people's programs.
#pragma once

#include "io/database.h"
#include "io/export_layer.h"
#include "project/contents.h"

#include <span>

namespace yimi {

struct DataExport
{
    std::vector<LayerId> layers;
    ExportFormat format = ExportFormat::GeoPackage;
    QString path;                   ///< of the file, or of the folder where there are several
    std::string encoding = "UTF-8"; ///< of a shapefile

    /// One file for all layers (GeoPackage), else one each, in a folder, named after the layers.
    [[nodiscard]] bool intoFolder() const
    {
        return format != ExportFormat::GeoPackage && layers.size() > 1;
    }
};

struct DataExported
{
    std::vector<std::string> files; ///< the chief one of each layer, as they were written
    std::vector<Finding> findings;  ///< what the format cannot hold
};

/// Files that are there already and that an export would replace.
[[nodiscard]] QStringList replacedFiles(const ProjectContents& contents, const DataExport& what);

/// What the format cannot hold of these layers, before anything is written. Errors: those of
/// exportFindings.
[[nodiscard]] Result<std::vector<Finding>>
exportFindings(const ProjectContents& contents, const DataExport& what, const TaskContext& task);

/// Writes layers under their titles, each file whole or not at all; a GeoPackage with all of them
/// and their looks, and, beside a result of 托育覆盖, its towns and districts. Errors: those of
/// exportLayer.
[[nodiscard]] Result<DataExported>
exportLayers(const ProjectContents& contents, const DataExport& what, const TaskContext& task);

/// Puts layers into a database under their titles, all or none. Errors: those of
/// publishToDatabase.
[[nodiscard]] Result<void> publishLayers(const ProjectContents& contents,
                                         std::span<const LayerId> layers,
                                         const std::string& connection,
                                         const PublishOptions& options,
                                         const TaskContext& task);

/// Where a PostGIS database is and who asks. The password is kept nowhere.
struct DatabasePlace
{
    QString host;
    int port = 5432;
    QString name;
    QString user;
    QString password; ///< empty: from the environment or the user's password file
};

/// As GDAL takes it: «PG:host='…' port=… …», whatever signs the words have.
[[nodiscard]] std::string connectionOf(const DatabasePlace& place);

} // namespace yimi
