// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace yimi {

class BandTable;
class FacilityList;
class Look;
class PanelHeading;
class ResultNotes;
class RunProgress;
class ServiceAreaController;
class ServiceAreaForm;
class ShapeBar;

/// 等时圈: its question, how its answer is shaped, its figures, facilities and method.
class ServiceAreaPanel : public QFrame
{
    Q_OBJECT

public:
    ServiceAreaPanel(Document& document,
                     ServiceAreaController& controller,
                     const Look& look,
                     QWidget* parent = nullptr);

    void setParametersShown(bool shown);
    void showProgress(const JobStatus& status);
    /// The map waits for a click.
    void setPicking(bool picking);

Q_SIGNALS:
    void importWanted();
    /// `page`: name of the offer that shows the result.
    void pageWanted(const QString& page);
    void profilesWanted();
    void pickWanted(bool on);
    void placeWanted(const yimi::Coordinate& at);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(const Look& look);
    [[nodiscard]] QWidget* result(const Look& look);
    void connectAll();
    void refresh();
    void presentResult();
    void retranslate();
    void takeParameters();
    void takeShape(const QString& what, bool inSteps);

    Document& m_document;
    ServiceAreaController& m_controller;
    PanelHeading* m_heading;
    QLabel* m_question;
    ServiceAreaForm* m_form;
    ShapeBar* m_shape;
    QPushButton* m_run;
    QPushButton* m_import;
    RunProgress* m_progress;
    QLabel* m_outdated;
    QWidget* m_result;
    BandTable* m_bands;
    QLabel* m_rides;
    FacilityList* m_facilities;
    ResultNotes* m_notes;
    bool m_parametersShown = false;
};

} // namespace yimi
