// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/project_controller.h"

#include "project/project_file.h"
#include "project/recovery_writer.h"
#include "settings/settings.h"
#include "ui/window/question.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

bool isProject(const QString& path)
{
    return QFileInfo(path).suffix().compare("yimi"_L1, Qt::CaseInsensitive) == 0;
}

QFileDialog* fileDialog(QWidget& window, const QString& title, const QString& folder)
{
    auto* dialog = new QFileDialog(&window, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

ProjectController::ProjectController(Document& document,
                                     JobRunner& jobs,
                                     Settings& settings,
                                     RecoveryWriter& recovery,
                                     QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_recovery(recovery)
    , m_window(window)
{
    connect(&recovery, &RecoveryWriter::failed, this, [this](const Error& error) {
        tell(error, tr("写恢复文件"));
    });
}

QString ProjectController::samplePath()
{
    // Beside the installed program, or up from a build folder.
    QDir folder(QCoreApplication::applicationDirPath());
    for (int up = 0; up < 5; ++up) {
        for (const QString& place :
             {u"sample_data/changzhou/changzhou.yimi"_s, u"share/yimi/changzhou.yimi"_s}) {
            if (QFileInfo::exists(folder.filePath(place)))
                return folder.filePath(place);
        }
        if (!folder.cdUp())
            break;
    }
    return {};
}

void ProjectController::tell(const Error& error, const QString& doing)
{
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT told(MessageBar::Tone::Problem, errorSentence(error, doing), {});
}

void ProjectController::whenKept(std::function<void()> go)
{
    if (!m_document.modified()) {
        go();
        return;
    }
    ask(m_window,
        u"keepQuestion"_s,
        tr("项目有未保存的更改"),
        tr("不保存，这些更改就没有了。"),
        {{tr("保存"), [this, go] { saveThen(go); }},
         {tr("不保存"),
          [this, go] {
              m_recovery.discard();
              go();
          }},
         {tr("取消"), {}}});
}

void ProjectController::newProject()
{
    whenKept([this] { m_document.reset({}, {}); });
}

void ProjectController::openWithDialog()
{
    auto* dialog = fileDialog(m_window, tr("打开项目"), m_settings.folder(u"open"_s));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("一米项目 (*.yimi);;所有文件 (*)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ProjectController::open);
    dialog->open();
}

void ProjectController::open(const QString& path)
{
    whenKept([this, path] {
        const auto recovery = recoveryOf(path);
        if (!recovery) {
            read(path);
            return;
        }
        const QString when = recovery->writtenAt.toString(u"yyyy-MM-dd HH:mm"_s);
        ask(m_window,
            u"recoveryQuestion"_s,
            tr("上次没有来得及保存"),
            tr("%1 的更改还在，要恢复吗？").arg(when),
            {{tr("恢复"), [this, recovery] { recover(*recovery); }},
             {tr("打开已保存的版本"),
              [this, recovery, path] {
                  discardRecovery(*recovery);
                  read(path);
              }},
             {tr("取消"), {}}});
    });
}

void ProjectController::offerUnsaved(const QString& folder)
{
    const auto found = unsavedRecoveries(folder);
    if (found.empty())
        return;
    const RecoveryInfo newest = found.front();
    ask(m_window,
        u"recoveryQuestion"_s,
        tr("上次有一个项目没有来得及保存"),
        tr("写于 %1，要恢复吗？").arg(newest.writtenAt.toString(u"yyyy-MM-dd HH:mm"_s)),
        {{tr("恢复"), [this, newest] { recover(newest); }},
         {tr("丢弃"), [newest] { discardRecovery(newest); }},
         {tr("以后再说"), {}}});
}

void ProjectController::read(const QString& path)
{
    m_jobs.run(
        {.key = u"open"_s, .title = tr("打开项目")},
        [path](const TaskContext& task) { return openProject(path.toStdString(), task); },
        [this, path](Result<OpenedProject> opened) { take(std::move(opened), path, false); });
}

void ProjectController::recover(const RecoveryInfo& recovery)
{
    m_jobs.run(
        {.key = u"open"_s, .title = tr("恢复项目")},
        [recovery](const TaskContext& task) { return readRecovery(recovery, task); },
        [this, recovery](Result<OpenedProject> opened) {
            const bool good = opened.has_value();
            take(std::move(opened), recovery.projectPath, true);
            if (good)
                m_recovery.adopt(recovery.folder);
        });
}

void ProjectController::take(Result<OpenedProject> opened, const QString& path, bool unsaved)
{
    if (!opened) {
        if (opened.error().code != ErrorCode::Cancelled)
            m_settings.removeRecentFile(path);
        Q_EMIT recentFilesChanged();
        tell(opened.error(), tr("打开项目"));
        return;
    }
    m_document.reset(std::move(opened->contents), path, unsaved);
    if (!path.isEmpty()) {
        m_settings.addRecentFile(path);
        m_settings.setFolder(u"open"_s, QFileInfo(path).absolutePath());
        Q_EMIT recentFilesChanged();
    }
    if (opened->findings.empty())
        return;
    QStringList details;
    for (const Finding& finding : opened->findings)
        details.append(findingSentence(finding));
    Q_EMIT told(
        MessageBar::Tone::Info, tr("项目已打开，有 %1 条数据提示").arg(details.size()), details);
}

void ProjectController::save()
{
    saveThen({});
}

void ProjectController::saveThen(std::function<void()> then)
{
    if (m_document.path().isEmpty())
        askPathThen(std::move(then));
    else
        write(m_document.path(), std::move(then));
}

void ProjectController::saveAs()
{
    askPathThen({});
}

void ProjectController::askPathThen(std::function<void()> then)
{
    auto* dialog = fileDialog(m_window, tr("保存项目"), m_settings.folder(u"open"_s));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("一米项目 (*.yimi)"));
    dialog->setDefaultSuffix(u"yimi"_s);
    connect(dialog,
            &QFileDialog::fileSelected,
            this,
            [this, then = std::move(then)](const QString& path) { write(path, then); });
    dialog->open();
}

void ProjectController::write(const QString& path, std::function<void()> then)
{
    const int undoIndex = m_document.undoStack().index();
    m_jobs.run(
        {.key = u"save"_s, .title = tr("保存项目")},
        [path, contents = m_document.contents()](const TaskContext& task) {
            return saveProject(contents, path.toStdString(), task);
        },
        [this, path, undoIndex, then = std::move(then)](const Result<void>& saved) {
            if (!saved) {
                tell(saved.error(), tr("保存项目"));
                return;
            }
            m_document.markSaved(path, undoIndex);
            m_settings.addRecentFile(path);
            Q_EMIT recentFilesChanged();
            if (then)
                then();
        });
}

void ProjectController::takeDropped(const QStringList& paths)
{
    if (paths.size() == 1 && isProject(paths.front()))
        open(paths.front());
    else
        Q_EMIT rawDataDropped(paths);
}

} // namespace yimi
