// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialogs of pages are put together from, so that they look alike.
#pragma once

#include <QString>

#include <initializer_list>

class QDialog;
class QFormLayout;
class QLayout;
class QPushButton;
class QWidget;

namespace yimi {

/// Not pressed by Enter unless it has the focus.
[[nodiscard]] QPushButton* plainButton(const QString& text, const QString& name, QWidget& parent);

[[nodiscard]] QFormLayout* dialogForm();

/// The foot of a dialog: other ways on the left; on the right «取消», and `go`, which Enter means.
[[nodiscard]] QLayout*
dialogFoot(QDialog& dialog, QPushButton& go, std::initializer_list<QPushButton*> others = {});

} // namespace yimi
