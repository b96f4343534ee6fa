// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/coverage.h"

#include <QWidget>

namespace yimi {

class Look;

/// Children by state, one bar each: served, in range but without a place, out of range.
class StateBars : public QWidget
{
    Q_OBJECT

public:
    explicit StateBars(const Look& look, QWidget* parent = nullptr);

    void present(const ChildrenByState& children);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    ChildrenByState m_children;
};

} // namespace yimi
