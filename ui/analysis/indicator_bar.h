// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace yimi {

class Look;

/// A share of 100 % as a bar, with a tick where the target is.
class IndicatorBar : public QWidget
{
    Q_OBJECT

public:
    explicit IndicatorBar(const Look& look, QWidget* parent = nullptr);

    /// Shares in [0, 1]; a bar below its target is drawn in the warm colour.
    void setShares(std::optional<double> value, std::optional<double> target);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    std::optional<double> m_value;
    std::optional<double> m_target;
};

} // namespace yimi
