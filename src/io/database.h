// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/write.h"

namespace yimi {

struct PublishOptions
{
    std::string schema = "public"; ///< made when it is not there
    bool replace = false;          ///< tables of the same name go; else they are refused
};

/// How a PostGIS database is reached.
struct DatabaseAddress
{
    std::string host;
    int port = 5432;
    std::string database;
    std::string user;
    std::string password; ///< empty: from the environment or the user's password file
};

/// «PG:host=… …», whatever signs are in the parts; gives up after ten seconds without an answer.
[[nodiscard]] std::string connectionTo(const DatabaseAddress& address);

/// «WFS:https://…», with or without WFS: or blanks in what was typed. Errors: ParameterInvalid for
/// what is no http address.
[[nodiscard]] Result<std::string> serviceConnection(const std::string& address);

/// The tables and layers that can be imported through a connection, by name; nothing of them is
/// read or counted. Errors: DatabaseUnreachable.
[[nodiscard]] Result<std::vector<std::string>> listTables(const std::string& connection);

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
