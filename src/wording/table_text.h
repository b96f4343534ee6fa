// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of features in words.
#pragma once

#include "table/expression.h"

#include <QString>

namespace yimi {

/// What is wrong with an expression, where, and what to write instead: «第 1
/// 个字“床位”：没有这个字段…».
[[nodiscard]] QString expressionSentence(std::string_view expression,
                                         const ExpressionProblem& problem);

/// A figure of any size: grouped, with three decimals at most; small ones with three digits.
[[nodiscard]] QString figureText(double value);

/// «整数», «小数», «文字».
[[nodiscard]] QString fieldTypeName(FieldType type);

} // namespace yimi
