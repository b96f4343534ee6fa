// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkup/check_layers.h"

#include <QWidget>

#include <vector>

class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace yimi {

/// From where on 数据体检 calls something a problem.
class CheckupLimits : public QWidget
{
    Q_OBJECT

public:
    explicit CheckupLimits(QWidget* parent = nullptr);

    /// Tells nobody.
    void present(const CheckOptions& options);

Q_SIGNALS:
    void changed(const yimi::CheckOptions& options);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        double CheckOptions::*value;
        double scale; ///< of what is shown, in units of the value
        QLabel* label;
        QDoubleSpinBox* box;
    };

    void addRow(QFormLayout& form, double CheckOptions::*value, double most, double scale);
    void take();
    void retranslate();

    CheckOptions m_options;
    std::vector<Row> m_rows;
    QPushButton* m_reset;
    bool m_presenting = false;
};

} // namespace yimi
