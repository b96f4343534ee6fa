// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace yimi {

/// The right end of the status bar: ready, or the oldest running job with its stage, its progress
/// and «取消».
class JobStrip : public QWidget
{
    Q_OBJECT

public:
    explicit JobStrip(JobRunner& jobs, QWidget* parent = nullptr);

    /// Stops the job that is shown.
    void cancelShown();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    JobRunner& m_jobs;
    JobId m_shown{};
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace yimi
