// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace yimi {

/// A scale at which something begins or ends to be shown, or none.
class ScaleBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ScaleBox(QWidget* parent = nullptr);

    /// 1:N; 0: no limit. One that is not offered is added.
    void setDenominator(double denominator);
    [[nodiscard]] double denominator() const;
};

} // namespace yimi
