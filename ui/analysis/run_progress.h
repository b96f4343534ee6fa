// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace yimi {

class ElidedLabel;

/// How far an analysis is, with «取消». Hidden while nothing runs.
class RunProgress : public QWidget
{
    Q_OBJECT

public:
    /// `cancelName`: object name of the button.
    explicit RunProgress(const QString& cancelName, QWidget* parent = nullptr);

    void begin();
    void present(const JobStatus& status);
    void end();

Q_SIGNALS:
    void cancelWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QProgressBar* m_bar;
    ElidedLabel* m_stage;
    QPushButton* m_cancel;
};

} // namespace yimi
