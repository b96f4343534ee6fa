// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions cut into words and signs. Private to table.
#pragma once

#include "table/expression.h"

namespace yimi {

enum class TokenKind { Word, QuotedName, Text, Number, Sign, End };

struct Token
{
    TokenKind kind = TokenKind::End;
    std::string text; ///< without quotes; signs in their ASCII form
    std::size_t at = 0;
    std::size_t length = 0; ///< bytes of the expression, quotes included
};

/// The tokens of an expression, an End last.
[[nodiscard]] tl::expected<std::vector<Token>, ExpressionProblem>
tokensOf(std::string_view expression);

/// ASCII letters alone, as SQL compares its words.
[[nodiscard]] bool isWord(const Token& token, std::string_view upperCase);

/// Words that are never bare names of fields.
[[nodiscard]] bool isKeyword(const Token& token);

} // namespace yimi
