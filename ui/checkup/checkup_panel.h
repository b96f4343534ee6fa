// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkup/check_layers.h"
#include "jobs/job_runner.h"
#include "ui/map/map_canvas.h"

#include <QFrame>
#include <QSet>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace yimi {

class CheckupController;
class CheckupLimits;
class ElidedLabel;
class IconButton;
class IssueCard;
class Look;
class RunProgress;
struct Checkup;
struct IssueEntry;

/// The right column: 数据体检. What is wrong with the layers, most severe first; each finding with
/// its features to look at and, where there is one, its remedy. Checks anew while it is shown.
class CheckupPanel : public QFrame
{
    Q_OBJECT

public:
    CheckupPanel(CheckupController& controller, const Look& look, QWidget* parent = nullptr);

    void showProgress(const JobStatus& status);

Q_SIGNALS:
    void featureWanted(const yimi::MapFeature& feature);
    void placeWanted(const yimi::Coordinate& at);
    void saveWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectAll();
    void refresh();
    void present();
    void addGroup(const Checkup& checkup, Severity severity);
    void addCard(const Checkup& checkup, const Issue& issue);
    void choose(const CheckedLayer& layer, const IssueEntry& entry);
    void mendAlike(FindingCode code);
    void retranslate();

    CheckupController& m_controller;
    const Look& m_look;
    ElidedLabel* m_summary;
    IconButton* m_adjust;
    IconButton* m_save;
    IconButton* m_again;
    CheckupLimits* m_limits;
    RunProgress* m_progress;
    QLabel* m_note;
    QPushButton* m_check;
    QScrollArea* m_scroll;
    QVBoxLayout* m_list;
    std::shared_ptr<const Checkup> m_shown;
    std::vector<IssueCard*> m_cards;
    QSet<QString> m_open; ///< of cards that were unfolded, over checks
};

} // namespace yimi
