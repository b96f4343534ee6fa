// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/recovery_writer.h"

#include "project/recovery.h"
#include "project/recovery_folder.h"

#include <QFileInfo>
#include <QUuid>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

QString jobKey()
{
    return u"recovery"_s;
}

} // namespace

RecoveryWriter::RecoveryWriter(Document& document,
                               JobRunner& jobs,
                               QString unsavedFolder,
                               QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs), m_unsavedFolder(std::move(unsavedFolder))
{
    connect(&document, &Document::replaced, this, &RecoveryWriter::restart);
    connect(&document, &Document::edited, this, &RecoveryWriter::write);
    connect(&document, &Document::modifiedChanged, this, &RecoveryWriter::saved);
    restart();
}

RecoveryWriter::~RecoveryWriter() = default;

void RecoveryWriter::restart()
{
    m_jobs.cancelKey(jobKey());
    const QString& path = m_document.path();
    const bool beside = !path.isEmpty() && QFileInfo(QFileInfo(path).absolutePath()).isWritable();
    const QString folder =
        beside ? recoveryFolderOf(path)
               : m_unsavedFolder + '/'_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_folder = std::make_shared<RecoveryFolder>(folder, path);
    m_toldFailure = false;
    // Which layers of a recovered document are in its file is not known here: keeping them all is
    // the safe side.
    if (!path.isEmpty() && !m_document.modified())
        m_folder->setStored(m_document.contents());
    write();
}

void RecoveryWriter::adopt(const QString& folder)
{
    discard();
    m_folder = std::make_shared<RecoveryFolder>(folder, m_document.path());
    write();
}

void RecoveryWriter::write()
{
    if (!m_document.modified())
        return;
    m_jobs.run(
        {.key = jobKey(), .quiet = true},
        [folder = m_folder, contents = m_document.contents()](const TaskContext& task) {
            return folder->write(contents, task);
        },
        [this](const Result<void>& written) {
            if (written || written.error().code == ErrorCode::Cancelled || m_toldFailure)
                return;
            m_toldFailure = true;
            Q_EMIT failed(written.error());
        });
}

void RecoveryWriter::saved(bool modified)
{
    if (modified)
        return;
    discard();
    restart();
}

void RecoveryWriter::discard()
{
    m_jobs.cancelKey(jobKey());
    m_folder->discard();
}

} // namespace yimi
