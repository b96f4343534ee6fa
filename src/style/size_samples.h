// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"
#include "table/feature_table.h"

#include <vector>

namespace yimi {

/// Numbers that a legend shows of markers as large as a number, falling: round ones (1, 2, 5 times
/// a power of ten) that are about the most, a quarter and a twentieth of it. Only those whose
/// marker is wider than the smallest, so that each has the size that its number says; whole ones
/// where `column` has only whole numbers. Empty where no number is drawn larger than the smallest.
[[nodiscard]] std::vector<double> sizeSamples(const SizeLook& sizes, const Column& column);

} // namespace yimi
