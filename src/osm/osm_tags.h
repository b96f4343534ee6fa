// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// One key=value of an OpenStreetMap object, as the file has it.
struct OsmTag
{
    std::string_view key;
    std::string_view value;
};

using OsmTags = std::span<const OsmTag>;

/// The value of a key; empty when the object does not have it.
[[nodiscard]] inline std::string_view tagValue(OsmTags tags, std::string_view key)
{
    for (const OsmTag& tag : tags) {
        if (tag.key == key)
            return tag.value;
    }
    return {};
}

/// A value that means something but not to Yimi; taken as if it were not there, and listed.
struct UnreadTag
{
    std::string key;
    std::string value;

    auto operator<=>(const UnreadTag&) const = default;
};

} // namespace yimi
