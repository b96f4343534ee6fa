// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/colour_ramps.h"

#include <QComboBox>

namespace yimi {

/// Palettes to choose from, each with its colours.
class RampBox : public QComboBox
{
    Q_OBJECT

public:
    explicit RampBox(QWidget* parent = nullptr);

    /// Only those for kinds, or only those for numbers. Keeps the choice where it can.
    void offer(bool qualitative);
    void choose(std::string_view id);
    [[nodiscard]] std::string ramp() const;
};

} // namespace yimi
