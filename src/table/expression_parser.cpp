// SPDX-License-Identifier: GPL-3.0-or-later
// A parser by descent: one function for each strength of operator, each giving a closure that looks
// at the columns themselves. OGR's own expressions would want a copy of every row as a feature, and
// tell what is wrong in the English of a parser generator.
#include "table/expression_parser.h"

#include "table/expression_tokens.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

using Outcome = OperandOutcome;

constexpr int kDeepest = 200; ///< brackets in brackets; the stack is not endless

std::optional<Comparison> comparisonOf(const Token& token)
{
    static constexpr std::array<std::pair<std::string_view, Comparison>, 8> kComparisons{
        {{"=", Comparison::Equal},
         {"==", Comparison::Equal},
         {"<>", Comparison::Unequal},
         {"!=", Comparison::Unequal},
         {"<", Comparison::Less},
         {"<=", Comparison::LessEqual},
         {">", Comparison::Greater},
         {">=", Comparison::GreaterEqual}}};
    if (token.kind != TokenKind::Sign)
        return std::nullopt;
    const auto* const found = std::ranges::find_if(
        kComparisons, [&](const auto& one) { return one.first == token.text; });
    return found == kComparisons.end() ? std::nullopt : std::optional(found->second);
}

bool isSign(const Token& token, std::string_view sign)
{
    return token.kind == TokenKind::Sign && token.text == sign;
}

class Parser
{
public:
    Parser(std::vector<Token> tokens, const FeatureTable& table)
        : m_tokens(std::move(tokens)), m_table(table)
    {
    }

    Outcome run()
    {
        if (here().kind == TokenKind::End)
            return tl::unexpected(ExpressionProblem{ExpressionFault::Empty, 0, 0, {}});
        auto whole = alternatives();
        if (whole && here().kind != TokenKind::End)
            return unexpected();
        return whole;
    }

private:
    [[nodiscard]] const Token& here() const { return m_tokens[m_at]; }

    [[nodiscard]] const Token& next() const
    {
        return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)];
    }

    bool skip(std::string_view sign)
    {
        const bool there = isSign(here(), sign);
        m_at += there ? 1 : 0;
        return there;
    }

    bool skipWord(std::string_view word)
    {
        const bool there = isWord(here(), word);
        m_at += there ? 1 : 0;
        return there;
    }

    [[nodiscard]] tl::unexpected<ExpressionProblem> unexpected() const
    {
        const bool end = here().kind == TokenKind::End;
        return tl::unexpected(
            ExpressionProblem{end ? ExpressionFault::UnexpectedEnd : ExpressionFault::Unexpected,
                              here().at,
                              here().length,
                              here().text});
    }

    Outcome alternatives()
    {
        auto left = conjunction();
        while (left && isWord(here(), "OR")) {
            ++m_at;
            left = either(std::move(left), conjunction(), true);
        }
        return left;
    }

    Outcome conjunction()
    {
        auto left = negation();
        while (left && isWord(here(), "AND")) {
            ++m_at;
            left = either(std::move(left), negation(), false);
        }
        return left;
    }

    Outcome negation()
    {
        if (!isWord(here(), "NOT"))
            return comparison();
        const std::size_t at = here().at;
        ++m_at;
        if (++m_depth > kDeepest)
            return tooDeep();
        auto operand = asCondition(negation());
        --m_depth;
        if (!operand)
            return operand;
        operand = withNot(std::move(operand), true);
        operand->length += operand->at - at;
        operand->at = at;
        return operand;
    }

    Outcome comparison()
    {
        auto left = concatenation();
        if (!left)
            return left;
        if (const auto how = comparisonOf(here())) {
            ++m_at;
            return comparing(std::move(left), concatenation(), *how);
        }
        if (skipWord("IS"))
            return nullTest(asValue(std::move(left)));
        const bool no = isWord(here(), "NOT");
        m_at += no ? 1 : 0;
        if (skipWord("LIKE") || skipWord("ILIKE"))
            return withNot(liking(std::move(left), concatenation()), no);
        if (skipWord("IN"))
            return withNot(among(asValue(std::move(left))), no);
        if (skipWord("BETWEEN"))
            return withNot(between(std::move(left)), no);
        return no ? Outcome(unexpected()) : left;
    }

    Outcome nullTest(Outcome operand)
    {
        if (!operand)
            return operand;
        const bool no = skipWord("NOT");
        if (!isWord(here(), "NULL"))
            return unexpected();
        Operand result = isNullOperand(*operand, no);
        result.length = here().at + here().length - operand->at;
        ++m_at;
        return result;
    }

    Outcome among(Outcome operand)
    {
        if (!operand)
            return operand;
        if (!skip("("))
            return unexpected();
        Outcome any = tl::unexpected(ExpressionProblem{});
        bool first = true;
        do {
            auto one = comparing(operand, concatenation(), Comparison::Equal);
            any = first ? std::move(one) : either(std::move(any), std::move(one), true);
            first = false;
        } while (any && skip(","));
        if (any && !skip(")"))
            return unexpected();
        return any;
    }

    Outcome between(Outcome operand)
    {
        auto low = comparing(operand, concatenation(), Comparison::GreaterEqual);
        if (!low)
            return low;
        if (!skipWord("AND"))
            return unexpected();
        return either(std::move(low),
                      comparing(std::move(operand), concatenation(), Comparison::LessEqual),
                      false);
    }

    Outcome concatenation()
    {
        auto left = sum();
        while (left && skip("||"))
            left = joining(std::move(left), sum());
        return left;
    }

    Outcome sum()
    {
        auto left = product();
        while (left && (isSign(here(), "+") || isSign(here(), "-"))) {
            const char sign = here().text.front();
            ++m_at;
            left = calculating(sign, std::move(left), product());
        }
        return left;
    }

    Outcome product()
    {
        auto left = unary();
        while (left && (isSign(here(), "*") || isSign(here(), "/") || isSign(here(), "%"))) {
            const char sign = here().text.front();
            ++m_at;
            left = calculating(sign, std::move(left), unary());
        }
        return left;
    }

    Outcome unary()
    {
        const std::size_t at = here().at;
        if (!isSign(here(), "-") && !isSign(here(), "+"))
            return primary();
        const bool minus = isSign(here(), "-");
        ++m_at;
        if (++m_depth > kDeepest)
            return tooDeep();
        auto operand = asNumeric(unary());
        --m_depth;
        if (!operand)
            return operand;
        if (minus)
            operand = calculating('-', literalOperand(std::int64_t{0}), std::move(operand));
        operand->length += operand->at - at;
        operand->at = at;
        return operand;
    }

    Outcome primary()
    {
        const Token token = here();
        if (token.kind == TokenKind::Number)
            return numberLiteral(token);
        if (token.kind == TokenKind::Text)
            return literal(token, Value(token.text));
        if (isWord(token, "NULL"))
            return literal(token, Value());
        if (isSign(token, "("))
            return bracketed();
        if (token.kind == TokenKind::Word && isSign(next(), "("))
            return isKeyword(token) ? Outcome(unexpected()) : call(token);
        if (token.kind == TokenKind::QuotedName
            || (token.kind == TokenKind::Word && !isKeyword(token)))
            return field(token);
        return unexpected();
    }

    Outcome literal(const Token& token, const Value& value)
    {
        ++m_at;
        Operand result = literalOperand(value);
        result.at = token.at;
        result.length = token.length;
        return result;
    }

    Outcome numberLiteral(const Token& token)
    {
        Column whole("", FieldType::Integer);
        Column real("", FieldType::Real);
        const bool pointless = token.text.find_first_of(".eE") == std::string::npos;
        if (pointless && whole.append(token.text))
            return literal(token, whole.value(0));
        if (real.append(token.text))
            return literal(token, real.value(0));
        return unexpected(); // 1.2.3
    }

    [[nodiscard]] Outcome tooDeep() const
    {
        return tl::unexpected(
            ExpressionProblem{ExpressionFault::TooDeep, here().at, here().length, here().text});
    }

    Outcome bracketed()
    {
        const std::size_t at = here().at;
        if (++m_depth > kDeepest)
            return tooDeep();
        ++m_at;
        auto inner = alternatives();
        --m_depth;
        if (!inner)
            return inner;
        if (!isSign(here(), ")"))
            return unexpected();
        inner->at = at;
        inner->length = here().at + here().length - at;
        ++m_at;
        return inner;
    }

    Outcome call(const Token& name)
    {
        if (++m_depth > kDeepest)
            return tooDeep();
        m_at += 2;
        std::vector<Operand> arguments;
        while (!isSign(here(), ")")) {
            auto argument = asValue(alternatives());
            if (!argument)
                return argument;
            arguments.push_back(std::move(*argument));
            if (!skip(",") && !isSign(here(), ")"))
                return unexpected();
        }
        --m_depth;
        const std::size_t length = here().at + here().length - name.at;
        ++m_at;
        std::string lower = name.text;
        std::ranges::transform(lower, lower.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        });
        auto called = calledFunction(lower, std::move(arguments), m_table, name.at, length);
        if (!called)
            return tl::unexpected(ExpressionProblem{
                ExpressionFault::FunctionUnknown, name.at, name.length, name.text});
        return std::move(*called);
    }

    Outcome field(const Token& token)
    {
        const Column* const column = m_table.column(token.text);
        if (column == nullptr)
            return tl::unexpected(ExpressionProblem{
                ExpressionFault::FieldUnknown, token.at, token.length, token.text});
        ++m_at;
        return Operand{.evaluate = [column](std::size_t row) { return column->value(row); },
                       .kind = column->type() == FieldType::Text ? OperandKind::Text
                                                                 : OperandKind::Number,
                       .whole = column->type() == FieldType::Integer,
                       .at = token.at,
                       .length = token.length};
    }

    std::vector<Token> m_tokens;
    const FeatureTable& m_table;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

OperandOutcome parsedExpression(std::string_view text, const FeatureTable& table)
{
    auto tokens = tokensOf(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return Parser(std::move(*tokens), table).run();
}

} // namespace yimi
