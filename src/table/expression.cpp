// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/expression.h"

#include "table/expression_parser.h"
#include "table/expression_tokens.h"

namespace yimi {

namespace {

FieldType typeOf(const Operand& operand)
{
    if (operand.kind == OperandKind::Text)
        return FieldType::Text;
    return operand.whole ? FieldType::Integer : FieldType::Real;
}

} // namespace

tl::expected<Expression, ExpressionProblem>
Expression::parse(std::string_view text, std::shared_ptr<const FeatureTable> table)
{
    auto whole = parsedExpression(text, *table);
    if (!whole)
        return tl::unexpected(whole.error());
    const FieldType type = typeOf(*whole);
    return Expression(std::move(table), std::move(whole->evaluate), type);
}

tl::expected<Expression, ExpressionProblem>
Expression::parseCondition(std::string_view text, std::shared_ptr<const FeatureTable> table)
{
    auto whole = parsedExpression(text, *table);
    if (!whole)
        return tl::unexpected(whole.error());
    if (whole->kind != OperandKind::Condition && whole->kind != OperandKind::Null)
        return tl::unexpected(
            ExpressionProblem{ExpressionFault::NotACondition, whole->at, whole->length, {}});
    return Expression(std::move(table), std::move(whole->evaluate), FieldType::Integer);
}

Result<std::vector<std::uint32_t>>
rowsWhere(const Expression& condition, std::size_t rowCount, const TaskContext& task)
{
    constexpr std::size_t kLook = 4096;
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < rowCount; ++row) {
        if (row % kLook == 0 && task.cancelled())
            return cancelledError();
        if (condition.holds(row))
            rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

std::string fieldInExpression(std::string_view name)
{
    const auto tokens = tokensOf(name);
    const bool bare = tokens && tokens->size() == 2 && tokens->front().kind == TokenKind::Word
                      && tokens->front().text == name && !isKeyword(tokens->front());
    if (bare)
        return std::string(name);
    std::string quoted = "\"";
    for (const char c : name) {
        quoted += c;
        if (c == '"')
            quoted += '"';
    }
    return quoted + '"';
}

std::string valueInExpression(const Value& value)
{
    if (std::holds_alternative<std::monostate>(value))
        return "NULL";
    Column cell("", FieldType::Text);
    cell.append(value);
    if (!std::holds_alternative<std::string>(value))
        return cell.text(0);
    std::string quoted = "'";
    for (const char c : cell.text(0)) {
        quoted += c;
        if (c == '\'')
            quoted += c;
    }
    return quoted + '\'';
}

} // namespace yimi
