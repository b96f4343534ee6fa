// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/dxf_header.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

std::string_view trimmed(std::string_view line)
{
    constexpr std::string_view kBlank = " \t\r\n";
    const auto first = line.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(kBlank) - first + 1);
}

/// The value of a header variable: its name, a line with a group code, a line with the value.
std::string_view variable(std::string_view head, std::string_view name)
{
    std::size_t at = head.find(name);
    for (int line = 0; at != std::string_view::npos && line < 2; ++line) {
        at = head.find('\n', at);
        at = at == std::string_view::npos ? at : at + 1;
    }
    if (at == std::string_view::npos)
        return {};
    return trimmed(head.substr(at, head.find('\n', at) - at));
}

} // namespace

std::string dxfEncoding(std::string_view head)
{
    const std::string_view version = variable(head, "$ACADVER");
    if (version.size() == 6 && version.starts_with("AC") && version >= "AC1021")
        return "UTF-8";
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPages = {
        {{"ANSI_936", "GB18030"},
         {"GB2312", "GB18030"},
         {"ANSI_950", "BIG5"},
         {"BIG5", "BIG5"},
         {"UTF-8", "UTF-8"}}};
    std::string page(variable(head, "$DWGCODEPAGE"));
    std::ranges::transform(page, page.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    });
    const auto* const found =
        std::ranges::find(kPages, page, &std::pair<std::string_view, std::string_view>::first);
    return found == kPages.end() ? std::string() : std::string(found->second);
}

} // namespace yimi
