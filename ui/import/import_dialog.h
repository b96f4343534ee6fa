// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/plan_import.h"
#include "jobs/job_runner.h"

#include <QDialog>

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

    [[nodiscard]] const ImportPlan& plan() const;

    /// Stops a reading that is under way.
    void done(int result) override;

private:
    void build();
    void buildTable();
    [[nodiscard]] QScrollArea* problems();
    void correct(std::size_t layer, const std::string& key, const std::string& value);
    void readAgain(std::size_t layer, const std::string& encoding);
    void take(Result<ImportPlan> outcome);
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
    bool m_reading = false;
};

} // namespace yimi
