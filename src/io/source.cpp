// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/source.h"

#include <regex>

namespace yimi {

Result<Source> parseSource(std::string_view text)
{
    Source source;
    const auto bar = text.find('|');
    source.path = text.substr(0, bar);
    std::string_view rest = bar == std::string_view::npos ? std::string_view{} : text.substr(bar + 1);
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
    static const std::regex kPassword(R"((password\s*=\s*)('[^']*'|\S+))", std::regex::icase);
    static const std::regex kUrlPassword(R"((://[^/:@\s]+:)[^@\s]+@)");
    std::string text = std::regex_replace(source.path, kPassword, "$1***");
    text = std::regex_replace(text, kUrlPassword, "$1***@");
    if (!source.layer.empty())
        text += "|layername=" + source.layer;
    if (!source.subset.empty())
        text += "|subset=" + source.subset;
    return text;
}

} // namespace yimi
