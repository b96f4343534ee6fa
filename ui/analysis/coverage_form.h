// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace yimi {

class IconButton;
class Look;
class ProfileChooser;
class RideRules;

/// The parameters of 托育覆盖 as a form.
class CoverageForm : public QWidget
{
    Q_OBJECT

public:
    explicit CoverageForm(const Look& look, QWidget* parent = nullptr);

    /// What the form says; what it has no field for is kept from what was shown last.
    [[nodiscard]] CoverageOptions options() const;
    [[nodiscard]] TransitRules rides() const;
    /// Tells nobody.
    void present(const ProjectContents& contents);

Q_SIGNALS:
    /// A user changed something.
    void edited();
    void profilesWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void unitChanged();
    void profileChanged();
    void allowMetres(bool allowed);
    [[nodiscard]] bool inMinutes() const;

    CoverageOptions m_shown;
    QLabel* m_cutoffLabel;
    QLabel* m_profileLabel;
    QLabel* m_agesLabel;
    QLabel* m_directionLabel;
    QLabel* m_assignmentLabel;
    QLabel* m_takeUpLabel;
    QSpinBox* m_cutoff;
    QComboBox* m_unit;
    ProfileChooser* m_profile;
    IconButton* m_profiles;
    RideRules* m_rides;
    std::vector<QCheckBox*> m_ages; ///< index = AgeGroup
    QComboBox* m_direction;
    QComboBox* m_assignment;
    QSpinBox* m_takeUp; ///< per cent
    QCheckBox* m_inclusiveOnly;
    QCheckBox* m_connectors;
};

} // namespace yimi
