// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/analyses.h"
#include "jobs/job_runner.h"
#include "project/document.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace yimi {

class AnalysisController;
class AnswerGapList;
class IconButton;
class IndicatorList;
class Look;
class PanelHeading;
class ParameterForm;
class ResultLayerView;
class ResultNotes;
class RunProgress;

/// One ready-made analysis, whichever it is: its question and parameters, its headline, what the
/// map shows of it, its gaps and its method.
class AnalysisPage : public QFrame
{
    Q_OBJECT

public:
    AnalysisPage(Document& document,
                 AnalysisController& controller,
                 const Look& look,
                 QWidget* parent = nullptr);

    /// Precondition: there is an analysis of this id.
    void open(const std::string& id);

    /// Empty before the first was opened.
    [[nodiscard]] const std::string& analysis() const { return m_id; }

    /// Where nothing is missing; a run that is going is left alone.
    void run();
    [[nodiscard]] bool mayRun() const;

    void showProgress(const JobStatus& status);
    /// Something else is looked at: no gap is chosen any longer.
    void leaveGaps();
    /// A community was selected elsewhere; empty: none is any longer.
    void follow(const QString& communityId);

Q_SIGNALS:
    void backWanted();
    void importWanted();
    /// `page`: name of the offer that shows the result.
    void pageWanted(const QString& page);
    /// `look`: the map is to go there.
    void gapWanted(const yimi::Gap& gap, bool look);
    void gapsLeft();
    void exportWanted(const std::string& analysis, const std::vector<yimi::Gap>& gaps);
    void candidatesWanted(const std::vector<yimi::Gap>& gaps);
    void tablesWanted(const std::shared_ptr<const yimi::AnalysisAnswer>& answer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(const Look& look);
    [[nodiscard]] QWidget* result(const Look& look);
    void connectAll();
    void refresh();
    void presentResult(const AnalysisResult& result);
    void retranslate();
    [[nodiscard]] const AnalysisResult* current() const;

    Document& m_document;
    AnalysisController& m_controller;
    std::string m_id;
    const AnalysisSpec* m_spec = nullptr;
    IconButton* m_back;
    PanelHeading* m_heading;
    QLabel* m_question;
    QLabel* m_missing;
    QPushButton* m_import;
    ParameterForm* m_form;
    QPushButton* m_run;
    RunProgress* m_progress;
    QLabel* m_outdated;
    QWidget* m_result;
    IndicatorList* m_indicators;
    ResultLayerView* m_layers;
    AnswerGapList* m_gaps;
    ResultNotes* m_notes;
    QPushButton* m_tables;
    std::shared_ptr<const AnalysisAnswer> m_presented; ///< whose gaps are listed
    bool m_parametersShown = false;
};

} // namespace yimi
