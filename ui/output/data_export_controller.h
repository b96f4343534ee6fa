// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "ui/output/data_export_dialog.h"
#include "ui/window/message_bar.h"

#include <QPointer>

namespace yimi {

class Settings;

/// Layers and results out of the window: asked for in a dialog, written in a job.
class DataExportController : public QObject
{
    Q_OBJECT

public:
    DataExportController(Document& document, JobRunner& jobs, Settings& settings, QWidget& window);

    /// `layer`: ticked at first; empty: the results.
    void ask(const LayerId& layer);
    /// The same dialog with the database chosen.
    void askDatabase();

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text, const QStringList& details);

private:
    DataExportDialog* open(const std::vector<LayerId>& layers);
    void lookAtLosses(QPointer<DataExportDialog> dialog);
    void carryOut(const DataExportChoice& choice);
    void write(const DataExport& what);
    void publish(const DataExportChoice& choice);
    void tellProblem(const Error& error, const QString& doing);

    Document& m_document;
    JobRunner& m_jobs;
    Settings& m_settings;
    QWidget& m_window;
    DatabasePlace m_place; ///< of the last time, without its password
    QString m_schema;
};

} // namespace yimi
