// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style_remark.h"

#include <QString>

#include <string_view>

namespace yimi {

/// The name of a palette for people; the id where there is none.
[[nodiscard]] QString rampName(std::string_view id);

/// What is amiss with a style and the way out.
[[nodiscard]] QString styleRemarkSentence(const StyleRemark& remark);

} // namespace yimi
