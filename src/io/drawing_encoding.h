// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>

namespace yimi {

/// Brings a .dxf that GDAL wrote (UTF-8 bytes in a file that claims ANSI_1252) into the code page
/// of Chinese CAD, and says so in its header. Characters that the page lacks become \U+XXXX, as the
/// format has it. Errors: those of readFile and writeFile.
[[nodiscard]] Result<void> sayEncodingOfDrawing(const std::string& path);

} // namespace yimi
