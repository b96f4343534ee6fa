// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/plain_number.h"

#include <array>
#include <charconv>

namespace yimi {

std::string plainNumber(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

} // namespace yimi
