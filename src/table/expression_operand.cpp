// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/expression_operand.h"

#include "base/utf8.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

double realOf(const Value& value)
{
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole != nullptr ? static_cast<double>(*whole) : std::get<double>(value);
}

bool isNull(const Value& value)
{
    return std::holds_alternative<std::monostate>(value);
}

char32_t lower(char32_t c)
{
    return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
}

/// Nothing where the numbers leave 64 bits.
std::optional<std::int64_t> wholeResult(char sign, std::int64_t a, std::int64_t b)
{
    std::int64_t result = 0;
    bool overflow = true;
    switch (sign) {
    case '+':
        overflow = __builtin_add_overflow(a, b, &result);
        break;
    case '-':
        overflow = __builtin_sub_overflow(a, b, &result);
        break;
    case '*':
        overflow = __builtin_mul_overflow(a, b, &result);
        break;
    case '%':
        overflow = b == -1 ? false : b == 0;
        result = overflow || b == -1 ? 0 : a % b;
        break;
    default:
        break;
    }
    return overflow ? std::nullopt : std::optional(result);
}

} // namespace

std::optional<std::partial_ordering> compared(const Value& a, const Value& b)
{
    if (isNull(a) || isNull(b))
        return std::nullopt;
    const auto* text = std::get_if<std::string>(&a);
    if (text != nullptr) {
        const int order = text->compare(std::get<std::string>(b));
        return order < 0    ? std::partial_ordering::less
               : order == 0 ? std::partial_ordering::equivalent
                            : std::partial_ordering::greater;
    }
    const auto* x = std::get_if<std::int64_t>(&a);
    const auto* y = std::get_if<std::int64_t>(&b);
    if (x != nullptr && y != nullptr)
        return *x <=> *y;
    return realOf(a) <=> realOf(b);
}

bool fits(Comparison comparison, std::partial_ordering order)
{
    switch (comparison) {
    case Comparison::Equal:
        return order == 0;
    case Comparison::Unequal:
        return order != 0;
    case Comparison::Less:
        return order < 0;
    case Comparison::LessEqual:
        return order <= 0;
    case Comparison::Greater:
        return order > 0;
    case Comparison::GreaterEqual:
        return order >= 0;
    }
    return false;
}

bool isLike(std::string_view text, std::string_view pattern)
{
    const std::u32string chars = codePoints(text);
    const std::u32string wanted = codePoints(pattern);
    std::size_t t = 0;
    std::size_t p = 0;
    std::optional<std::size_t> afterAny; // place in the pattern behind the last %
    std::size_t resume = 0;              // where in the text to try again from
    while (t < chars.size()) {
        if (p < wanted.size() && wanted[p] == U'%') {
            afterAny = ++p;
            resume = t;
        } else if (p < wanted.size()
                   && (wanted[p] == U'_' || lower(wanted[p]) == lower(chars[t]))) {
            ++p;
            ++t;
        } else if (afterAny) {
            p = *afterAny;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < wanted.size() && wanted[p] == U'%')
        ++p;
    return p == wanted.size();
}

Value calculated(char sign, const Value& a, const Value& b)
{
    if (isNull(a) || isNull(b))
        return {};
    const auto* x = std::get_if<std::int64_t>(&a);
    const auto* y = std::get_if<std::int64_t>(&b);
    if (x != nullptr && y != nullptr) {
        if (const auto whole = wholeResult(sign, *x, *y))
            return *whole;
    }
    const double left = realOf(a);
    const double right = realOf(b);
    double result = 0;
    switch (sign) {
    case '+':
        result = left + right;
        break;
    case '-':
        result = left - right;
        break;
    case '*':
        result = left * right;
        break;
    case '/':
        result = left / right;
        break;
    default:
        result = std::fmod(left, right);
        break;
    }
    return std::isfinite(result) ? Value(result) : Value();
}

Operand asNumber(Operand operand)
{
    if (operand.kind == OperandKind::Number || operand.kind == OperandKind::Null)
        return operand;
    Operand number = operand;
    number.kind = OperandKind::Number;
    number.whole = false;
    number.constant.reset();
    number.evaluate = [text = std::move(operand.evaluate)](std::size_t row) -> Value {
        const Value value = text(row);
        if (isNull(value))
            return {};
        Column whole("", FieldType::Integer);
        if (whole.append(value))
            return whole.value(0);
        Column real("", FieldType::Real);
        real.append(value);
        return real.value(0);
    };
    return number;
}

Operand asText(Operand operand)
{
    if (operand.kind == OperandKind::Text || operand.kind == OperandKind::Null)
        return operand;
    Operand text = operand;
    text.kind = OperandKind::Text;
    text.constant.reset();
    text.evaluate = [number = std::move(operand.evaluate)](std::size_t row) -> Value {
        Column cell("", FieldType::Text);
        cell.append(number(row));
        return cell.value(0);
    };
    return text;
}

Value truth(std::optional<bool> yes)
{
    return yes ? Value(std::int64_t{*yes ? 1 : 0}) : Value();
}

std::optional<bool> truthOf(const Value& value)
{
    const auto* yes = std::get_if<std::int64_t>(&value);
    return yes != nullptr ? std::optional(*yes != 0) : std::nullopt;
}

} // namespace yimi
