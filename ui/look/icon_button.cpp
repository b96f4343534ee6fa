// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icon_button.h"

#include "ui/look/look.h"

namespace yimi {

IconButton::IconButton(const Look& look, const QString& icon, QWidget* parent) : QToolButton(parent)
{
    setProperty("compact", true);
    setFixedSize(28, 28);
    setFocusPolicy(Qt::TabFocus);
    const auto draw = [this, &look, icon] { setIcon(look.icon(icon)); };
    connect(&look, &Look::changed, this, draw);
    draw();
}

} // namespace yimi
