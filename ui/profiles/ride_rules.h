// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transit/travel_graph.h"

#include <QObject>

class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;
class QWidget;

namespace yimi {

/// How rides are counted: the wait as a share of the headway, and what a transfer costs. Two rows
/// of a form.
class RideRules : public QObject
{
    Q_OBJECT

public:
    /// Object names of the fields: «PREFIXWait» and «PREFIXTransfer».
    RideRules(const QString& prefix, QWidget& form);

    /// Labels in the first column, fields over `columns` from the second on.
    void addTo(QGridLayout& grid, int row, int columns);
    void setVisible(bool visible);
    void retranslate();

    /// Tells nobody.
    void present(const TransitRules& rules);
    [[nodiscard]] TransitRules rules() const;

Q_SIGNALS:
    /// A user changed something.
    void edited();

private:
    TransitRules m_shown;
    QLabel* m_waitLabel;
    QLabel* m_transferLabel;
    QComboBox* m_wait;
    QSpinBox* m_transfer; ///< minutes
};

} // namespace yimi
