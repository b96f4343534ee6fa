// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QWidget>

class QComboBox;

namespace yimi {

class Settings;

/// Paper and which way it lies; what was chosen last is proposed.
class PaperRow : public QWidget
{
    Q_OBJECT

public:
    explicit PaperRow(const Settings& settings, QWidget* parent = nullptr);

    /// Millimetres; empty: the layout's own.
    [[nodiscard]] QSizeF size() const;
    /// Nothing happens when there is no such paper.
    void choose(QSizeF millimetres);
    void remember(Settings& settings) const;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    QComboBox* m_paper;
    QComboBox* m_direction;
};

} // namespace yimi
