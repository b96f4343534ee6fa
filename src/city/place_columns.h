// SPDX-License-Identifier: GPL-3.0-or-later
// What the names of columns in tables of places say.
#pragma once

#include <string>

namespace yimi {

/// In what a place lies: 街道, 所属区, town, …
[[nodiscard]] bool saysWithin(const std::string& name);
/// A code of the place: 代码, 编号, id, …
[[nodiscard]] bool saysCode(const std::string& name);
/// The place's name: 社区名称, 社区, name, …
[[nodiscard]] bool saysName(const std::string& name);
/// A number of the row, or a remark on it: 序号, 备注, …
[[nodiscard]] bool saysNumberOrNote(const std::string& name);

} // namespace yimi
