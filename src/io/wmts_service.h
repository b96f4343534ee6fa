// SPDX-License-Identifier: GPL-3.0-or-later
// WMTS services. Only .cpp files of io include this.
#pragma once

#include "base/result.h"
#include "base/task_context.h"
#include "io/gdal_session.h"
#include "io/raster_reader.h"

namespace yimi {

/// Asks the service of an address for its description and opens the layer the address names, else
/// the first one. Errors: Cancelled; LayerNotFound (detail: those there are); DatabaseUnreachable,
/// whose detail is "HTTP 403" and the like, "HTTP 200" when the answer was no description, or
/// curl's words. None of them has the key.
[[nodiscard]] Result<Dataset>
openWmts(const std::string& address, const RasterOptions& options, const TaskContext& task);

} // namespace yimi
