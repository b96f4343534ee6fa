// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/document_scene.h"
#include "ui/page/export_choice.h"

#include <QPointer>

namespace yimi {

class LayoutEditor;
class Look;
class Settings;

/// The layout editor beside the main window: opens it for the page that is most likely wanted, and
/// passes on what is to be exported from it.
class LayoutController : public QObject
{
    Q_OBJECT

public:
    LayoutController(Document& document,
                     JobRunner& jobs,
                     Settings& settings,
                     std::shared_ptr<DisplayCache> cache,
                     const Look& look,
                     QWidget& window);

    /// `view`: what the map shows now. An editor that is open comes to the front.
    void edit(const Box& view);

    /// Null while none is open.
    [[nodiscard]] LayoutEditor* editor() const;

    /// Where a user's templates are.
    [[nodiscard]] static QString templateFolder();

Q_SIGNALS:
    void exportWanted(const yimi::ExportChoice& choice);

private:
    void askFile(const SavedPage& page);

    Document& m_document;
    JobRunner& m_jobs;
    Settings& m_settings;
    std::shared_ptr<DisplayCache> m_cache;
    const Look& m_look;
    QWidget& m_window;
    QPointer<LayoutEditor> m_editor;
};

} // namespace yimi
