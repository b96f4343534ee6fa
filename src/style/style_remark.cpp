// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/style_remark.h"

#include <algorithm>

namespace yimi {

void addRemark(std::vector<StyleRemark>& remarks, StyleRemarkCode code, const std::string& detail)
{
    const auto found = std::ranges::find_if(
        remarks, [&](const StyleRemark& one) { return one.code == code && one.detail == detail; });
    if (found != remarks.end())
        ++found->count;
    else
        remarks.push_back({code, detail, 1});
}

} // namespace yimi
