// SPDX-License-Identifier: GPL-3.0-or-later
// A layer as a format can hold it. Private to io.
#pragma once

#include "io/export_layer.h"

namespace yimi {

struct FittedLayer
{
    std::optional<FeatureTable> changed; ///< nothing: the layer fits as it is
    std::vector<std::string> fieldNames; ///< one a column
    /// Names that had to be shortened, as (long, short).
    std::vector<std::pair<std::string, std::string>> shortened;
    std::vector<Finding> findings; ///< what the format cannot hold

    [[nodiscard]] const FeatureTable& of(const FeatureTable& table) const
    {
        return changed ? *changed : table;
    }
};

/// Cuts texts, takes out NUL bytes and changes names where the format asks for it; lists that and
/// what is not written at all. Errors: GeometryWrongType (a format of shapes, a layer without
/// any), ParameterInvalid (an encoding that is not known or lacks a character; more rows than a
/// sheet has).
[[nodiscard]] Result<FittedLayer>
fitToFormat(const FeatureTable& table, ExportFormat format, const ExportOptions& options);

} // namespace yimi
