// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/recovery.h"
#include "ui/window/message_bar.h"

#include <functional>

namespace yimi {

class RecoveryWriter;
class Settings;

/// New, open, save and recover: everything between the document and its files. Reading and
/// writing are jobs; a question is asked only where the answer is the user's.
class ProjectController : public QObject
{
    Q_OBJECT

public:
    ProjectController(Document& document,
                      JobRunner& jobs,
                      Settings& settings,
                      RecoveryWriter& recovery,
                      QWidget& window);

    void newProject();
    void openWithDialog();
    /// Asks first when a newer recovery of this project is there.
    void open(const QString& path);
    void save();
    void saveAs();
    /// A project is opened, anything else is raw data.
    void takeDropped(const QStringList& paths);

    /// Calls `go` when nothing would be lost: at once, or after the user saved or chose not to.
    void whenKept(std::function<void()> go);
    /// Offers the newest of the projects that were never saved, if there is one.
    void offerUnsaved(const QString& folder);

    /// Empty when this machine has no sample.
    [[nodiscard]] static QString samplePath();

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text, const QStringList& details);
    void recentFilesChanged();
    void rawDataDropped(const QStringList& paths);

private:
    void read(const QString& path);
    void recover(const RecoveryInfo& recovery);
    void take(Result<OpenedProject> opened, const QString& path, bool unsaved);
    void write(const QString& path, std::function<void()> then);
    void saveThen(std::function<void()> then);
    void askPathThen(std::function<void()> then);
    void tell(const Error& error, const QString& doing);

    Document& m_document;
    JobRunner& m_jobs;
    Settings& m_settings;
    RecoveryWriter& m_recovery;
    QWidget& m_window;
};

} // namespace yimi
