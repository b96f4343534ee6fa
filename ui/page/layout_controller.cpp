// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/layout_controller.h"

#include "settings/settings.h"
#include "ui/page/export_dialog.h"
#include "ui/page/layout_editor.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace yimi {

using namespace Qt::StringLiterals;

LayoutController::LayoutController(Document& document,
                                   JobRunner& jobs,
                                   Settings& settings,
                                   std::shared_ptr<DisplayCache> cache,
                                   const Look& look,
                                   QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_cache(std::move(cache))
    , m_look(look)
    , m_window(window)
{
    // What is laid out is of the project that was there.
    connect(&document, &Document::replaced, this, [this] {
        if (m_editor)
            m_editor->close();
    });
}

QString LayoutController::templateFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(u"layouts"_s);
}

LayoutEditor* LayoutController::editor() const
{
    return m_editor;
}

void LayoutController::edit(const Box& view)
{
    if (!m_editor) {
        m_editor = new LayoutEditor(m_document, m_jobs, m_cache, m_look, &m_window);
        m_editor->setAttribute(Qt::WA_DeleteOnClose);
        m_editor->setTemplateFolder(templateFolder());
        connect(m_editor, &LayoutEditor::exportWanted, this, &LayoutController::askFile);
        SavedPage page;
        page.choice.page = likelyPage(m_document.contents());
        m_editor->open(page);
    }
    m_editor->setView(view);
    m_editor->show();
    m_editor->raise();
    m_editor->activateWindow();
}

void LayoutController::askFile(const SavedPage& page)
{
    const QString name = page.title.isEmpty() ? tr("图幅") : page.title;
    auto* dialog = new QFileDialog(
        m_editor, tr("导出到"), QDir(m_settings.folder(u"export"_s)).filePath(name + u".pdf"_s));
    dialog->setObjectName(u"exportLaidOutTo"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("图幅 (*.pdf *.svg *.png *.jpg *.tif)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, page](const QString& path) {
        ExportChoice choice;
        choice.name = page.choice.page;
        choice.page = pageRequest(page, m_document.contents().settings, QDate::currentDate());
        choice.path = path;
        choice.output.format = pageFormatOf(path).value_or(PageFormat::Pdf);
        Q_EMIT exportWanted(choice);
    });
    dialog->open();
}

} // namespace yimi
