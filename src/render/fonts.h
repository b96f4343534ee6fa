// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFont>

namespace yimi {

/// The typeface of maps and pages: Noto Sans CJK SC, on Windows Microsoft YaHei, else what the
/// system has for Chinese. Hinting is off, so that a text has the same width on screen and on
/// paper. `pixels` > 0.
[[nodiscard]] QFont mapFont(double pixels, bool bold = false);

/// Whether this machine can write Chinese at all, or would draw a box for every character. Errors:
/// FileNotFound, with the typeface that is missing as its file and «font» as its field. Needs a
/// QGuiApplication.
[[nodiscard]] Result<void> checkMapFont();

} // namespace yimi
