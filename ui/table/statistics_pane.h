// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "table/field_statistics.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace yimi {

class ElidedLabel;
class Histogram;
class Look;

/// What one field holds in the rows that are shown, or in those that are selected: figures, a
/// histogram, the most frequent texts. Counted by a worker.
class StatisticsPane : public QFrame
{
    Q_OBJECT

public:
    StatisticsPane(JobRunner& jobs, const Look& look, QWidget* parent = nullptr);

    struct Question
    {
        std::shared_ptr<const FeatureTable> table; ///< null: nothing is asked
        std::size_t column = 0;
        std::vector<std::uint32_t> rows;
        bool ofSelected = false;
        bool ofResult = false;
    };

    void ask(Question question);

    [[nodiscard]] const std::optional<FieldStatistics>& shown() const { return m_shown; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void present();
    void addLine(const QString& name, const QString& value);
    void addNumbers(const NumberStatistics& numbers);
    void clearLines();

    JobRunner& m_jobs;
    Question m_question;
    std::optional<FieldStatistics> m_shown;
    ElidedLabel* m_title;
    QLabel* m_scope;
    Histogram* m_histogram;
    QGridLayout* m_lines;
    QWidget* m_linesHost;
};

} // namespace yimi
