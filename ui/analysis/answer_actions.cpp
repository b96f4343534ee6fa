// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/answer_actions.h"

#include "io/export_layer.h"
#include "project/gap_tables.h"
#include "settings/settings.h"
#include "ui/analysis/table_dialog.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace yimi {

AnswerActions::AnswerActions(Document& document,
                             JobRunner& jobs,
                             Settings& settings,
                             QWidget& window)
    : QObject(&window), m_document(document), m_jobs(jobs), m_settings(settings), m_window(window)
{
}

void AnswerActions::showTables(const std::shared_ptr<const AnalysisAnswer>& answer)
{
    auto* dialog = new TableDialog(answer, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog,
            &TableDialog::saveWanted,
            this,
            [this, dialog](const FeatureTable& table, const QString& name) {
                askWhere(*dialog, table, name);
            });
    dialog->show();
}

void AnswerActions::exportGaps(const std::string& analysis, const std::vector<Gap>& gaps)
{
    askWhere(m_window,
             gapTable(gaps, m_document.settings().crs),
             tr("%1_缺口").arg(analysisName(analysis)));
}

void AnswerActions::addCandidates(const std::vector<Gap>& gaps)
{
    std::vector<DocumentLayer> layers = candidateLayers(gaps, m_document.settings().crs);
    std::size_t count = 0;
    QStringList titles;
    for (const DocumentLayer& layer : layers) {
        count += layer.table->rowCount();
        titles += layer.title;
    }
    if (layers.empty()) {
        Q_EMIT told(MessageBar::Tone::Problem,
                    tr("所选缺口没有位置，或不缺某一种设施，没有加入候选点。"),
                    {});
        return;
    }
    m_document.addLayersBelow(std::move(layers), tr("加入候选点"));
    QString text = tr("已加入 %1 个候选点：%2。分析仍用原来的设施；把候选点图层拖到设施图层之上，"
                      "分析就改用它。")
                       .arg(countText(static_cast<std::int64_t>(count)), titles.join(tr("、")));
    if (count < gaps.size())
        text += tr("%1 个缺口没有位置，没有加入。")
                    .arg(countText(static_cast<std::int64_t>(gaps.size() - count)));
    Q_EMIT told(MessageBar::Tone::Info, text, {});
}

void AnswerActions::askWhere(QWidget& parent, const FeatureTable& table, const QString& name)
{
    const QString purpose = QStringLiteral("export");
    auto* dialog = new QFileDialog(&parent, tr("导出到"), m_settings.folder(purpose));
    dialog->setObjectName(QStringLiteral("exportTableTo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Excel 工作簿 (*.xlsx)"), tr("CSV 文本 (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(name + QStringLiteral(".xlsx"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("csv")) ? QStringLiteral("csv")
                                                                       : QStringLiteral("xlsx"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, table, purpose](const QString& path) {
        m_settings.setFolder(purpose, QFileInfo(path).absolutePath());
        write(table, path);
    });
    dialog->open();
}

void AnswerActions::write(const FeatureTable& table, const QString& path)
{
    const ExportFormat format = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)
                                    ? ExportFormat::Csv
                                    : ExportFormat::Xlsx;
    m_jobs.run(
        {.title = tr("导出表")},
        [table, format, path](const TaskContext& task) {
            return exportLayer(table, format, path.toStdString(), task);
        },
        [this, path](const Result<Exported>& written) {
            if (written)
                Q_EMIT told(MessageBar::Tone::Info, tr("已导出：%1").arg(path), {});
            else if (written.error().code != ErrorCode::Cancelled)
                Q_EMIT told(
                    MessageBar::Tone::Problem, errorSentence(written.error(), tr("导出表")), {});
        });
}

} // namespace yimi
