// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"

namespace yimi {

class RecoveryFolder;

/// Keeps a recovery of a document: written by a quiet job after every command, removed when the
/// project is saved.
class RecoveryWriter : public QObject
{
    Q_OBJECT

public:
    /// `unsavedFolder`: where recoveries of projects without a file go, and of those whose own
    /// folder is not writable.
    RecoveryWriter(Document& document,
                   JobRunner& jobs,
                   QString unsavedFolder,
                   QObject* parent = nullptr);
    ~RecoveryWriter() override;

    /// The document was recovered from this folder and goes on keeping its recovery there.
    void adopt(const QString& folder);

    /// The user decided: nothing of this document needs to be recovered. Waits for a write that is
    /// under way.
    void discard();

Q_SIGNALS:
    /// The recovery could not be written; told once for each folder.
    void failed(const yimi::Error& error);

private:
    void restart();
    void write();
    void saved(bool modified);

    Document& m_document;
    JobRunner& m_jobs;
    const QString m_unsavedFolder;
    std::shared_ptr<RecoveryFolder> m_folder;
    bool m_toldFailure = false;
};

} // namespace yimi
