// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/styled_layer.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSlider;

namespace yimi {

class ColourButton;
class ScaleBox;

/// The names beside the features, and how much of the map is seen through the layer.
class LabelSection : public StyleSection
{
    Q_OBJECT

public:
    explicit LabelSection(QWidget* parent = nullptr);

    void present(const StyledLayer& shown) override;

private:
    void build();
    void connectAll();
    void chooseField();
    void tell(const LayerStyle& style, const QWidget& control);

    StyledLayer m_shown;
    QComboBox* m_field;
    QDoubleSpinBox* m_size;
    QCheckBox* m_bold;
    ColourButton* m_colour;
    ScaleBox* m_farthest;
    QSlider* m_opacity;
};

} // namespace yimi
