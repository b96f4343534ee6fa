// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

namespace yimi {

/// What became of a style on its way in, or is amiss with one.
enum class StyleRemarkCode : std::uint8_t {
    PartUnread,    ///< a way of drawing that there is none of here; detail: its name in the file
    SymbolMissing, ///< drawn as a dot; detail: the symbol's name
    FieldMissing,  ///< the table has no such field; detail: its name
};

struct StyleRemark
{
    StyleRemarkCode code = StyleRemarkCode::PartUnread;
    std::string detail;
    std::size_t count = 0; ///< rules or places in the file

    bool operator==(const StyleRemark&) const = default;
};

/// Adds to the remark of this code and detail, making it when absent.
void addRemark(std::vector<StyleRemark>& remarks, StyleRemarkCode code, const std::string& detail);

} // namespace yimi
