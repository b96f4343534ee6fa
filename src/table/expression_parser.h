// SPDX-License-Identifier: GPL-3.0-or-later
// Private to table.
#pragma once

#include "table/expression_parts.h"

namespace yimi {

/// The whole expression as one operand, which refers to columns and geometries of the table.
[[nodiscard]] OperandOutcome parsedExpression(std::string_view text, const FeatureTable& table);

} // namespace yimi
