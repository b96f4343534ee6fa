// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/calm_wheel.h"

#include <QEvent>
#include <QWidget>

namespace yimi {

namespace {

class WheelFilter : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel)
            return QObject::eventFilter(watched, event);
        event->ignore(); // goes on to the parent
        return true;
    }
};

} // namespace

void keepFromWheel(QWidget& control)
{
    control.installEventFilter(new WheelFilter(&control));
}

} // namespace yimi
