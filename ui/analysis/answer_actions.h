// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "ui/window/message_bar.h"

namespace yimi {

class Settings;

/// What is done with an answer of a ready-made analysis: its gaps go to files or become candidate
/// sites, its tables are looked at and saved.
class AnswerActions : public QObject
{
    Q_OBJECT

public:
    AnswerActions(Document& document, JobRunner& jobs, Settings& settings, QWidget& window);

    void showTables(const std::shared_ptr<const AnalysisAnswer>& answer);
    /// Asks where to.
    void exportGaps(const std::string& analysis, const std::vector<Gap>& gaps);
    /// One command; layers stand below those of the project, so that no analysis asks them before a
    /// planner moves them up.
    void addCandidates(const std::vector<Gap>& gaps);

    /// Writes a table as its file's ending says, .xlsx or .csv.
    void write(const FeatureTable& table, const QString& path);

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text, const QStringList& details);

private:
    void askWhere(QWidget& parent, const FeatureTable& table, const QString& name);

    Document& m_document;
    JobRunner& m_jobs;
    Settings& m_settings;
    QWidget& m_window;
};

} // namespace yimi
