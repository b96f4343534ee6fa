// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_controller.h"

#include "intake/import_template.h"
#include "settings/settings.h"
#include "ui/import/database_dialog.h"
#include "ui/import/import_dialog.h"
#include "wording/wording.h"

#include <QFileDialog>
#include <QFileInfo>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

/// One key for looking and for bringing in: a newer import takes the place of one under way.
const QString kKey = u"import"_s;

QStringList errorSentences(const std::vector<Error>& errors)
{
    QStringList sentences;
    for (const Error& error : errors)
        sentences.append(errorSentence(error));
    return sentences;
}

} // namespace

ImportController::ImportController(Document& document,
                                   JobRunner& jobs,
                                   Settings& settings,
                                   QWidget& window)
    : QObject(&window), m_document(document), m_jobs(jobs), m_settings(settings), m_window(window)
{
    // What was planned for one project is not brought into another.
    connect(&document, &Document::replaced, this, [this] { m_jobs.cancelKey(kKey); });
}

void ImportController::pickFiles()
{
    auto* dialog = new QFileDialog(&m_window, tr("导入数据"), m_settings.folder(u"import"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(
        tr("数据 (*.shp *.gpkg *.geojson *.json *.kml *.kmz *.gml *.tab *.mif *.fgb *.dxf *.dwg "
           "*.csv *.txt *.xlsx *.xls *.ods *.osm *.pbf *.sqlite *.zip);;所有文件 (*)"));
    connect(dialog, &QFileDialog::filesSelected, this, &ImportController::importPaths);
    dialog->open();
}

void ImportController::pickFolder()
{
    auto* dialog = new QFileDialog(&m_window, tr("导入文件夹"), m_settings.folder(u"import"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportController::importPaths);
    dialog->open();
}

void ImportController::tell(const Error& error)
{
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT told(MessageBar::Tone::Problem, errorSentence(error, tr("导入数据")), {});
}

void ImportController::importPaths(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_settings.setFolder(u"import"_s, QFileInfo(paths.front()).absolutePath());
    look(paths);
}

void ImportController::pickTables()
{
    auto* dialog = new DatabaseDialog(m_jobs, m_settings, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { look(dialog->sources()); });
    dialog->open();
}

void ImportController::look(const QStringList& sources)
{
    std::vector<std::string> names;
    for (const QString& source : sources)
        names.push_back(source.toStdString());
    const PlanOptions options = planOptionsFor(m_document.contents());
    m_jobs.run(
        {.key = kKey, .title = tr("查看数据")},
        [names, options](const TaskContext& task) { return planImport(names, options, task); },
        [this, options](Result<ImportPlan> plan) { review(std::move(plan), options); });
}

void ImportController::review(Result<ImportPlan> plan, const PlanOptions& options)
{
    if (!plan) {
        tell(plan.error());
        return;
    }
    if (plan->layers.empty()) {
        QStringList details = errorSentences(plan->errors);
        for (const Finding& finding : plan->findings)
            details.append(findingSentence(finding));
        Q_EMIT told(MessageBar::Tone::Problem, tr("没有找到可以导入的数据"), details);
        return;
    }
    auto* dialog = new ImportDialog(std::move(*plan), options, m_jobs, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    offerTemplate(*dialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->remembers())
            m_settings.addImportTemplate(QString::fromStdString(importTemplate(dialog->plan())));
        carryOut(dialog->plan());
    });
    dialog->open();
}

/// Of the imports that were remembered the one that knows most of these layers, the newest of
/// several.
void ImportController::offerTemplate(ImportDialog& dialog) const
{
    std::string best;
    std::size_t most = 0;
    for (const QString& remembered : m_settings.importTemplates()) {
        const std::string json = remembered.toStdString();
        const std::size_t known = layersKnown(dialog.plan(), json);
        if (known > most) {
            most = known;
            best = json;
        }
    }
    if (most > 0)
        dialog.offerTemplate(best, most);
}

void ImportController::carryOut(ImportPlan plan)
{
    // Where nothing is yet, the first layers say in which belt the city lies.
    if (m_document.layers().empty())
        plan.crs = fittingCrs(plan);
    m_jobs.run(
        {.key = kKey, .title = tr("导入数据")},
        [plan](const TaskContext& task) { return importPlanned(plan, task); },
        [this, crs = plan.crs](const Result<Imported>& imported) { take(imported, crs); });
}

void ImportController::take(const Result<Imported>& imported, const Crs& crs)
{
    if (!imported) {
        tell(imported.error());
        return;
    }
    QStringList details;
    for (const DocumentLayer& layer : imported->layers)
        details.append(tr("%1：主题 %2").arg(layer.title, themeName(layer.theme)));
    for (const ChangedTable& change : imported->changed) {
        if (const DocumentLayer* layer = layerById(m_document.layers(), change.layer))
            details.append(tr("%1：接上了表").arg(layer->title));
    }
    details += errorSentences(imported->errors);
    for (const Finding& finding : imported->findings)
        details.append(findingSentence(finding));
    const auto count = imported->layers.size() + imported->changed.size();
    if (count == 0) {
        Q_EMIT told(MessageBar::Tone::Problem, tr("没有找到可以导入的数据"), details);
        return;
    }
    if (!m_document.bringIn(
            imported->layers, imported->changed, crs, tr("导入 %1 个图层").arg(count))) {
        Q_EMIT told(MessageBar::Tone::Problem,
                    tr("导入的时候项目里的图层变了，什么也没有导入。请再导入一次。"),
                    {});
        return;
    }
    const auto tone = imported->errors.empty() ? MessageBar::Tone::Info : MessageBar::Tone::Problem;
    const QString text =
        imported->errors.empty()
            ? tr("导入了 %1 个图层").arg(count)
            : tr("导入了 %1 个图层，%2 个没有读成").arg(count).arg(imported->errors.size());
    Q_EMIT told(tone, text, details);
    Q_EMIT broughtIn();
}

} // namespace yimi
