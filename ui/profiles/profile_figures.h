// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/profile_changes.h"

#include <QWidget>

#include <array>
#include <map>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace yimi {

/// All figures of one travel profile with where each comes from. Those of a shipped profile can
/// only be read.
class ProfileFigures : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileFigures(QWidget* parent = nullptr);

    /// Tells nobody.
    void present(const TravelProfile& profile, bool editable);
    /// After an edit: what depends on other figures opens or closes.
    void follow(const TravelProfile& profile);
    /// What the form says; what it has no field for is kept from what was shown last.
    [[nodiscard]] TravelProfile profile() const;

Q_SIGNALS:
    /// A user changed something.
    void edited();

private:
    void build();
    void addRow(QGridLayout& grid, const QString& label, QWidget* field, ProfileFigure figure);
    [[nodiscard]] QDoubleSpinBox* spin(const char* name, const QString& suffix);
    [[nodiscard]] QWidget* classFactors();
    void setEditable(bool editable);
    void presentSources(const TravelProfile& profile);

    TravelProfile m_shown;
    QLineEdit* m_name;
    QComboBox* m_mode;
    QDoubleSpinBox* m_speed;
    QDoubleSpinBox* m_connectorSpeed;
    QComboBox* m_mainRoads;
    QDoubleSpinBox* m_mainRoadSeconds;
    QCheckBox* m_avoidsSteps;
    QDoubleSpinBox* m_stairs;
    QDoubleSpinBox* m_noPavement;
    QCheckBox* m_slope;
    QLineEdit* m_source;
    std::array<QDoubleSpinBox*, kRoadClassCount> m_classes{};
    std::map<ProfileFigure, QLabel*> m_sources;
};

} // namespace yimi
