// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace yimi {

/// All shortcuts, from the table of actions and the map's own keys.
void showShortcuts(QWidget& window);

void showAbout(QWidget& window);

} // namespace yimi
