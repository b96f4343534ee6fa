// SPDX-License-Identifier: GPL-3.0-or-later
// What a layer's look says, line by line: the same lines stand in the window and on pages.
#pragma once

#include "project/contents.h"
#include "style/style.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace yimi {

/// One line of a legend.
struct LegendRow
{
    QString text;
    StyleRule rule; ///< how it is drawn
    /// Features drawn so; nothing: a sample of a size, which no feature need have.
    std::optional<std::int64_t> count = 0;
    double width = 0; ///< px of its marker where that is what the line says; 0: as the rule has it

    bool operator==(const LegendRow&) const = default;
};

/// Which features a legend is about.
struct LegendOptions
{
    const Box* within = nullptr; ///< only features that reach into it; null: all
    /// Of these rows the number is told, which may be none; null: of those features.
    const std::vector<std::uint32_t>* counted = nullptr;
};

/// The classes of a layer that have features, in the order of the style: states and no data by
/// their names, classes and bands by their numbers. Where markers are as large as a number: some
/// round numbers with their markers, and those without a number.
[[nodiscard]] std::vector<LegendRow>
legendRows(const DocumentLayer& layer, Appearance appearance, const LegendOptions& options = {});

/// What the numbers or texts of the rows are of: «0–2 岁», «托位数». Empty where the rows
/// speak for themselves: one look for all, states, the classes of a theme.
[[nodiscard]] QString legendCaption(const DocumentLayer& layer);

/// Widest marker of the rows that say a size, px; 0 where none does.
[[nodiscard]] double widestMarker(const std::vector<LegendRow>& rows);

} // namespace yimi
