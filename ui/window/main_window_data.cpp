// SPDX-License-Identifier: GPL-3.0-or-later
// Data on its way into the window, and what is wrong with it.
#include "settings/settings.h"
#include "ui/analysis/analysis_column.h"
#include "ui/checkup/checkup_controller.h"
#include "ui/checkup/checkup_panel.h"
#include "ui/import/import_controller.h"
#include "ui/map/community_selection.h"
#include "ui/map/map_canvas.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"
#include "ui/window/project_controller.h"
#include "wording/wording.h"

#include <QFileDialog>
#include <QFileInfo>

namespace yimi {

using namespace Qt::StringLiterals;

void MainWindow::connectData()
{
    const auto on = [this](const char* id, auto slot) {
        connect(&m_actions->action(id), &QAction::triggered, this, slot);
    };
    on("importData", [this] { m_import->pickFiles(); });
    on("importFolder", [this] { m_import->pickFolder(); });
    on("importDatabase", [this] { m_import->pickTables(); });
    on("checkup", [this] { showCheckup(); });
    connect(
        m_project, &ProjectController::rawDataDropped, m_import, &ImportController::importPaths);
    connect(m_import, &ImportController::told, m_message, &MessageBar::present);
    connect(m_import, &ImportController::broughtIn, this, [this] {
        m_offersCheckup = true;
        if (!m_checkup->running())
            m_checkup->check();
    });
    connect(m_checkup, &CheckupController::ended, this, &MainWindow::offerCheckup);
    connect(m_checkup, &CheckupController::told, m_message, &MessageBar::present);
    connect(m_checkup, &CheckupController::failed, this, &MainWindow::showError);
    connect(m_jobs.get(), &JobRunner::progressed, m_checkupPanel, &CheckupPanel::showProgress);
    connect(m_checkupPanel, &CheckupPanel::featureWanted, this, &MainWindow::showFeature);
    connect(m_checkupPanel, &CheckupPanel::placeWanted, this, &MainWindow::showPlace);
    connect(m_checkupPanel, &CheckupPanel::saveWanted, this, &MainWindow::saveFindings);
}

void MainWindow::showFeature(const MapFeature& feature)
{
    m_selection->select({});
    m_canvas->setSelection(feature);
    m_canvas->bringIntoView(feature);
}

void MainWindow::showCheckup()
{
    m_actions->action("foldAnalysis").setChecked(true);
    m_analysis->show(AnalysisColumn::Panel::Checkup);
}

/// After an import: what was found is offered, not pushed at people.
void MainWindow::offerCheckup()
{
    if (!std::exchange(m_offersCheckup, false) || !m_checkup->current()
        || m_checkupPanel->isVisible())
        return;
    const std::size_t kinds = m_checkup->found()->issues.size();
    if (kinds == 0)
        return;
    if (m_message->isHidden())
        m_message->present(MessageBar::Tone::Info, tr("数据体检做完了"));
    m_message->offer(tr("发现 %1 类问题，查看").arg(kinds), [this] {
        m_message->hide();
        showCheckup();
    });
}

void MainWindow::saveFindings()
{
    auto* dialog = new QFileDialog(this, tr("保存体检清单"), m_settings.folder(u"export"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV 表格 (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("数据体检") + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_settings.setFolder(u"export"_s, QFileInfo(path).absolutePath());
        m_checkup->save(path);
    });
    dialog->open();
}

} // namespace yimi
