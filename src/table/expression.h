// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the rows of a table, in the words of an SQL WHERE clause.
#pragma once

#include "base/result.h"
#include "base/task_context.h"
#include "table/feature_table.h"

#include <functional>
#include <memory>

namespace yimi {

enum class ExpressionFault {
    Empty,
    UnexpectedEnd,
    Unexpected,   ///< something else must stand here
    TextUnclosed, ///< no closing '
    NameUnclosed, ///< no closing "
    FieldUnknown,
    FunctionUnknown,
    ArgumentCount,
    NotACondition,      ///< a number or a text where yes or no is asked
    ConditionMisplaced, ///< yes or no where a value is asked
    NoNumber,           ///< a text that is no number, beside a number
    TooDeep,
};

/// What is wrong with an expression, and where.
struct ExpressionProblem
{
    ExpressionFault fault = ExpressionFault::Empty;
    std::size_t at = 0;     ///< byte of the expression's text
    std::size_t length = 0; ///< bytes that are meant; 0: the end
    std::string text;       ///< what stands there: a word, a field, a function

    bool operator==(const ExpressionProblem&) const = default;
};

/// An expression that fits a table. Immutable, shared by copies; may be asked in many threads.
///
/// Fields: bare words (Chinese ones too) or "in double quotes", without regard to ASCII case.
/// Texts: 'in single quotes', two of them for one. Full-width brackets, commas, quotes and signs
/// count as the narrow ones. Operators, the loosest first: OR; AND; NOT; = <> != < <= > >=, [NOT]
/// LIKE (% and
/// _, without regard to ASCII case), [NOT] IN (…), [NOT] BETWEEN … AND …, IS [NOT] NULL; ||; + -;
/// * / %; unary -. NULL follows SQL: whatever is compared with it is neither true nor false, and a
/// row is taken where the condition is true. A text beside a number is read as a number; NULL where
/// it is none. Division is never of whole numbers: 1 / 2 is 0.5; by zero it is NULL. Functions:
/// abs, round(x, decimals), floor, ceil, lower, upper, length (characters), substr(text, first from
/// 1, count), coalesce, area() and length_m() of the geometry in CRS units, x() and y() of the
/// middle of its box.
class Expression
{
public:
    using Evaluate = std::function<Value(std::size_t row)>;

    /// For any value.
    [[nodiscard]] static tl::expected<Expression, ExpressionProblem>
    parse(std::string_view text, std::shared_ptr<const FeatureTable> table);
    /// For yes or no alone.
    [[nodiscard]] static tl::expected<Expression, ExpressionProblem>
    parseCondition(std::string_view text, std::shared_ptr<const FeatureTable> table);

    /// Conditions give 1, 0 or NULL.
    [[nodiscard]] Value value(std::size_t row) const { return m_evaluate(row); }

    /// True, neither false nor NULL.
    [[nodiscard]] bool holds(std::size_t row) const
    {
        const Value value = m_evaluate(row);
        const auto* yes = std::get_if<std::int64_t>(&value);
        return yes != nullptr && *yes != 0;
    }

    [[nodiscard]] FieldType type() const { return m_type; }

private:
    Expression(std::shared_ptr<const FeatureTable> table, Evaluate evaluate, FieldType type)
        : m_table(std::move(table)), m_evaluate(std::move(evaluate)), m_type(type)
    {
    }

    std::shared_ptr<const FeatureTable> m_table; ///< that m_evaluate looks at
    Evaluate m_evaluate;
    FieldType m_type;
};

/// The rows of a table for which a condition is true, ascending. Errors: Cancelled.
[[nodiscard]] Result<std::vector<std::uint32_t>>
rowsWhere(const Expression& condition, std::size_t rowCount, const TaskContext& task = {});

/// A field's name as an expression takes it: bare where that is the same, else quoted.
[[nodiscard]] std::string fieldInExpression(std::string_view name);
/// A value as an expression takes it: 12, 'text', NULL.
[[nodiscard]] std::string valueInExpression(const Value& value);

} // namespace yimi
