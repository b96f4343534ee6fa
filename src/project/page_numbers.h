// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and gaps of results as a page shows them.
#pragma once

#include "analysis/indicator.h"
#include "assessment/gap.h"
#include "layout/page.h"

#include <span>

namespace yimi {

[[nodiscard]] PageIndicator pageIndicator(const Indicator& indicator);

/// A number that is no share of anything.
[[nodiscard]] PageIndicator plainFigure(const QString& label, const QString& value);

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
