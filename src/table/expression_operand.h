// SPDX-License-Identifier: GPL-3.0-or-later
// What a part of an expression gives for each row, and how parts are put together. Private to
// table.
#pragma once

#include "table/expression.h"

#include <optional>

namespace yimi {

enum class OperandKind { Null, Number, Text, Condition };

struct Operand
{
    Expression::Evaluate evaluate;
    OperandKind kind = OperandKind::Null;
    bool whole = false; ///< numbers without decimals
    std::size_t at = 0; ///< where it stands in the expression
    std::size_t length = 0;
    std::optional<Value> constant; ///< of a literal
};

enum class Comparison { Equal, Unequal, Less, LessEqual, Greater, GreaterEqual };

/// Numbers by their value, exactly where both are whole; texts byte by byte. Nothing when one is
/// NULL. Precondition: both are numbers or both are texts.
[[nodiscard]] std::optional<std::partial_ordering> compared(const Value& a, const Value& b);
[[nodiscard]] bool fits(Comparison comparison, std::partial_ordering order);

/// SQL's LIKE: % any text, _ one character, without regard to ASCII case.
[[nodiscard]] bool isLike(std::string_view text, std::string_view pattern);

/// + - * / %; NULL when one is NULL, and for what is divided by zero. Whole numbers stay whole but
/// in a division, and where they would not fit.
[[nodiscard]] Value calculated(char sign, const Value& a, const Value& b);

/// A text operand read as numbers, cell by cell.
[[nodiscard]] Operand asNumber(Operand operand);
/// A number operand as text.
[[nodiscard]] Operand asText(Operand operand);

/// 1, 0 or NULL.
[[nodiscard]] Value truth(std::optional<bool> yes);
[[nodiscard]] std::optional<bool> truthOf(const Value& value);

using OperandOutcome = tl::expected<Operand, ExpressionProblem>;

/// A function of expressions by its name in lower-case letters, or the problem with its arguments.
/// Nothing when there is no such function. `at` and `length`: of the call.
[[nodiscard]] std::optional<OperandOutcome> calledFunction(const std::string& name,
                                                           std::vector<Operand> arguments,
                                                           const FeatureTable& table,
                                                           std::size_t at,
                                                           std::size_t length);

} // namespace yimi
