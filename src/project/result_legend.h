// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"
#include "style/style.h"

namespace yimi {

/// One line of a legend.
struct LegendRow
{
    QString text;
    StyleRule rule;         ///< how it is drawn
    std::int64_t count = 0; ///< features drawn so

    bool operator==(const LegendRow&) const = default;
};

/// The classes of a layer that have features, in the order of the style: states and no data by
/// their names, classes and bands by their numbers. `within`: only features that reach into it;
/// null: all. `counted`: of these rows the number is told, which may be none; null: of those
/// features.
[[nodiscard]] std::vector<LegendRow>
resultLegend(const DocumentLayer& layer,
             Appearance appearance,
             const Box* within = nullptr,
             const std::vector<std::uint32_t>* counted = nullptr);

} // namespace yimi
