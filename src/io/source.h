// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace yimi {

/// Where a layer comes from, as QGIS writes it: `FILE`, `FILE|layername=NAME`,
/// `FILE|layername=NAME|subset=EXPR`, or a GDAL connection string such as `PG:…`.
struct Source
{
    std::string path;   ///< file or connection
    std::string layer;  ///< empty: the only layer, or an error naming the choices
    std::string subset; ///< SQL WHERE expression; empty: all

    bool operator==(const Source&) const = default;
};

/// Connection strings («PG:…», «postgresql://…») and GDAL's virtual files: no place on the disk to
/// look at.
[[nodiscard]] bool isConnection(const std::string& path);

/// Errors: ParameterInvalid for an unknown `|key=`; a connection may have bars of its own.
[[nodiscard]] Result<Source> parseSource(std::string_view text);

/// The text that parseSource reads back; passwords of connections are replaced by «***».
[[nodiscard]] std::string sourceText(const Source& source);

/// What a planner typed as a source, fit to be shown and kept: passwords replaced, the rest as it
/// is.
[[nodiscard]] std::string shownSource(std::string_view text);

} // namespace yimi
