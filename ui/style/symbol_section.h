// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/styled_layer.h"

#include <functional>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;

namespace yimi {

class ColourButton;
class ScaleBox;

/// How the chosen classes look: colours, widths, hatches, symbols, and in which scales.
class SymbolSection : public StyleSection
{
    Q_OBJECT

public:
    explicit SymbolSection(QWidget* parent = nullptr);

    void present(const StyledLayer& shown) override;
    /// Rules that are changed; none: all.
    void setRules(std::vector<std::size_t> rules);

private:
    void build();
    void connectAll();
    void connectMarkers();
    void connectScales();
    void fillSymbols();
    void showRows();
    void presentRule(const StyleRule& rule);
    void change(const QWidget& control, const std::function<void(StyleRule&)>& change);
    [[nodiscard]] QDoubleSpinBox* sizeField(const char* name);
    [[nodiscard]] const StyleRule* leading() const;

    StyledLayer m_shown;
    std::vector<std::size_t> m_rules;
    ColourButton* m_colour;
    QComboBox* m_hatch;
    ColourButton* m_edge;
    QDoubleSpinBox* m_width;
    QComboBox* m_dashes;
    QDoubleSpinBox* m_dot;
    QComboBox* m_symbol;
    QDoubleSpinBox* m_badge;
    ScaleBox* m_badgeFrom;
    ScaleBox* m_farthest;
    ScaleBox* m_nearest;
    /// Controls with their captions, and the kinds of layers they are for.
    std::vector<std::pair<QWidget*, std::vector<GeometryKind>>> m_rows;
};

} // namespace yimi
