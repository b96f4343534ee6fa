// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/service_area_inputs.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace yimi {

class CutoffField;
class ElidedLabel;
class IconButton;
class Look;
class ProfileChooser;
class RideRules;

/// What an 等时圈 is asked about: from where, how, how far. All of it needs a search.
class ServiceAreaForm : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceAreaForm(const Look& look, QWidget* parent = nullptr);

    /// Tells nobody.
    void present(const ProjectContents& contents);
    /// What the form says; what it has no field for is kept from what was shown last.
    [[nodiscard]] ServiceAreaSettings settings() const;
    [[nodiscard]] TransitRules rides() const;

    /// The map waits for a click.
    void setPicking(bool picking);

Q_SIGNALS:
    /// A user changed something.
    void edited();
    void pickWanted(bool on);
    void profilesWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void presentPlaces(const ProjectContents& contents);
    void presentSingle(const ProjectContents& contents);
    void takeAll();

    ServiceAreaSettings m_shown;
    QLabel* m_facilitiesLabel;
    QLabel* m_profileLabel;
    QLabel* m_cutoffsLabel;
    QLabel* m_directionLabel;
    QComboBox* m_facilities; ///< data: layer ids; empty: the place on the map
    IconButton* m_pick;
    QWidget* m_single;
    ElidedLabel* m_singleName;
    IconButton* m_all;
    QLabel* m_pickHint;
    ProfileChooser* m_profile;
    IconButton* m_profiles;
    RideRules* m_rides;
    CutoffField* m_cutoffs;
    QComboBox* m_direction;
};

} // namespace yimi
