// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;

namespace yimi {

class CommunitySelection;
class CoverageCard;
class CoverageController;
class CoverageForm;
class CoverageIntro;
class GapList;
class Look;
class PanelHeading;
class ResultNotes;
class RunProgress;

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
    /// `page`: name of the offer that shows the result.
    void pageWanted(const QString& page);
    void parametersToggled(bool shown);
    void profilesWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(const Look& look, CommunitySelection& selection);
    [[nodiscard]] QWidget* parameters(const Look& look);
    [[nodiscard]] QWidget* result(const Look& look, CommunitySelection& selection);
    void connectAll();
    void refresh();
    void showRunning(bool running);
    void takeParameters();
    void retranslate();

    Document& m_document;
    CoverageController& m_controller;
    PanelHeading* m_heading;
    QWidget* m_parameters;
    CoverageForm* m_form;
    QPushButton* m_apply;
    RunProgress* m_progress;
    CoverageIntro* m_intro;
    QLabel* m_outdated;
    QWidget* m_result;
    CoverageCard* m_card;
    GapList* m_gaps;
    ResultNotes* m_notes;
};

} // namespace yimi
