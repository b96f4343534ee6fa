// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yimi {

/// Makes :/symbols/*.svg, :/icons/*.svg and :/standards/*.json known to Qt. A static library's
/// resources are not found by themselves: whoever shows an icon calls this first; rendering does it
/// of its own accord. Cheap when repeated, thread-safe.
void loadResources();

} // namespace yimi
