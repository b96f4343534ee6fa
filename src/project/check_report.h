// SPDX-License-Identifier: GPL-3.0-or-later
// 数据体检 as a table that can be handed to whoever has to mend the data.
#pragma once

#include "checkup/check_layers.h"

#include <QString>

#include <span>

namespace yimi {

/// One thing that an issue is about: a feature of a layer, or a place.
struct IssueEntry
{
    QString name;                   ///< of the feature, else its number; of a place its coordinates
    std::optional<std::size_t> row; ///< of the layer's table
    std::optional<Coordinate> at;   ///< of a place

    bool operator==(const IssueEntry&) const = default;
};

/// The layer that an issue is about; null when it is not among these.
[[nodiscard]] const CheckedLayer* layerOf(const Issue& issue, std::span<const CheckedLayer> layers);

/// What the issue lists, in its order: features, then places. Linear in the layer's rows.
[[nodiscard]] std::vector<IssueEntry> entriesOf(const Issue& issue, const CheckedLayer& layer);

/// CSV (UTF-8 with a byte order mark, for Excel), one line a feature or place; an issue that lists
/// none has a line of its own.
[[nodiscard]] std::string issuesCsv(std::span<const Issue> issues,
                                    std::span<const CheckedLayer> layers);

} // namespace yimi
