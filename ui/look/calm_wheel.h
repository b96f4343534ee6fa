// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace yimi {

/// The wheel over this control scrolls what is around it and changes no value: who scrolls a panel
/// does not choose.
void keepFromWheel(QWidget& control);

} // namespace yimi
