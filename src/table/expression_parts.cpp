// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/expression_parts.h"

namespace yimi {

namespace {

using Evaluate = Expression::Evaluate;

Operand condition(Evaluate evaluate)
{
    return {.evaluate = std::move(evaluate), .kind = OperandKind::Condition, .whole = true};
}

tl::unexpected<ExpressionProblem> problem(ExpressionFault fault, const Operand& of)
{
    return tl::unexpected(ExpressionProblem{fault, of.at, of.length, {}});
}

/// Over what both operands take up.
Operand spanning(const Operand& first, const Operand& last, Operand whole)
{
    whole.at = first.at;
    whole.length = last.at + last.length - first.at;
    return whole;
}

bool isText(const Operand& operand)
{
    return operand.kind == OperandKind::Text;
}

} // namespace

Operand literalOperand(const Value& value)
{
    Operand result{.evaluate = [value](std::size_t) { return value; }};
    result.whole = std::holds_alternative<std::int64_t>(value);
    if (std::holds_alternative<std::monostate>(value))
        return result;
    result.kind =
        std::holds_alternative<std::string>(value) ? OperandKind::Text : OperandKind::Number;
    result.constant = value;
    return result;
}

OperandOutcome asCondition(OperandOutcome operand)
{
    if (operand && operand->kind != OperandKind::Condition && operand->kind != OperandKind::Null)
        return problem(ExpressionFault::NotACondition, *operand);
    return operand;
}

OperandOutcome asValue(OperandOutcome operand)
{
    if (operand && operand->kind == OperandKind::Condition)
        return problem(ExpressionFault::ConditionMisplaced, *operand);
    return operand;
}

OperandOutcome asNumeric(OperandOutcome operand)
{
    operand = asValue(std::move(operand));
    if (!operand || !isText(*operand))
        return operand;
    Operand number = asNumber(*operand);
    if (operand->constant && std::holds_alternative<std::monostate>(number.evaluate(0)))
        return problem(ExpressionFault::NoNumber, *operand);
    return number;
}

OperandOutcome either(OperandOutcome left, OperandOutcome right, bool decisive)
{
    left = asCondition(std::move(left));
    if (!left)
        return left;
    right = asCondition(std::move(right));
    if (!right)
        return right;
    Operand both =
        condition([a = left->evaluate, b = right->evaluate, decisive](std::size_t row) -> Value {
            const auto first = truthOf(a(row));
            if (first == decisive)
                return truth(decisive);
            const auto second = truthOf(b(row));
            if (second == decisive)
                return truth(decisive);
            return first && second ? truth(!decisive) : Value();
        });
    return spanning(*left, *right, std::move(both));
}

OperandOutcome withNot(OperandOutcome operand, bool no)
{
    if (!operand || !no)
        return operand;
    operand->kind = OperandKind::Condition;
    operand->evaluate = [of = std::move(operand->evaluate)](std::size_t row) {
        const auto yes = truthOf(of(row));
        return truth(yes ? std::optional(!*yes) : std::nullopt);
    };
    return operand;
}

OperandOutcome comparing(OperandOutcome left, OperandOutcome right, Comparison how)
{
    left = asValue(std::move(left));
    if (!left)
        return left;
    right = asValue(std::move(right));
    if (!right)
        return right;
    if (left->kind == OperandKind::Number || right->kind == OperandKind::Number) {
        left = asNumeric(std::move(left));
        right = asNumeric(std::move(right));
        if (!left || !right)
            return left ? right : left;
    }
    Operand result =
        condition([a = left->evaluate, b = right->evaluate, how](std::size_t row) -> Value {
            const auto order = compared(a(row), b(row));
            return order ? truth(fits(how, *order)) : Value();
        });
    return spanning(*left, *right, std::move(result));
}

OperandOutcome liking(OperandOutcome text, OperandOutcome pattern)
{
    text = asValue(std::move(text));
    if (!text)
        return text;
    pattern = asValue(std::move(pattern));
    if (!pattern)
        return pattern;
    Operand result = condition(
        [of = asText(*text).evaluate, like = asText(*pattern).evaluate](std::size_t row) -> Value {
            const Value words = of(row);
            const Value shape = like(row);
            const auto* is = std::get_if<std::string>(&words);
            const auto* wanted = std::get_if<std::string>(&shape);
            return is && wanted ? truth(isLike(*is, *wanted)) : Value();
        });
    return spanning(*text, *pattern, std::move(result));
}

OperandOutcome joining(OperandOutcome left, OperandOutcome right)
{
    left = asValue(std::move(left));
    if (!left)
        return left;
    right = asValue(std::move(right));
    if (!right)
        return right;
    Operand both{.evaluate = [a = asText(*left).evaluate,
                              b = asText(*right).evaluate](std::size_t row) -> Value {
                     const Value first = a(row);
                     const Value second = b(row);
                     const auto* x = std::get_if<std::string>(&first);
                     const auto* y = std::get_if<std::string>(&second);
                     return x && y ? Value(*x + *y) : Value();
                 },
                 .kind = OperandKind::Text};
    return spanning(*left, *right, std::move(both));
}

OperandOutcome calculating(char sign, OperandOutcome left, OperandOutcome right)
{
    left = asNumeric(std::move(left));
    if (!left)
        return left;
    right = asNumeric(std::move(right));
    if (!right)
        return right;
    Operand result{.evaluate = [a = left->evaluate, b = right->evaluate, sign](
                                   std::size_t row) { return calculated(sign, a(row), b(row)); },
                   .kind = OperandKind::Number,
                   .whole = left->whole && right->whole && sign != '/'};
    return spanning(*left, *right, std::move(result));
}

Operand isNullOperand(const Operand& operand, bool no)
{
    Operand result = condition([of = operand.evaluate, no](std::size_t row) {
        return truth(std::holds_alternative<std::monostate>(of(row)) != no);
    });
    result.at = operand.at;
    return result;
}

} // namespace yimi
