// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yimi {

/// A title as a file's name without its ending, on any system and of any length: signs that names
/// may not hold become «_», names of Windows' devices get one behind them. Never empty.
[[nodiscard]] QString fileNameOf(const QString& title);

} // namespace yimi
