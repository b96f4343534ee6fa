// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace yimi {

class Look;

/// A button that is only an icon, 28 px square, and follows the look.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    IconButton(const Look& look, const QString& icon, QWidget* parent = nullptr);
};

} // namespace yimi
