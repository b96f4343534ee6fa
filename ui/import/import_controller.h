// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/import_layers.h"
#include "ui/window/message_bar.h"

namespace yimi {

class ImportDialog;
class Settings;

/// Raw files on their way into the document: looked at in a job, shown to the planner, brought in
/// in another job, as one step that can be undone. Nothing is in the document before that.
class ImportController : public QObject
{
    Q_OBJECT

public:
    ImportController(Document& document, JobRunner& jobs, Settings& settings, QWidget& window);

    void pickFiles();
    void pickFolder();
    /// Asks for tables of a database or layers of a service.
    void pickTables();
    void importPaths(const QStringList& paths);

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text, const QStringList& details);
    /// Layers came in.
    void broughtIn();

private:
    void look(const QStringList& sources);
    void review(Result<ImportPlan> plan, const PlanOptions& options);
    void offerTemplate(ImportDialog& dialog) const;
    void carryOut(ImportPlan plan);
    void take(const Result<Imported>& imported, const Crs& crs);
    void tell(const Error& error);

    Document& m_document;
    JobRunner& m_jobs;
    Settings& m_settings;
    QWidget& m_window;
};

} // namespace yimi
