// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/document_scene.h"
#include "ui/page/export_dialog.h"

namespace yimi {

class Settings;

/// Asks what the page should be and writes it in a job.
class ExportController : public QObject
{
    Q_OBJECT

public:
    ExportController(Document& document,
                     JobRunner& jobs,
                     Settings& settings,
                     std::shared_ptr<DisplayCache> cache,
                     QWidget& window);

    /// `view`: what the map shows now.
    void ask(const Box& view);

Q_SIGNALS:
    void exported(const QString& path);
    void failed(const yimi::Error& error);

private:
    void write(const ExportChoice& choice);

    Document& m_document;
    JobRunner& m_jobs;
    Settings& m_settings;
    std::shared_ptr<DisplayCache> m_cache;
    QWidget& m_window;
};

} // namespace yimi
