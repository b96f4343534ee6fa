// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/edit_tool.h"

#include <QKeyEvent>

namespace yimi {

bool EditTool::beginsPlace(const QKeyEvent& event)
{
    // 0, + and - are the map's own; no place begins with them.
    const QString text = event.text();
    const bool begins =
        text.size() == 1
        && (text.front() == QLatin1Char('@')
            || (text.front() >= QLatin1Char('1') && text.front() <= QLatin1Char('9')))
        && !event.modifiers().testFlag(Qt::ControlModifier)
        && !event.modifiers().testFlag(Qt::AltModifier);
    if (begins)
        Q_EMIT typed(text);
    return begins;
}

} // namespace yimi
