// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/recovery.h"

#include "project/layer_tables.h"
#include "project/project_state.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

bool inUse(const QString& folder)
{
    QLockFile lock(folder + "/lock"_L1);
    lock.setStaleLockTime(0);
    return !lock.tryLock(0);
}

Result<QJsonObject> readState(const QString& folder)
{
    const QString path = folder + "/state.json"_L1;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.code = ErrorCode::FileUnreadable,
                        .file = path.toStdString(),
                        .detail = file.errorString().toStdString()});
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!json.isObject())
        return failure({.code = ErrorCode::FileDamaged,
                        .file = path.toStdString(),
                        .detail = problem.errorString().toStdString()});
    return json.object();
}

std::optional<RecoveryInfo> recoveryIn(const QString& folder)
{
    const QFileInfo state(folder + "/state.json"_L1);
    if (!state.exists() || inUse(folder))
        return std::nullopt;
    RecoveryInfo info{folder, {}, state.lastModified()};
    if (const auto json = readState(folder))
        info.projectPath = json->value("project"_L1).toString();
    return info;
}

} // namespace

QString recoveryFolderOf(const QString& projectPath)
{
    const QFileInfo file(projectPath);
    return file.absolutePath() + "/."_L1 + file.fileName() + ".recovery"_L1;
}

std::optional<RecoveryInfo> recoveryOf(const QString& projectPath)
{
    auto found = recoveryIn(recoveryFolderOf(projectPath));
    if (!found || found->writtenAt < QFileInfo(projectPath).lastModified())
        return std::nullopt;
    found->projectPath = QFileInfo(projectPath).absoluteFilePath();
    return found;
}

std::vector<RecoveryInfo> unsavedRecoveries(const QString& folder)
{
    std::vector<RecoveryInfo> found;
    for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (auto recovery = recoveryIn(entry.filePath()))
            found.push_back(*recovery);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.writtenAt > b.writtenAt;
    });
    return found;
}

Result<OpenedProject> readRecovery(const RecoveryInfo& recovery, const TaskContext& task)
{
    auto json = readState(recovery.folder);
    if (!json)
        return failure(json.error());
    auto state = stateFromJson(json->value("version"_L1).toInt(), *json);
    if (!state)
        return failure(state.error());
    for (TablePlace& place : state->tables) {
        // Tables of the project's own file are named by its path, which may have moved together
        // with the folder.
        const bool own = QFileInfo(place.file).isAbsolute();
        place.file = own ? recovery.projectPath : recovery.folder + '/'_L1 + place.file;
    }
    return withTables(std::move(*state), task);
}

void discardRecovery(const RecoveryInfo& recovery)
{
    QDir(recovery.folder).removeRecursively();
}

} // namespace yimi
