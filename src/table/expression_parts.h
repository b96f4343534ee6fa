// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of an expression put together, each checked for what it is. Problems are handed on: those
// of the left side first. Private to table.
#pragma once

#include "table/expression_operand.h"

namespace yimi {

[[nodiscard]] Operand literalOperand(const Value& value);

/// What must be yes or no, or NULL.
[[nodiscard]] OperandOutcome asCondition(OperandOutcome operand);
/// What must not be yes or no.
[[nodiscard]] OperandOutcome asValue(OperandOutcome operand);
/// A number, or a field of texts that may hold numbers; never a text that is written out and is
/// none.
[[nodiscard]] OperandOutcome asNumeric(OperandOutcome operand);

/// OR (`decisive` true) and AND (false) of SQL: one decisive side settles it whatever the other is,
/// else NULL on one side leaves it open.
[[nodiscard]] OperandOutcome either(OperandOutcome left, OperandOutcome right, bool decisive);
/// A condition, turned round where `no`.
[[nodiscard]] OperandOutcome withNot(OperandOutcome operand, bool no);
/// Texts with texts, all else as numbers.
[[nodiscard]] OperandOutcome comparing(OperandOutcome left, OperandOutcome right, Comparison how);
[[nodiscard]] OperandOutcome liking(OperandOutcome text, OperandOutcome pattern);
/// ||
[[nodiscard]] OperandOutcome joining(OperandOutcome left, OperandOutcome right);
/// + - * / %
[[nodiscard]] OperandOutcome calculating(char sign, OperandOutcome left, OperandOutcome right);
/// IS NULL, or IS NOT NULL where `no`.
[[nodiscard]] Operand isNullOperand(const Operand& operand, bool no);

} // namespace yimi
