// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/source.h"

#include <algorithm>
#include <filesystem>

namespace yimi {

namespace {

constexpr std::string_view kBlank = " \t";

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return text;
}

/// Where the value that begins at `first` ends: at a blank, or behind the quote that closes it.
std::size_t valueEnd(const std::string& text, std::size_t first)
{
    if (first >= text.size() || text[first] != '\'')
        return std::min(text.find_first_of(" \t,;", first), text.size());
    for (std::size_t at = first + 1; at < text.size(); ++at) {
        if (text[at] == '\'')
            return at + 1;
        at += text[at] == '\\' ? 1 : 0; // whatever follows is meant as it is
    }
    return text.size();
}

/// `key = '…'` of a connection string; also where the key ends a longer one.
std::string withoutValue(std::string text, const std::string& key)
{
    for (std::size_t at = lowerCase(text).find(key); at != std::string::npos;
         at = lowerCase(text).find(key, at + 1)) {
        const std::size_t sign = text.find_first_not_of(kBlank, at + key.size());
        if (sign == std::string::npos || text[sign] != '=')
            continue;
        const std::size_t value = std::min(text.find_first_not_of(kBlank, sign + 1), text.size());
        text.replace(value, valueEnd(text, value) - value, "***");
    }
    return text;
}

std::string withoutPassword(std::string text)
{
    for (const char* key : {"password", "passwd", "pwd"})
        text = withoutValue(std::move(text), key);
    return text;
}

/// `scheme://user:…@host` of an address. The last @ counts: a password may have one of its own.
std::string withoutUrlPassword(std::string text)
{
    const std::size_t scheme = text.find("://");
    if (scheme == std::string::npos)
        return text;
    const std::size_t user = scheme + 3;
    const std::size_t hostEnd = std::min(text.find('/', user), text.size());
    const std::size_t at = text.rfind('@', hostEnd);
    const std::size_t colon = text.find(':', user);
    if (at != std::string::npos && at > user && colon < at)
        text.replace(colon + 1, at - colon - 1, "***");
    return text;
}

} // namespace

bool isConnection(const std::string& path)
{
    if (path.starts_with("/vsi"))
        return true;
    const auto colon = path.find(':');
    return colon != std::string::npos && colon > 1 && path.find('/') > colon
           && !std::filesystem::exists(path);
}

Result<Source> parseSource(std::string_view text)
{
    Source source;
    const auto bar = isConnection(std::string(text))
                         ? std::min(text.find("|layername="), text.find("|subset="))
                         : text.find('|');
    source.path = text.substr(0, bar);
    std::string_view rest =
        bar == std::string_view::npos ? std::string_view{} : text.substr(bar + 1);
    while (!rest.empty()) {
        constexpr std::string_view kLayer = "layername=";
        constexpr std::string_view kSubset = "subset=";
        if (rest.starts_with(kSubset)) {
            // The expression is the last part and may itself contain bars.
            source.subset = rest.substr(kSubset.size());
            break;
        }
        const auto end = rest.find('|');
        const std::string_view part = rest.substr(0, end);
        if (!part.starts_with(kLayer)) {
            return failure({.code = ErrorCode::ParameterInvalid,
                            .field = "source",
                            .detail = std::string(part) + " ∉ {layername=…, subset=…}"});
        }
        source.layer = part.substr(kLayer.size());
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return source;
}

std::string sourceText(const Source& source)
{
    std::string text = shownSource(source.path);
    if (!source.layer.empty())
        text += "|layername=" + source.layer;
    if (!source.subset.empty())
        text += "|subset=" + source.subset;
    return text;
}

std::string shownSource(std::string_view text)
{
    return withoutUrlPassword(withoutPassword(std::string(text)));
}

} // namespace yimi
