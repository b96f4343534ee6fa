// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/indicator.h"

#include <QWidget>

class QLabel;

namespace yimi {

class ElidedLabel;
class IndicatorBar;
class Look;

/// One indicator: its name, its value in large figures, and, where there is a target, a bar against
/// it.
class IndicatorBlock : public QWidget
{
    Q_OBJECT

public:
    /// `points`: size of the figures. The value's label gets the object name «NAMEValue».
    IndicatorBlock(const Look& look, const QString& name, double points, QWidget* parent = nullptr);

    void present(const Indicator& indicator);

private:
    ElidedLabel* m_name;
    QLabel* m_value;
    ElidedLabel* m_count;
    QLabel* m_target;      ///< beside the figures
    QLabel* m_targetBelow; ///< where its unit is too long for that
    IndicatorBar* m_bar;
};

} // namespace yimi
