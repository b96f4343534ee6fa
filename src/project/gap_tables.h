// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of ready-made analyses for people: gap lists and candidate sites, headings in the reader's
// language.
#pragma once

#include "assessment/gap.h"
#include "project/contents.h"

#include <span>

namespace yimi {

/// A table with headings and coded values in words; headings that would meet twice keep their
/// field's name beside them.
[[nodiscard]] FeatureTable readableTable(const FeatureTable& table);

/// One row a gap, in their order: rank, who, where, what is missing, children, why, the nearest
/// facility. Points where the gap has a place.
[[nodiscard]] FeatureTable gapTable(std::span<const Gap> gaps, const Crs& crs);

/// Places for new facilities, one input layer for each theme that is missing, in order of the gaps:
/// id, name, unserved children and the reason. Gaps without a place and those whose theme is none
/// are left out.
[[nodiscard]] std::vector<DocumentLayer> candidateLayers(std::span<const Gap> gaps, const Crs& crs);

} // namespace yimi
