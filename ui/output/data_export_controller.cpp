// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/data_export_controller.h"

#include "settings/settings.h"
#include "wording/wording.h"

#include <QFileInfo>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

const QString kLosses = u"exportLosses"_s;

} // namespace

DataExportController::DataExportController(Document& document,
                                           JobRunner& jobs,
                                           Settings& settings,
                                           QWidget& window)
    : QObject(&window), m_document(document), m_jobs(jobs), m_settings(settings), m_window(window)
{
}

DataExportDialog* DataExportController::open(const std::vector<LayerId>& layers)
{
    auto* dialog = new DataExportDialog(
        m_document.contents(), layers, m_settings.folder(u"export"_s), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &DataExportDialog::questionChanged, this, [this, dialog] { lookAtLosses(dialog); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] { carryOut(dialog->choice()); });
    connect(dialog, &QDialog::finished, this, [this] { m_jobs.cancelKey(kLosses); });
    dialog->open();
    lookAtLosses(dialog);
    return dialog;
}

void DataExportController::ask(const LayerId& layer)
{
    open(layer.isEmpty() ? std::vector<LayerId>() : std::vector{layer});
}

void DataExportController::askDatabase()
{
    open({})->chooseDatabase(m_place, m_schema);
}

void DataExportController::lookAtLosses(QPointer<DataExportDialog> dialog)
{
    m_jobs.run(
        {.key = kLosses, .title = {}, .quiet = true},
        [contents = m_document.contents(), choice = dialog->choice()](const TaskContext& task) {
            return choice.intoDatabase ? Result<std::vector<Finding>>()
                                       : exportFindings(contents, choice.what, task);
        },
        [dialog](const Result<std::vector<Finding>>& losses) {
            const bool replaced = !losses && losses.error().code == ErrorCode::Cancelled;
            if (dialog && !replaced)
                dialog->showLosses(losses);
        });
}

void DataExportController::carryOut(const DataExportChoice& choice)
{
    if (choice.intoDatabase)
        publish(choice);
    else
        write(choice.what);
}

void DataExportController::write(const DataExport& what)
{
    const QFileInfo place(what.path);
    m_settings.setFolder(u"export"_s, place.absolutePath());
    m_jobs.run(
        {.title = tr("导出数据")},
        [contents = m_document.contents(), what](const TaskContext& task) {
            return exportLayers(contents, what, task);
        },
        [this, what](const Result<DataExported>& done) {
            if (!done) {
                tellProblem(done.error(), tr("导出数据"));
                return;
            }
            QStringList details;
            for (const std::string& file : done->files)
                details += QString::fromStdString(file);
            for (const Finding& finding : done->findings)
                details += findingSentence(finding);
            const auto layers = static_cast<std::int64_t>(what.layers.size());
            Q_EMIT told(MessageBar::Tone::Info,
                        tr("已导出 %1 个图层：%2").arg(countText(layers), what.path),
                        details);
        });
}

void DataExportController::publish(const DataExportChoice& choice)
{
    m_place = choice.place;
    m_place.password.clear();
    m_schema = QString::fromStdString(choice.publish.schema);
    m_jobs.run(
        {.title = tr("发布到 PostGIS")},
        [contents = m_document.contents(), choice](const TaskContext& task) {
            return publishLayers(
                contents, choice.what.layers, connectionOf(choice.place), choice.publish, task);
        },
        [this, count = choice.what.layers.size(), where = m_place, schema = m_schema](
            const Result<void>& done) {
            if (!done) {
                tellProblem(done.error(), tr("发布到 PostGIS"));
                return;
            }
            Q_EMIT told(MessageBar::Tone::Info,
                        tr("已发布 %1 张表到 %2 的 %3.%4")
                            .arg(countText(static_cast<std::int64_t>(count)),
                                 where.host,
                                 where.name,
                                 schema),
                        {});
        });
}

void DataExportController::tellProblem(const Error& error, const QString& doing)
{
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT told(MessageBar::Tone::Problem, errorSentence(error, doing), {});
}

} // namespace yimi
