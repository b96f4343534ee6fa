// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/write.h"

namespace yimi {

struct PublishOptions
{
    std::string schema = "public"; ///< made when it is not there
    bool replace = false;          ///< tables of the same name go; else they are refused
};

/// Writes layers into tables of a PostGIS database, all of them or none: one transaction.
/// `connection` as GDAL takes it («PG:host=… dbname=… user=…»); a password may come from there,
/// from the environment or from the user's password file, and is in no error. Tables keep the
/// layers' names, get a spatial index and their description. Errors: DatabaseUnreachable,
/// DatabaseNotSpatial, TableExists, DatabaseFailed (with the database's own words), Cancelled.
[[nodiscard]] Result<void> publishToDatabase(const std::string& connection,
                                             std::span<const LayerToWrite> layers,
                                             const PublishOptions& options = {},
                                             const TaskContext& task = {});

} // namespace yimi
