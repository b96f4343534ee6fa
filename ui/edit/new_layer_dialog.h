// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace yimi {

/// Asks what a new, empty layer is for, as what it is drawn and what it is called.
class NewLayerDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewLayerDialog(QWidget* parent = nullptr);

    [[nodiscard]] Theme theme() const;
    [[nodiscard]] GeometryKind kind() const;
    [[nodiscard]] QString title() const;

private:
    void fillKinds();

    QComboBox* m_theme;
    QComboBox* m_kind;
    QLineEdit* m_title;
    bool m_named = false; ///< by somebody, not after the theme
};

} // namespace yimi
