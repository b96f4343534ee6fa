// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost: what a project's file does not hold yet lies in a recovery folder, written after
// every command.
//
// The folder holds `state.json` (the small state, naming where each table is) and one GeoPackage
// for each table that the project's file does not hold. A lock in it tells whether a running
// program is still using it.
#pragma once

#include "base/task_context.h"
#include "project/document.h"
#include "project/project_file.h"

#include <QDateTime>
#include <QStringList>

namespace yimi {

struct RecoveryInfo
{
    QString folder;
    QString projectPath; ///< empty for a project that was never saved
    QDateTime writtenAt;
};

/// `.NAME.recovery` beside the project.
[[nodiscard]] QString recoveryFolderOf(const QString& projectPath);

/// A recovery of this project that is newer than its file and that nobody is using.
[[nodiscard]] std::optional<RecoveryInfo> recoveryOf(const QString& projectPath);

/// Recoveries below `folder` of projects that were never saved and that nobody is using, newest
/// first.
[[nodiscard]] std::vector<RecoveryInfo> unsavedRecoveries(const QString& folder);

/// The contents as they were at the last command.
/// Errors: those of openProject.
[[nodiscard]] Result<OpenedProject> readRecovery(const RecoveryInfo& recovery,
                                                 const TaskContext& task = {});

/// Removes a recovery for good.
void discardRecovery(const RecoveryInfo& recovery);

} // namespace yimi
