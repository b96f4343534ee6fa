// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/natural_order.h"

#include <compare>

namespace yimi {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view digitsAt(std::string_view text, std::size_t from)
{
    std::size_t to = from;
    while (to < text.size() && isDigit(text[to]))
        ++to;
    return text.substr(from, to - from);
}

std::string_view withoutLeadingZeros(std::string_view digits)
{
    const auto first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? std::string_view{} : digits.substr(first);
}

std::strong_ordering compareNumbers(std::string_view a, std::string_view b)
{
    a = withoutLeadingZeros(a);
    b = withoutLeadingZeros(b);
    if (a.size() != b.size())
        return a.size() <=> b.size();
    return a <=> b;
}

} // namespace

bool naturallyLess(std::string_view a, std::string_view b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const auto left = digitsAt(a, i);
            const auto right = digitsAt(b, j);
            if (const auto order = compareNumbers(left, right); order != 0)
                return order < 0;
            i += left.size();
            j += right.size();
        } else if (a[i] != b[j]) {
            return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
        } else {
            ++i;
            ++j;
        }
    }
    if ((i < a.size()) != (j < b.size()))
        return i == a.size();
    return a < b; // «01» and «1»: equal as numbers, still two strings
}

} // namespace yimi
