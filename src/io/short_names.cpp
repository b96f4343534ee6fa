// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/short_names.h"

#include "base/utf8.h"
#include "io/encoding.h"

#include <algorithm>
#include <set>

namespace yimi {

std::vector<std::string> shortFieldNames(const std::vector<std::string>& names,
                                         std::size_t bytes,
                                         const std::string& encoding)
{
    const auto lower = [](std::string text) {
        std::ranges::transform(text, text.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        });
        return text;
    };
    // Whole characters only: a cut one is what makes other programs show squares.
    const auto within = [&encoding](const std::string& name, std::size_t room) {
        std::string cut;
        std::size_t taken = 0;
        for (const char32_t c : codePoints(name)) {
            const std::string one = toUtf8(std::u32string_view(&c, 1));
            taken +=
                encoding == "UTF-8" ? one.size() : fromUtf8(one, encoding).value_or(one).size();
            if (taken > room)
                break;
            cut += one;
        }
        return cut;
    };
    std::set<std::string> taken;
    std::vector<std::string> result;
    for (const std::string& name : names) {
        std::string candidate = within(name, bytes);
        for (int n = 1; candidate.empty() || !taken.insert(lower(candidate)).second; ++n) {
            const std::string tail = "_" + std::to_string(n);
            candidate = within(name, bytes - tail.size()) + tail;
        }
        result.push_back(std::move(candidate));
    }
    return result;
}

} // namespace yimi
