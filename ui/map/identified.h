// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"
#include "ui/look/look.h"
#include "ui/map/identify_card.h"

namespace yimi {

/// A community of a result: its state, children by state and the reason of its gap.
[[nodiscard]] Identified identifiedCommunity(const Coverage& coverage,
                                             const CommunityCoverage& community,
                                             const UiColours& colours);

/// Any feature: its name, its layer and its filled fields, the first dozen.
[[nodiscard]] Identified identifiedFeature(const DocumentLayer& layer, std::size_t row);

} // namespace yimi
