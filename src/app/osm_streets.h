// SPDX-License-Identifier: GPL-3.0-or-later
// OpenStreetMap files as --roads: they know who may pass where, and bring their own junctions.
#pragma once

#include "app/cli_inputs.h"

namespace yimi::cli {

/// True when --roads is to be read as OpenStreetMap. One layer of it asked for by name is left to
/// GDAL.
[[nodiscard]] bool areOpenStreetMap(const Source& roads);

/// The network of an OpenStreetMap file, in --crs or one that fits the place. --assume-crs and
/// --keep-crossings mean nothing here. Errors: as readOsmStreets and assembleNetwork.
[[nodiscard]] Result<Streets>
streetsFromOsm(const TravelWords& words, const Source& roads, const TaskContext& task);

/// How lines were connected, for the method sheet.
[[nodiscard]] std::string crossingRule(const TravelWords& words);

} // namespace yimi::cli
