// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

#include <QToolButton>

namespace yimi {

/// Shows a colour; a click lets choose another, which is told while it is being chosen.
class ColourButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ColourButton(QWidget* parent = nullptr);

    /// Tells nobody.
    void setColour(Colour colour);

    [[nodiscard]] Colour colour() const { return m_colour; }

Q_SIGNALS:
    void chosen(yimi::Colour colour);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void choose();

    Colour m_colour;
};

} // namespace yimi
