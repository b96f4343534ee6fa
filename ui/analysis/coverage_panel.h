// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace yimi {

class CommunitySelection;
class CoverageCard;
class CoverageController;
class CoverageForm;
class CoverageIntro;
class CoverageNotes;
class ElidedLabel;
class GapList;
class IconButton;
class Look;

/// The right column: 托育覆盖 with its parameters, its figures, its gaps and its method.
class CoveragePanel : public QFrame
{
    Q_OBJECT

public:
    CoveragePanel(Document& document,
                  CoverageController& controller,
                  CommunitySelection& selection,
                  const Look& look,
                  QWidget* parent = nullptr);

    void setParametersShown(bool shown);
    [[nodiscard]] bool parametersShown() const;
    void showProgress(const JobStatus& status);

Q_SIGNALS:
    void importWanted();
    void parametersToggled(bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(const Look& look, CommunitySelection& selection);
    [[nodiscard]] QWidget* heading(const Look& look);
    [[nodiscard]] QWidget* parameters();
    [[nodiscard]] QWidget* progress();
    [[nodiscard]] QWidget* result(const Look& look, CommunitySelection& selection);
    void connectAll();
    void refresh();
    void showRunning(bool running);
    void takeParameters();
    void retranslate();

    Document& m_document;
    CoverageController& m_controller;
    QLabel* m_title;
    ElidedLabel* m_summary;
    IconButton* m_settings;
    IconButton* m_rerun;
    IconButton* m_remove;
    QWidget* m_parameters;
    CoverageForm* m_form;
    QPushButton* m_apply;
    QWidget* m_progress;
    QProgressBar* m_bar;
    ElidedLabel* m_stage;
    QPushButton* m_cancel;
    CoverageIntro* m_intro;
    QLabel* m_outdated;
    QWidget* m_result;
    CoverageCard* m_card;
    GapList* m_gaps;
    CoverageNotes* m_notes;
};

} // namespace yimi
