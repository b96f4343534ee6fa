// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/expression_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yimi {

namespace {

/// What an input method for Chinese writes, and what is meant. Curved quotes open and close with
/// different signs.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kWide{{{"（", "("},
                                                                               {"）", ")"},
                                                                               {"，", ","},
                                                                               {"＝", "="},
                                                                               {"＜", "<"},
                                                                               {"＞", ">"},
                                                                               {"≤", "<="},
                                                                               {"≥", ">="},
                                                                               {"≠", "<>"},
                                                                               {"＋", "+"},
                                                                               {"－", "-"},
                                                                               {"　", " "}}};

constexpr std::array<std::string_view, 16> kSigns{
    "<=", ">=", "<>", "!=", "==", "||", "(", ")", ",", "=", "<", ">", "+", "-", "*", "/"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Letters of every script: bytes of other characters than ASCII are parts of words.
bool isWordByte(char c)
{
    return isDigit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
           || static_cast<unsigned char>(c) >= 0x80;
}

class Tokeniser
{
public:
    explicit Tokeniser(std::string_view text) : m_text(text) {}

    tl::expected<std::vector<Token>, ExpressionProblem> run()
    {
        while (skipSpace()) {
            if (!quoted("'", "'", TokenKind::Text) && !quoted("\"", "\"", TokenKind::QuotedName)
                && !quoted("‘", "’", TokenKind::Text) && !quoted("“", "”", TokenKind::QuotedName)
                && !sign() && !number() && !word())
                fail(ExpressionFault::Unexpected, 1);
            if (m_problem)
                return tl::unexpected(*m_problem);
        }
        m_tokens.push_back({TokenKind::End, {}, m_text.size(), 0});
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_at); }

    [[nodiscard]] static const std::pair<std::string_view, std::string_view>*
    wideAt(std::string_view rest)
    {
        const auto* const found = std::ranges::find_if(
            kWide, [&](const auto& wide) { return rest.starts_with(wide.first); });
        return found == kWide.end() ? nullptr : found;
    }

    [[nodiscard]] static bool breaksWord(std::string_view rest)
    {
        return wideAt(rest) != nullptr || rest.starts_with("‘") || rest.starts_with("“");
    }

    /// False at the end.
    bool skipSpace()
    {
        while (m_at < m_text.size()) {
            const auto* const wide = wideAt(rest());
            const bool wideSpace = wide != nullptr && wide->second == " ";
            if (!wideSpace && std::string_view(" \t\r\n").find(m_text[m_at]) == std::string::npos)
                return true;
            m_at += wideSpace ? wide->first.size() : 1;
        }
        return false;
    }

    void take(TokenKind kind, std::string text, std::size_t length)
    {
        m_tokens.push_back({kind, std::move(text), m_at, length});
        m_at += length;
    }

    void fail(ExpressionFault fault, std::size_t length)
    {
        m_problem =
            ExpressionProblem{fault, m_at, length, std::string(m_text.substr(m_at, length))};
    }

    /// True also where the closing quote is missing, which is then the problem.
    bool quoted(std::string_view open, std::string_view close, TokenKind kind)
    {
        if (!rest().starts_with(open))
            return false;
        std::string text;
        for (std::size_t i = m_at + open.size(); i < m_text.size();) {
            const std::string_view here = m_text.substr(i);
            const bool closes = here.starts_with(close);
            if (closes && here.substr(close.size()).starts_with(close)) {
                text += close;
                i += 2 * close.size();
            } else if (closes) {
                take(kind, std::move(text), i + close.size() - m_at);
                return true;
            } else {
                text += m_text[i++];
            }
        }
        fail(kind == TokenKind::Text ? ExpressionFault::TextUnclosed
                                     : ExpressionFault::NameUnclosed,
             m_text.size() - m_at);
        return true;
    }

    bool sign()
    {
        if (const auto* const wide = wideAt(rest())) {
            take(TokenKind::Sign, std::string(wide->second), wide->first.size());
            joinWide();
            return true;
        }
        const auto* const found = std::ranges::find_if(
            kSigns, [&](std::string_view sign) { return rest().starts_with(sign); });
        if (found != kSigns.end()) {
            take(TokenKind::Sign, std::string(*found), found->size());
            return true;
        }
        if (rest().starts_with('%')) {
            take(TokenKind::Sign, "%", 1);
            return true;
        }
        return false;
    }

    /// «＞＝» is written as two signs and is one.
    void joinWide()
    {
        if (m_tokens.size() < 2)
            return;
        Token& first = m_tokens[m_tokens.size() - 2];
        const Token& second = m_tokens.back();
        const bool adjacent = first.kind == TokenKind::Sign && first.at + first.length == second.at;
        const std::string both = first.text + second.text;
        if (!adjacent || (both != "<=" && both != ">=" && both != "<>"))
            return;
        first.text = both;
        first.length += second.length;
        m_tokens.pop_back();
    }

    bool number()
    {
        const std::string_view here = rest();
        const bool point = here.front() == '.' && here.size() > 1 && isDigit(here[1]);
        if (!isDigit(here.front()) && !point)
            return false;
        std::size_t end = 0;
        while (end < here.size() && (isDigit(here[end]) || here[end] == '.'))
            ++end;
        if (end < here.size() && (here[end] == 'e' || here[end] == 'E')) {
            std::size_t power = end + 1;
            if (power < here.size() && (here[power] == '+' || here[power] == '-'))
                ++power;
            if (power < here.size() && isDigit(here[power])) {
                end = power;
                while (end < here.size() && isDigit(here[end]))
                    ++end;
            }
        }
        // A field may begin with a digit: «0_3岁».
        if (end < here.size() && isWordByte(here[end]) && !breaksWord(here.substr(end)))
            return false;
        take(TokenKind::Number, std::string(here.substr(0, end)), end);
        return true;
    }

    bool word()
    {
        std::size_t end = m_at;
        while (end < m_text.size() && isWordByte(m_text[end]) && !breaksWord(m_text.substr(end)))
            ++end;
        if (end == m_at)
            return false;
        take(TokenKind::Word, std::string(m_text.substr(m_at, end - m_at)), end - m_at);
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
    std::optional<ExpressionProblem> m_problem;
};

} // namespace

tl::expected<std::vector<Token>, ExpressionProblem> tokensOf(std::string_view expression)
{
    return Tokeniser(expression).run();
}

bool isWord(const Token& token, std::string_view upperCase)
{
    return token.kind == TokenKind::Word && token.text.size() == upperCase.size()
           && std::equal(
               token.text.begin(), token.text.end(), upperCase.begin(), [](char a, char b) {
                   return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 32) : a) == b;
               });
}

bool isKeyword(const Token& token)
{
    static constexpr std::array<std::string_view, 10> kWords{
        "AND", "OR", "NOT", "IS", "NULL", "LIKE", "ILIKE", "IN", "BETWEEN", "ESCAPE"};
    return std::ranges::any_of(kWords, [&](std::string_view word) { return isWord(token, word); });
}

} // namespace yimi
