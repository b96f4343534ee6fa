// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/atlas.h"
#include "project/document.h"
#include "project/document_scene.h"
#include "ui/page/export_dialog.h"

class QPrinter;

namespace yimi {

class Settings;

/// Asks what the page should be and writes, copies or prints it in a job; the same for an atlas.
class ExportController : public QObject
{
    Q_OBJECT

public:
    ExportController(Document& document,
                     JobRunner& jobs,
                     Settings& settings,
                     std::shared_ptr<DisplayCache> cache,
                     QWidget& window);

    /// `view`: what the map shows now. `page`: of an offer, proposed; empty: the one most likely
    /// wanted.
    void ask(const Box& view, const QString& page = {});
    void askAtlas();

    void write(const ExportChoice& choice);
    void copy(const ExportChoice& choice);
    void print(const ExportChoice& choice, std::shared_ptr<QPrinter> printer);
    void writeAtlas(const AtlasRequest& request);

Q_SIGNALS:
    void exported(const QString& path);
    /// A sentence on what was done, or could not be.
    void told(bool good, const QString& text);
    void failed(const yimi::Error& error);

private:
    /// Makes the page and hands it to `use` on a worker, and what that returns to `done` here.
    template <typename Use, typename Done>
    void withPage(const JobRequest& job, const ExportChoice& choice, Use use, Done done);
    void keepTitleBlock(const PageRequest& page);
    void showPreview(ExportDialog& dialog);
    void askPrinter(const ExportChoice& choice, QWidget& parent);
    void askAtlas(const QString& page, const PageRequest& request);

    Document& m_document;
    JobRunner& m_jobs;
    Settings& m_settings;
    std::shared_ptr<DisplayCache> m_cache;
    QWidget& m_window;
};

} // namespace yimi
