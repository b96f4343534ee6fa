// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transit/travel_graph.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace yimi {

/// How rides are counted: the wait as a share of the headway, and what a transfer costs.
class RideRules : public QWidget
{
    Q_OBJECT

public:
    /// Object names of the fields: «PREFIXWait» and «PREFIXTransfer».
    explicit RideRules(const QString& prefix, QWidget* parent = nullptr);

    /// Tells nobody.
    void present(const TransitRules& rules);
    [[nodiscard]] TransitRules rules() const;

Q_SIGNALS:
    /// A user changed something.
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    TransitRules m_shown;
    QLabel* m_waitLabel;
    QLabel* m_transferLabel;
    QComboBox* m_wait;
    QSpinBox* m_transfer; ///< minutes
};

} // namespace yimi
