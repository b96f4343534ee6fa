// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and gaps of results as a page shows them.
#pragma once

#include "assessment/answer.h"
#include "layout/page.h"

#include <span>

namespace yimi {

[[nodiscard]] PageIndicator pageIndicator(const Indicator& indicator);

/// A number that is no share of anything.
[[nodiscard]] PageIndicator plainFigure(const QString& label, const QString& value);

/// The number by which the communities of an answer are coloured, for the city as a whole.
struct ChiefFigure
{
    const Indicator* indicator; ///< of the city
    std::string field;          ///< of the chief table
    double factor = 1;          ///< from the field's unit to the indicator's
};

/// Nothing for answers whose communities are coloured by their state.
[[nodiscard]] std::optional<ChiefFigure> chiefFigure(const AnalysisAnswer& answer);

/// Children of all ages in a row of the layer of communities; nothing where its fields have not all
/// ages.
[[nodiscard]] std::optional<std::int64_t> childrenIn(const FeatureTable& communities,
                                                     std::size_t row);

/// The ranked list of who is left out, largest first.
[[nodiscard]] PageTable gapPageTable(std::span<const Gap> gaps);
[[nodiscard]] PageTable gapPageTable(const Coverage& coverage);

/// «缺口最大：…»; empty without gaps.
[[nodiscard]] QString largestGapSentence(std::span<const Gap> gaps);
[[nodiscard]] QString largestGapSentence(const Coverage& coverage);

/// The one with most uncovered children; null without any.
[[nodiscard]] const CommunityCoverage* largestGap(const Coverage& coverage);

/// Children by what reaches them, in the colours of the map; empty without children.
[[nodiscard]] std::vector<PagePart> childrenParts(const ChildrenByState& children);

} // namespace yimi
