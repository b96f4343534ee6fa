// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/export_controller.h"

#include "settings/settings.h"

#include <QFileInfo>

namespace yimi {

ExportController::ExportController(Document& document,
                                   JobRunner& jobs,
                                   Settings& settings,
                                   std::shared_ptr<DisplayCache> cache,
                                   QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_cache(std::move(cache))
    , m_window(window)
{
}

void ExportController::ask(const Box& view)
{
    auto* dialog = new ExportDialog(
        m_document.contents(), view, m_settings.folder(QStringLiteral("export")), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { write(dialog->choice()); });
    dialog->open();
}

void ExportController::write(const ExportChoice& choice)
{
    DocumentSettings settings = m_document.settings();
    settings.organisation = choice.page.organisation;
    settings.reviewer = choice.page.reviewer;
    m_document.setSettings(settings, tr("填写图签"));
    m_settings.setFolder(QStringLiteral("export"), QFileInfo(choice.path).absolutePath());
    m_jobs.run(
        {.title = tr("出图")},
        [choice, contents = m_document.contents(), cache = m_cache](
            const TaskContext& task) -> Result<void> {
            auto page = projectPage(choice.name, contents, choice.page, *cache, task);
            if (!page)
                return failure(page.error());
            return exportPage(*page, choice.path, choice.format, choice.dpi, task);
        },
        [this, path = choice.path](const Result<void>& written) {
            if (written)
                Q_EMIT exported(path);
            else if (written.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(written.error());
        });
}

} // namespace yimi
