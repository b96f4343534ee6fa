// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace yimi {

/// One line of plain text that gives way: what does not fit ends in «…» and is told in the tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace yimi
