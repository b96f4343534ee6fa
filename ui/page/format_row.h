// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/export_page.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace yimi {

class Settings;

/// Format of a file with what belongs to it: density, quality, layers, place on the ground. What
/// was chosen last is proposed.
class FormatRow : public QWidget
{
    Q_OBJECT

public:
    explicit FormatRow(const Settings& settings, QWidget* parent = nullptr);

    /// There is no choice of format; nothing: there is.
    void setOnly(std::optional<PageFormat> format);

    [[nodiscard]] PageFormat format() const;
    /// Without the CRS.
    [[nodiscard]] PageOutput output() const;
    void remember(Settings& settings) const;

Q_SIGNALS:
    void changed();

private:
    void build();
    void recall(const Settings& settings);
    void refresh();

    QComboBox* m_format;
    int m_chosen = 0; ///< of the formats, while there is no choice
    QComboBox* m_dpi;
    QSpinBox* m_quality;
    QCheckBox* m_layers; ///< of a PDF
    QCheckBox* m_place;
};

} // namespace yimi
