// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace yimi {

struct Choice
{
    QString text;
    std::function<void()> act; ///< may be empty: nothing happens
};

/// Asks without blocking: a window-modal box with one button for each choice; the first is the
/// default, the last is what closing the box means. The box's object name is `name`.
void ask(QWidget& window,
         const QString& name,
         const QString& text,
         const QString& explanation,
         std::vector<Choice> choices);

} // namespace yimi
