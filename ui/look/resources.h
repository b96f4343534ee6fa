// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yimi {

/// Makes the window's icons, style sheet and translations known to Qt, which does not find those of
/// a static library by itself. Cheap when repeated.
void loadWindowResources();

} // namespace yimi
