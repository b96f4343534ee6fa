// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace yimi {

/// How the text of a drawing is encoded, by the beginning of the .dxf: $ACADVER from 2007 on is
/// UTF-8, before that $DWGCODEPAGE says. Empty when nobody says, or only ANSI_1252, which programs
/// write who do not know.
[[nodiscard]] std::string dxfEncoding(std::string_view head);

} // namespace yimi
