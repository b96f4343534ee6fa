// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/coverage.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace yimi {

/// Several cutoffs as a list of numbers with one unit: «5, 10, 15 分钟»; or a heat surface of many
/// narrow bands up to the last of them.
class CutoffField : public QWidget
{
    Q_OBJECT

public:
    explicit CutoffField(QWidget* parent = nullptr);

    /// Tells nobody.
    void present(const std::vector<Cutoff>& cutoffs);
    /// Rides are counted in time only.
    void setMinutesOnly(bool minutesOnly);

    /// Nothing while the text makes no cutoffs.
    [[nodiscard]] std::optional<std::vector<Cutoff>> cutoffs() const;

Q_SIGNALS:
    /// A user made other cutoffs. Not while the text makes none: then the field says why.
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void changed();
    void unitChanged();
    void switchHeat();
    void showHeat();

    QLineEdit* m_numbers;
    QComboBox* m_unit;
    QToolButton* m_heat;
    std::vector<double> m_coarse; ///< what was asked before many narrow bands
    QLabel* m_problem;
};

} // namespace yimi
