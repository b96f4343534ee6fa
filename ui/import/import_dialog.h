// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/plan_import.h"
#include "jobs/job_runner.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QTableView;

namespace yimi {

class ImportModel;
class LayerDetails;
class RunProgress;

/// The decision before raw files are brought in: every layer with what was decided about it, all of
/// it correctable. It changes only its own plan; what is accepted is read from it.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `options`: those the plan was made with.
    ImportDialog(ImportPlan plan, PlanOptions options, JobRunner& jobs, QWidget* parent = nullptr);

    /// Says that what was decided before fits so many layers, and takes it when somebody wants.
    void offerTemplate(const std::string& json, std::size_t layers);

    [[nodiscard]] const ImportPlan& plan() const;
    /// What was decided is to be proposed again for the same files.
    [[nodiscard]] bool remembers() const;

    /// Stops a reading that is under way.
    void done(int result) override;

private:
    void build();
    void buildTable();
    [[nodiscard]] QScrollArea* problems();
    [[nodiscard]] QWidget* offer();
    void correct(std::size_t layer, const std::string& key, const std::string& value);
    void correctCurrent(const std::string& key, const std::string& value);
    void chooseColumns(const std::string& x, const std::string& y);
    void takeTemplate();
    /// `work`: from the plan as it is now to another one; nothing else may be corrected meanwhile.
    void readAgain(std::function<Result<ImportPlan>(ImportPlan, const TaskContext&)> work);
    /// Finds anew where tables belong, while people go on.
    void joinAgainLater();
    void take(Result<ImportPlan> outcome);
    [[nodiscard]] bool joining() const;
    void place(std::size_t row, std::optional<std::size_t> place);
    void setPlan(ImportPlan plan);
    void setReading(bool reading);
    void showCurrent();
    [[nodiscard]] std::size_t taken() const;

    PlanOptions m_options;
    JobRunner& m_jobs;
    ImportModel* m_model;
    QTableView* m_table;
    LayerDetails* m_details;
    RunProgress* m_progress;
    QLabel* m_summary;
    QLabel* m_problem;
    QPushButton* m_import;
    QCheckBox* m_remember;
    QWidget* m_offer;
    QLabel* m_offerText;
    std::string m_template; ///< that is offered
    bool m_reading = false;
    int m_joins = 0;
};

} // namespace yimi
