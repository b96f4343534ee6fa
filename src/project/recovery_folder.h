// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "project/contents.h"

#include <QString>

#include <map>
#include <memory>
#include <mutex>
#include <set>

class QLockFile;

namespace yimi {

/// One recovery folder in use. Written by one worker at a time; thread-safe.
class RecoveryFolder
{
public:
    /// Takes the folder for this program. Nothing is made on disk before the first write.
    RecoveryFolder(QString folder, QString projectPath);
    ~RecoveryFolder();

    /// The tables of these contents are in the project's file and need not be kept here.
    void setStored(const ProjectContents& contents);

    /// Errors: FileUnwritable, DiskFull, Cancelled. Contents written before stay valid until the
    /// new are complete.
    [[nodiscard]] Result<void> write(const ProjectContents& contents, const TaskContext& task);

    /// Removes what was written and writes no more. Call after stopping the job that writes.
    void discard();

private:
    [[nodiscard]] Result<void> writeTable(const DocumentLayer& layer, const TaskContext& task);
    [[nodiscard]] Result<void> takeFolder();

    const QString m_folder;
    const QString m_projectPath;
    std::mutex m_mutex;
    bool m_discarded = false;
    std::unique_ptr<QLockFile> m_lock;
    /// Tables by address: they are immutable, and kept alive here so that no address comes twice.
    std::map<std::shared_ptr<const FeatureTable>, QString>
        m_stored; ///< → layer in the project's file
    std::map<std::shared_ptr<const FeatureTable>, QString> m_written; ///< → file in the folder
};

} // namespace yimi
