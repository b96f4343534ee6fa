// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/place_columns.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace yimi {

bool saysWithin(const std::string& name)
{
    static constexpr std::array<std::string_view, 16> kWithin = {"town",
                                                                 "district",
                                                                 "street",
                                                                 "街道",
                                                                 "镇",
                                                                 "乡镇",
                                                                 "镇街",
                                                                 "镇(街道)",
                                                                 "街道(镇)",
                                                                 "所属街道",
                                                                 "所属乡镇",
                                                                 "所属区",
                                                                 "所属区县",
                                                                 "区县",
                                                                 "行政区",
                                                                 "辖区"};
    const std::string plain = halfWidth(trimmed(name));
    return plain == "区" || std::ranges::find(kWithin, plain) != kWithin.end();
}

bool saysCode(const std::string& name)
{
    const std::string plain = halfWidth(trimmed(name));
    return plain == "id" || plain == "ID" || plain.find("代码") != std::string::npos
           || plain.find("编码") != std::string::npos || plain.find("编号") != std::string::npos
           || plain.find("code") != std::string::npos || plain.find("CODE") != std::string::npos;
}

bool saysName(const std::string& name)
{
    static constexpr std::array<std::string_view, 10> kNames = {
        "社区", "村", "村居", "村社区", "居委会", "社区居委会", "小区", "单位", "地区", "地块"};
    const std::string plain = halfWidth(trimmed(name));
    return plain.find("名") != std::string::npos || plain.find("name") != std::string::npos
           || plain.find("Name") != std::string::npos || plain.find("NAME") != std::string::npos
           || std::ranges::find(kNames, plain) != kNames.end();
}

bool saysNumberOrNote(const std::string& name)
{
    static constexpr std::array<std::string_view, 11> kSuch = {
        "序号", "行号", "编号", "No", "No.", "NO", "no", "备注", "说明", "OBJECTID", "fid"};
    return std::ranges::find(kSuch, halfWidth(trimmed(name))) != kSuch.end();
}

} // namespace yimi
