// SPDX-License-Identifier: GPL-3.0-or-later
// Text that was read in the wrong encoding by somebody before us, and saved so.
#pragma once

#include "base/finding.h"
#include "table/feature_table.h"

#include <optional>
#include <string>
#include <vector>

namespace yimi {

/// What a garbled text was before: UTF-8 that was read as GBK («鐢蹭埂») or as Latin-1 («ç”²»), GBK
/// that was read as Latin-1 («ÖÐ¹ú»). Nothing for text that is not, or cannot be, turned back.
[[nodiscard]] std::optional<std::string> ungarbled(const std::string& text);

/// Rows with characters that stand for what could not be read («锟斤拷», U+FFFD), or with text that
/// ungarbled() knows: one TextGarbled finding a column.
[[nodiscard]] std::vector<Finding> garbledText(const FeatureTable& table);

} // namespace yimi
