// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/standard.h"

#include <algorithm>

namespace yimi {

const Standard* standardById(std::span<const Standard> standards, std::string_view id)
{
    const auto found = std::ranges::find(standards, id, &Standard::id);
    return found != standards.end() ? &*found : nullptr;
}

} // namespace yimi
