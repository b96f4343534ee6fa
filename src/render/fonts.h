// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace yimi {

/// The typeface of maps and pages: Noto Sans CJK SC, on Windows Microsoft YaHei, else what the
/// system has for Chinese. Hinting is off, so that a text has the same width on screen and on
/// paper. `pixels` > 0.
[[nodiscard]] QFont mapFont(double pixels, bool bold = false);

} // namespace yimi
