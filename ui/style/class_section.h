// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/styled_layer.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace yimi {

class RampBox;
class Segments;

/// What tells the features of a layer apart: nothing, a text, classes of a number, sizes.
class ClassSection : public StyleSection
{
    Q_OBJECT

public:
    explicit ClassSection(QWidget* parent = nullptr);

    void present(const StyledLayer& shown) override;

    /// Behind the numbers of the legend.
    [[nodiscard]] std::string unit() const;

private:
    void build();
    void connectAll();
    void fillFields(StyleKind kind);
    void showControls(StyleKind kind);
    void presentChoices();
    void chooseKind(int kind);
    void make(const QString& control);
    void recolourClasses(const QString& control);
    [[nodiscard]] StyleKind kind() const;
    [[nodiscard]] const Column* column() const;

    StyledLayer m_shown;
    std::vector<double> m_made; ///< ends that the chosen method gave
    Segments* m_kind;
    QComboBox* m_field;
    QComboBox* m_method;
    QSpinBox* m_count;
    RampBox* m_ramp;
    QCheckBox* m_reversed;
    QLineEdit* m_unit;
    QDoubleSpinBox* m_from;
    QDoubleSpinBox* m_to;
    QLabel* m_hint;
    std::vector<std::pair<QWidget*, std::vector<StyleKind>>> m_rows; ///< with whom they are shown
};

} // namespace yimi
